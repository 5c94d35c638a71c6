import type { DuckDBConnection } from '@duckdb/node-api';

/** A name as it is compared: without case, diacritics, elongation and spaces at its ends. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Every name of a State in `raw.states`, as `plainName` writes it -> the State's code. */
export async function stateNames(connection: DuckDBConnection): Promise<Map<string, string>> {
  const rows = (await connection.runAndReadAll('select * from raw.states order by iso3')).getRowObjectsJson();
  return new Map(
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(([column, name]) => column.startsWith('name_') && name !== null)
        .map(([, name]): [string, string] => [plainName(String(name)), String(row.iso3)]),
    ),
  );
}
