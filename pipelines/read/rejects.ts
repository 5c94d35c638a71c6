import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** One reason why one record was not loaded; a record may have several. */
export interface Reject {
  readonly dataset: string;
  readonly file: string;
  /** Number of the record in its file: the first after the head row is 1; in a sheet of Excel the number of its row. */
  readonly record: number;
  /** Where it stands, as a person finds it in the file; undefined: at that record. */
  readonly place?: string;
  readonly column: string;
  /** The value as it stands in the file, cut if long. */
  readonly value: string;
  readonly reason: string;
  /** What would be right. */
  readonly right: string;
}

/** What stands between a workbook and its sheet in `Reject.file`. */
export const SHEET = ', sheet ';

/** Do the rejects of a file count rows as Excel shows them? */
export const isSheet = (file: string): boolean => /\.xls[xm], sheet /i.test(file);

const LONGEST_VALUE = 200;

export const cut = (value: string): string =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;

/** Where the refused record stands in its file, in words. */
export const placeOf = ({ record, place }: Reject): string => place ?? `record ${record}`;

/** File, place and column of a reject, in words. */
export const whereOf = (reject: Reject): string =>
  [reject.file, placeOf(reject), reject.column].filter(Boolean).join(', ');

/** Number of records behind a list of rejects, which may name one record several times. */
export const rejectedRecords = (rejects: readonly Reject[]): number =>
  new Set(rejects.map((reject) => `${reject.file}\n${reject.record}`)).size;

/** Writes one CSV a dataset into a folder that is made anew; no rejects, no folder. */
export function writeRejects(folder: string, rejects: readonly Reject[]): void {
  rmSync(folder, { recursive: true, force: true });
  if (rejects.length === 0) return;
  mkdirSync(folder, { recursive: true });
  for (const dataset of new Set(rejects.map((reject) => reject.dataset))) {
    const rows = rejects
      .filter((reject) => reject.dataset === dataset)
      .map((reject) => ({
        file: reject.file,
        record: reject.record,
        column: reject.column,
        value: reject.value,
        reason: reject.reason,
        what_would_be_right: reject.right,
        place: placeOf(reject),
      }));
    writeFileSync(join(folder, `${dataset}.csv`), `${Papa.unparse(rows, { newline: '\n' })}\n`);
  }
}
