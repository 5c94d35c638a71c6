import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { colToLetter } from 'hucre/xlsx';
import { UserError } from '../../error.ts';
import { type PassingRecords, passingRecords } from '../append.ts';
import type { FileReading, FileRequest } from '../file.ts';
import { matchHeads } from '../heads.ts';
import { cut, type Reject, SHEET } from '../rejects.ts';
import { explainDate, readCell } from './cell.ts';
import { openWorkbook } from './package.ts';
import { type Grid, readGrid, sheetFor } from './sheet.ts';

/**
 * Reads the sheet of a workbook that holds a dataset. The first row that is not empty is the head row; empty rows are passed
 * over; hidden rows are records like others. A record's number is that of its row in Excel.
 */
export async function readWorkbook(connection: DuckDBConnection, request: FileRequest): Promise<FileReading> {
  const bytes = readFileSync(request.file);
  const { sheets, hasMacros } = openWorkbook(bytes, request.shown);
  const sheet = request.sheet ?? sheetFor(sheets, request.dataset, request.shown);
  const shown = `${request.shown}${SHEET}${sheet}`;
  const grid = await readGrid(bytes, sheet, shown);
  const head = headOf(grid, request, shown);
  const passing = passingRecords(request.scratch, request.dataset, head.columns.length);
  const rejects: Reject[] = [];
  for (let row = head.row + 1; row < grid.rows.length; row += 1)
    rejects.push(...readRow(grid, row, head, request, shown, passing));
  const recordCount = await passing.load(connection, { table: request.table, shown }, head.columns);
  const others = request.sheet === undefined ? sheets.filter((one) => one !== sheet) : [];
  const place = placeIn(head);
  return {
    recordCount,
    rejects: rejects.map((reject) => place(reject)),
    shown,
    warnings: [
      ...(hasMacros ? [`${request.shown} holds macros, which were not run`] : []),
      ...(others.length > 0 ? [`${request.shown}: only the sheet ${sheet} was read, not ${others.join(', ')}`] : []),
    ].map((warning) => `${warning}.`),
    explain: (reject) => place(explained(reject, request)),
  };
}

interface Head {
  readonly row: number;
  /** Heads as written, in the order of Excel's columns; empty where there is none. */
  readonly cells: readonly string[];
  /** The contract column that each holds; undefined: ignored, or no head. */
  readonly columns: readonly (string | undefined)[];
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

function headOf(grid: Grid, request: FileRequest, shown: string): Head {
  const row = grid.rows.findIndex((values) => values.some((value) => !isEmpty(value)));
  if (row === -1) throw new UserError(shown, 'the sheet is empty', 'its first row must be the head row');
  const cells = grid.rows[row]!.map((value) => (isEmpty(value) ? '' : String(value).trim()));
  const filled = cells.flatMap((cell, index) => (cell ? [index] : []));
  const found = matchHeads(
    filled.map((index) => cells[index]!),
    { ...request, shown },
    { row: `row ${row + 1}`, column: (index) => `column ${colToLetter(filled[index]!)}` },
  );
  const columns = cells.map((_, index) => found[filled.indexOf(index)]);
  return { row, cells, columns };
}

/** Puts a row among the records, or says why it is none; a row without any content is neither. */
function readRow(
  grid: Grid,
  row: number,
  { cells, columns }: Head,
  { dataset, contract }: FileRequest,
  file: string,
  passing: PassingRecords,
): Reject[] {
  const values = grid.rows[row]!;
  const hasContent = values.some((value, at) => !isEmpty(value) || isOpenFormula(grid, row, at));
  if (!hasContent) return [];
  const rejects: Reject[] = [];
  const refuse = (column: string, value: string, reason: string, right: string, at?: number): void => {
    const place = at === undefined ? {} : { place: `row ${row + 1}, column ${colToLetter(at)}` };
    rejects.push({ dataset, file, record: row + 1, ...place, column, value: cut(value), reason, right });
  };
  const texts = columns.map((column, at) => {
    if (!column) return null;
    const into = grid.mergedInto(row, at);
    if (into) {
      refuse(column, '', `the cell is merged with ${into}, which alone holds the value`, 'unmerge them and fill each');
      return null;
    }
    const read = readCell(values[at] ?? null, grid.detailAt(row, at), contract.columns[column]!);
    if ('text' in read) return read.text;
    refuse(column, read.value, read.reason, read.right);
    return null;
  });
  values.forEach((value, at) => {
    if (!isEmpty(value) && !cells[at])
      refuse('', String(value), 'a value stands in a column without a head', 'give the column a head, or empty it', at);
  });
  if (rejects.length === 0) passing.add(row + 1, texts);
  return rejects;
}

const isOpenFormula = (grid: Grid, row: number, at: number): boolean => {
  const detail = grid.detailAt(row, at);
  return detail?.formula !== undefined && detail.value === null;
};

/** Says of a reject at which row and column of Excel it stands, and under which head, where that differs. */
function placeIn({ cells, columns }: Head): (reject: Reject) => Reject {
  return (reject) => {
    if (reject.place) return reject;
    const at = reject.column.split(', ').map((column) => columns.indexOf(column));
    const known = at.filter((index) => index >= 0);
    if (known.length === 0) return { ...reject, place: `row ${reject.record}` };
    const letters = known.map((index) => {
      const head = cells[index]!;
      return head === columns[index] ? colToLetter(index) : `${colToLetter(index)} (${head})`;
    });
    return { ...reject, place: `row ${reject.record}, column${known.length > 1 ? 's' : ''} ${letters.join(', ')}` };
  };
}

/** A date that is none has reasons that only a sheet knows; what has its place was explained when it was read. */
function explained(reject: Reject, { contract }: FileRequest): Reject {
  if (reject.place || contract.columns[reject.column]?.kind !== 'date') return reject;
  return { ...reject, ...explainDate(reject.value) };
}
