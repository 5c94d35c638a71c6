import type { DuckDBConnection } from '@duckdb/node-api';
import { fold } from './documents/folding.ts';

/** Every name of a State in `raw.states`, as `fold` writes it -> the State's code. */
export async function stateNames(connection: DuckDBConnection): Promise<Map<string, string>> {
  const rows = (await connection.runAndReadAll('select * from raw.states order by iso3')).getRowObjectsJson();
  return new Map(
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(([column, name]) => column.startsWith('name_') && name !== null)
        .map(([, name]): [string, string] => [fold(String(name)), String(row.iso3)]),
    ),
  );
}
