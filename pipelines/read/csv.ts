import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, quotedIdentifier, quotedString } from '@duckdb/node-api';
import Papa from 'papaparse';
import { UserError } from '../error.ts';
import { decode, encodingOf } from './encoding.ts';
import { matchHeads } from './heads.ts';
import type { Reject } from './rejects.ts';
import { structuralRecords } from './structure.ts';

/** What reading one file gave: a table of text cells in the warehouse, and the records that are no records. */
export interface CsvReading {
  /** Records that stand in the table. */
  readonly recordCount: number;
  /** Records too broken to have cells, one reject each. */
  readonly rejects: readonly Reject[];
}

export interface CsvRequest {
  readonly file: string;
  /** Name of the file in reports, relative to the sources folder. */
  readonly shown: string;
  readonly dataset: string;
  readonly encoding: string | undefined;
  /** Contract column -> head as written; every column the file must have. */
  readonly heads: ReadonlyMap<string, string>;
  /** Heads that the file may have and that are left out. */
  readonly ignored: readonly string[];
  /** Table to append to: the contract's columns as varchar, then source_file and record. */
  readonly table: string;
  /** Folder for passing files. */
  readonly scratch: string;
}

const DELIMITERS = [',', ';', '\t'];
const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * Reads a CSV file as Excel and others make it: with or without byte order mark, UTF-8 or UTF-16, comma, semicolon or tab, any
 * line end, quoted line breaks. DuckDB reads it in bulk; where it finds the structure broken, papaparse finds the exact place.
 */
export async function readCsv(connection: DuckDBConnection, request: CsvRequest): Promise<CsvReading> {
  const bytes = readFileSync(request.file);
  const encoding = encodingOf(bytes, request.encoding, request.shown);
  const isPlain = encoding === 'utf-8';
  const text = (): string => decode(bytes, encoding, request.shown);
  const first = isPlain ? decode(firstLines(bytes), encoding, request.shown) : text();
  const { delimiter, columns } = readHead(first, request);

  const path = isPlain ? request.file : join(request.scratch, `${request.dataset}.utf8.csv`);
  if (!isPlain) writeFileSync(path, text());
  const names = columns.map((_, index) => `c${index}`);
  const before = await countOf(connection, request.table);
  try {
    await append(connection, request, columns, path, delimiter, names, 'row_number() over ()', 'true');
    return { recordCount: (await countOf(connection, request.table)) - before, rejects: [] };
  } catch (error) {
    if (!isBrokenCsv(error)) throw error;
  }

  const { records, rejects } = structuralRecords(text(), delimiter, columns.length, request);
  const rescued = join(request.scratch, `${request.dataset}.rescued.csv`);
  writeFileSync(
    rescued,
    Papa.unparse([['record', ...names], ...records.map(({ record, cells }) => [String(record), ...cells])], {
      quotes: true,
      newline: '\n',
    }),
  );
  await append(connection, request, columns, rescued, ',', ['record', ...names], 'cast(record as integer)', 'false');
  return { recordCount: records.length, rejects };
}

async function append(
  connection: DuckDBConnection,
  request: CsvRequest,
  columns: readonly (string | undefined)[],
  path: string,
  delimiter: string,
  names: readonly string[],
  record: string,
  parallel: string,
): Promise<void> {
  const cells = columns.flatMap((column, index) =>
    column ? [`nullif(c${index}, '') as ${quotedIdentifier(column)}`] : [],
  );
  const shapes = names.map((name) => `${quotedString(name)}: 'varchar'`);
  await connection.run(`
    insert into ${request.table} by name
    select ${cells.join(', ')}, ${quotedString(request.shown)} as source_file, ${record} as record
    from read_csv(${quotedString(path)}, auto_detect = false, header = true, delim = ${quotedString(delimiter)}, quote = '"',
      escape = '"', columns = {${shapes.join(', ')}}, strict_mode = true, null_padding = false, ignore_errors = false,
      max_line_size = ${LONGEST_LINE}, buffer_size = ${4 * LONGEST_LINE}, parallel = ${parallel})`);
}

/** The head row, and for each of its cells the contract column it holds (undefined: ignored). */
function readHead(text: string, request: CsvRequest): { delimiter: string; columns: (string | undefined)[] } {
  const heads = DELIMITERS.map((delimiter) => ({
    delimiter,
    cells: (Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? []).map((cell) => cell.trim()),
  }));
  const wanted = new Set([...request.heads.values(), ...request.ignored]);
  const hits = (cells: readonly string[]): number => cells.filter((cell) => wanted.has(cell)).length;
  const best = heads.reduce((left, right) => (hits(right.cells) > hits(left.cells) ? right : left));
  if (best.cells.join('') === '')
    throw new UserError(request.shown, 'the file is empty', 'its first row must be the head row');
  return { delimiter: best.delimiter, columns: matchHeads(best.cells, request) };
}

const HEAD_BYTES = 64 * 1024;

/** Enough of the file for its head row, cut at a line end so that no character is split. */
function firstLines(bytes: Buffer): Buffer {
  if (bytes.length <= HEAD_BYTES) return bytes;
  const end = bytes.lastIndexOf(0x0a, HEAD_BYTES);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

const isBrokenCsv = (error: unknown): boolean =>
  error instanceof Error && /CSV|Invalid Input Error/.test(error.message);

async function countOf(connection: DuckDBConnection, table: string): Promise<number> {
  const reader = await connection.runAndReadAll(`select count(*)::integer from ${table}`);
  return reader.getRows()[0]![0] as number;
}
