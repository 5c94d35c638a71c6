import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import { UserError } from '../error.ts';
import { append, passingRecords } from './append.ts';
import { decode, encodingOf } from './encoding.ts';
import type { FileReading, FileRequest } from './file.ts';
import { matchHeads } from './heads.ts';
import { structuralRecords } from './structure.ts';

const DELIMITERS = [',', ';', '\t'];

/**
 * Reads a CSV file as Excel and others make it: with or without byte order mark, UTF-8 or UTF-16, comma, semicolon or tab, any
 * line end, quoted line breaks. DuckDB reads it in bulk; where it finds the structure broken, papaparse finds the exact place.
 */
export async function readCsv(connection: DuckDBConnection, request: FileRequest): Promise<FileReading> {
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
    const record = 'row_number() over ()';
    await append(connection, request, columns, { path, delimiter, names, record, isParallel: true });
    return { recordCount: (await countOf(connection, request.table)) - before, rejects: [] };
  } catch (error) {
    if (!isBrokenCsv(error)) throw error;
  }

  const { records, rejects } = structuralRecords(text(), delimiter, columns.length, request);
  const rescued = passingRecords(request.scratch, request.dataset, columns.length);
  for (const { record, cells } of records) rescued.add(record, cells);
  return { recordCount: await rescued.load(connection, request, columns), rejects };
}

/** The head row, and for each of its cells the contract column it holds (undefined: ignored). */
function readHead(text: string, request: FileRequest): { delimiter: string; columns: (string | undefined)[] } {
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
