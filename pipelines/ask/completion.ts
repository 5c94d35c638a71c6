import type { DuckDBConnection } from '@duckdb/node-api';

/** What may stand where the typing ends, and the part of it that is replaced. */
export interface Suggestions {
  readonly found: string[];
  readonly replaced: string;
}

/**
 * Suggestions by DuckDB itself (`sql_auto_complete`), which knows the tables, columns, functions and the grammar; for what begins
 * with a point, the shell's commands and the names of tables.
 */
export async function suggestionsFor(
  connection: DuckDBConnection,
  typed: string,
  commands: readonly string[],
): Promise<Suggestions> {
  const command = /^\s*(\.\S*)$/.exec(typed)?.[1];
  if (command !== undefined) return { found: commands.filter((name) => name.startsWith(command)), replaced: command };
  const table = /^\s*\.(?:describe|lineage|source|tables)\s+(\S*)$/.exec(typed)?.[1];
  if (table !== undefined) {
    const names = (await connection.runAndReadAll('select table_name from meta.tables order by all')).getRows();
    const found = names.map(([name]) => String(name)).flatMap((name) => [name, name.slice(name.indexOf('.') + 1)]);
    return { found: found.filter((name) => name.startsWith(table)), replaced: table };
  }
  const reader = await connection.runAndReadAll('select suggestion, suggestion_start from sql_auto_complete($1)', [
    typed,
  ]);
  const rows = reader.getRows();
  const start = rows.length > 0 ? Number(rows[0]![1]) : typed.length;
  const replaced = Buffer.from(typed, 'utf8').subarray(start).toString('utf8');
  const found = rows.map(([suggestion]) => String(suggestion).trimEnd());
  const fitting = found.filter((one) => one.toLowerCase().startsWith(replaced.toLowerCase()));
  return { found: fitting.length > 0 ? fitting : found, replaced };
}
