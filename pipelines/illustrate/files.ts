import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { stringify } from 'yaml';
import type { DatasetContract } from '../../schemas/dataset.ts';
import type { Contracts } from '../read/contracts.ts';
import { COLLECTION, sourceOf } from './described.ts';
import { type Chance, type Row, rowsOf, type World } from './world.ts';

const BATCH = 5000;

/** Called now and then while a dataset is written, with the rows so far. */
export type Tell = (dataset: string, rows: number) => void;

/** Writes every dataset of a world into a collection's folder, with what describes it. */
export function writeCollection(
  folder: string,
  { seed }: Chance,
  world: World,
  contracts: Contracts<DatasetContract>,
  tell: Tell,
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'collection.yaml'), yaml(COLLECTION));
  for (const [dataset, rows] of Object.entries(rowsOf(world, seed))) {
    const place = join(folder, dataset);
    mkdirSync(place, { recursive: true });
    const columns = Object.keys(contracts.get(dataset)!.columns);
    const count = writeCsv(join(place, `${dataset}.csv`), columns, rows, (written) => tell(dataset, written));
    writeFileSync(join(place, 'source.yaml'), yaml(sourceOf(dataset, count)));
  }
}

/** Writes rows as they are made, in batches, and gives their number. */
function writeCsv(file: string, columns: readonly string[], rows: Iterable<Row>, tell: (rows: number) => void): number {
  const handle = openSync(file, 'w');
  try {
    writeSync(handle, `${columns.join(',')}\n`);
    let count = 0;
    let batch: string[][] = [];
    const flush = (): void => {
      if (batch.length > 0) writeSync(handle, `${Papa.unparse(batch, { newline: '\n' })}\n`);
      count += batch.length;
      batch = [];
      tell(count);
    };
    for (const row of rows) {
      if (batch.push(columns.map((column) => cellText(row[column]))) === BATCH) flush();
    }
    flush();
    return count;
  } finally {
    closeSync(handle);
  }
}

/** A cell as the contracts write it: a list joined by `|`, nothing for what is unknown. */
export const cellText = (cell: Row[string]): string =>
  cell === undefined ? '' : Array.isArray(cell) ? cell.join('|') : String(cell);

const yaml = (content: object): string => stringify(content, { lineWidth: 120 });
