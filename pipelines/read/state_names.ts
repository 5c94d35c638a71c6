import type { DuckDBConnection } from '@duckdb/node-api';
import { fold } from './documents/folding.ts';

/** Every name of a State in `raw.states`, in any language -> the State's code. */
export async function writtenStateNames(connection: DuckDBConnection): Promise<Map<string, string>> {
  const rows = (await connection.runAndReadAll('select * from raw.states order by iso3')).getRowObjectsJson();
  return new Map(
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(([column, name]) => column.startsWith('name_') && name !== null)
        .map(([, name]): [string, string] => [String(name), String(row.iso3)]),
    ),
  );
}

/** The same, as `fold` writes the names. */
export const stateNames = async (connection: DuckDBConnection): Promise<Map<string, string>> =>
  new Map([...(await writtenStateNames(connection))].map(([name, iso3]) => [fold(name), iso3]));
