import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { rowsOf } from './warehouse.ts';

/** Excel takes a CSV file for UTF-8 only where it begins with this mark. */
const MARK = '\ufeff';

/**
 * Writes `codings.csv`, in the form of the dataset `codings`: what the machine was not sure of, what it suggests, decisions that no
 * longer meet their document, and all decisions made before. A person fills in `decision`, corrects the codes and puts the file
 * beside the documents. Nothing is written where there are no documents.
 */
export async function writeReview(
  connection: DuckDBConnection,
  codings: DatasetContract,
  folder: string,
): Promise<void> {
  const rows = await rowsOf(connection, 'from mart.codings where needs_review or decision is not null');
  if (rows.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const fields = Object.keys(codings.columns);
  const cell = (value: unknown): string =>
    value == null ? '' : Array.isArray(value) ? value.join('|') : String(value);
  const data = rows.map((row) => fields.map((field) => cell(row[field])));
  writeFileSync(join(folder, 'codings.csv'), `${MARK}${Papa.unparse({ fields, data }, { newline: '\n' })}\n`);
}
