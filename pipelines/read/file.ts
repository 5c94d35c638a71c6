import { extname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { readCsv } from './csv.ts';
import type { Reject } from './rejects.ts';

/** One file with rows of a dataset, and the table they go to. */
export interface FileRequest {
  readonly file: string;
  /** Name of the file in reports, relative to the sources folder. */
  readonly shown: string;
  readonly dataset: string;
  readonly contract: DatasetContract;
  /** Sheet of a workbook; undefined: the one named after the dataset, or the only one. */
  readonly sheet: string | undefined;
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

/** What reading one file gave: text cells in the table, and the records that are no records. */
export interface FileReading {
  /** Records that stand in the table. */
  readonly recordCount: number;
  /** Records that do not stand in the table, each with a reject or several. */
  readonly rejects: readonly Reject[];
  /** What a person should know though it is no error. */
  readonly warnings?: readonly string[];
  /** Name of the file in the table's `source_file`, where it says more than the request's. */
  readonly shown?: string;
  /** Completes a reject of one of its records with what only this reader knows: its place, and what went wrong before. */
  readonly explain?: (reject: Reject) => Reject;
}

/** Endings of files that any dataset may come in. */
export const ROW_FILES = ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm'];
/** Endings of files that one dataset may come in beside these: published standards. */
export const STANDARD_FILES: Readonly<Record<string, readonly string[]>> = { ta_activities: ['.xml'] };

/** Reads a file of any kind into the table. Readers of rarer kinds are loaded where such a file stands. */
export async function readFile(connection: DuckDBConnection, request: FileRequest): Promise<FileReading> {
  switch (extname(request.file).toLowerCase()) {
    case '.xlsx':
    case '.xlsm':
      return (await import('./workbooks/workbook.ts')).readWorkbook(connection, request);
    case '.xml':
      return (await import('./iati/reader.ts')).readIati(connection, request);
    default:
      return readCsv(connection, request);
  }
}
