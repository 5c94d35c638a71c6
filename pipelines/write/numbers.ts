import type { DuckDBConnection } from '@duckdb/node-api';
import { UserError } from '../error.ts';
import { rowsOf } from '../model/warehouse.ts';

/**
 * The one value of a query that a note or chart quotes.
 * @throws UserError naming the place when the query fails or does not give exactly one row with one column
 */
export async function scalar(
  connection: DuckDBConnection,
  query: string,
  place: string,
): Promise<number | string | null> {
  let rows: Record<string, unknown>[];
  try {
    rows = await rowsOf(connection, query);
  } catch (error) {
    throw new UserError(place, (error as Error).message.trim(), 'mend the query');
  }
  const values = rows.flatMap((row) => Object.values(row));
  if (rows.length !== 1 || values.length !== 1) {
    throw new UserError(
      place,
      `the query gives ${rows.length} rows of ${values.length} values in all`,
      'it must give one row with one column',
    );
  }
  const value = values[0] as number | string | null;
  return typeof value === 'string' && /^-?[0-9]+$/.test(value) ? Number(value) : value;
}
