import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, quotedIdentifier, quotedString } from '@duckdb/node-api';
import Papa from 'papaparse';

const LONGEST_LINE = 64 * 1024 * 1024;
const KEPT_AT_MOST = 2_000;

/** A table of text cells, and what its `source_file` says of rows appended to it. */
export interface Target {
  readonly table: string;
  readonly shown: string;
}

/** A CSV file that DuckDB reads in bulk. */
export interface Bulk {
  readonly path: string;
  readonly delimiter: string;
  /** Names of its columns, in order; those of cells are `c0`, `c1` … */
  readonly names: readonly string[];
  /** Expression that numbers its records. */
  readonly record: string;
  readonly isParallel: boolean;
}

/**
 * Appends the cells of a CSV file, as text, to a table of a dataset. `columns` says of each cell which column it is; undefined
 * ones are left out.
 */
export async function append(
  connection: DuckDBConnection,
  { table, shown }: Target,
  columns: readonly (string | undefined)[],
  { path, delimiter, names, record, isParallel }: Bulk,
): Promise<void> {
  const cells = columns.flatMap((column, index) =>
    column ? [`nullif(c${index}, '') as ${quotedIdentifier(column)}`] : [],
  );
  const shapes = names.map((name) => `${quotedString(name)}: 'varchar'`);
  await connection.run(`
    insert into ${table} by name
    select ${cells.join(', ')}, ${quotedString(shown)} as source_file, ${record} as record
    from read_csv(${quotedString(path)}, auto_detect = false, header = true, delim = ${quotedString(delimiter)}, quote = '"',
      escape = '"', columns = {${shapes.join(', ')}}, strict_mode = true, null_padding = false, ignore_errors = false,
      max_line_size = ${LONGEST_LINE}, buffer_size = ${4 * LONGEST_LINE}, parallel = ${isParallel})`);
}

/** Records that were read one by one, on their way into a table. */
export interface PassingRecords {
  add(record: number, cells: readonly (string | null)[]): void;
  /** Puts what was added into the table and gives its number. */
  load(connection: DuckDBConnection, target: Target, columns: readonly (string | undefined)[]): Promise<number>;
}

/** Begins a passing file for records of a dataset; only some stand in memory at a time. */
export function passingRecords(scratch: string, dataset: string, width: number): PassingRecords {
  const path = join(scratch, `${dataset}.passing.csv`);
  const names = ['record', ...Array.from({ length: width }, (_, index) => `c${index}`)];
  const text = (rows: readonly (readonly (string | null)[])[]): string =>
    `${Papa.unparse(rows as string[][], { quotes: true, newline: '\n' })}\n`;
  let kept: (string | null)[][] = [];
  let count = 0;
  writeFileSync(path, text([names]));
  const flush = (): void => {
    if (kept.length > 0) appendFileSync(path, text(kept));
    kept = [];
  };
  return {
    add: (record, cells) => {
      kept.push([String(record), ...cells]);
      count += 1;
      if (kept.length >= KEPT_AT_MOST) flush();
    },
    load: async (connection, target, columns) => {
      flush();
      const record = 'cast(record as integer)';
      if (count > 0)
        await append(connection, target, columns, { path, delimiter: ',', names, record, isParallel: false });
      return count;
    },
  };
}
