import { type Cell, type CellValue, colToLetter, readXlsx, type Sheet } from 'hucre/xlsx';
import { UserError } from '../../error.ts';
import { nearest } from '../heads.ts';

/** A sheet as it is gone through: row and column numbers from 0, as they stand in Excel. */
export interface Grid {
  readonly rows: readonly (readonly CellValue[])[];
  /** What is more than a value: formulas, errors, formatted text. */
  detailAt(row: number, column: number): Cell | undefined;
  /** Name of the first cell of a merged area, where the cell stands in one and is not the first. */
  mergedInto(row: number, column: number): string | undefined;
}

/** Name of a cell as Excel shows it. */
export const cellName = (row: number, column: number): string => `${colToLetter(column)}${row + 1}`;

/**
 * The sheet of a workbook that holds a dataset: the one named after it, else the only one.
 * @throws UserError where it cannot be told
 */
export function sheetFor(sheets: readonly string[], dataset: string, file: string): string {
  if (sheets.includes(dataset)) return dataset;
  if (sheets.length === 1) return sheets[0]!;
  const like = sheets.find((sheet) => nearest(sheet, [dataset]));
  throw new UserError(
    file,
    `none of its ${sheets.length} sheets is named ${dataset}: ${sheets.join(', ')}`,
    `name the sheet that holds the records ${dataset}${like ? ` (it may be ${like})` : ''}`,
  );
}

/**
 * Reads one sheet into memory.
 * @throws UserError where it cannot be read, or reaches far beyond its data
 */
export async function readGrid(bytes: Uint8Array, name: string, shown: string): Promise<Grid> {
  const sheet = await sheetOf(bytes, name, shown);
  const merged = new Map<string, string>();
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const last = Math.min(endRow, sheet.rows.length - 1);
    for (let row = startRow; row <= last; row += 1)
      for (let column = startCol; column <= endCol; column += 1)
        if (row !== startRow || column !== startCol) merged.set(`${row},${column}`, cellName(startRow, startCol));
  }
  return {
    rows: sheet.rows,
    detailAt: (row, column) => sheet.cells?.get(`${row},${column}`),
    mergedInto: (row, column) => merged.get(`${row},${column}`),
  };
}

async function sheetOf(bytes: Uint8Array, name: string, shown: string): Promise<Sheet> {
  try {
    const { sheets } = await readXlsx(bytes, { sheets: [name] });
    if (sheets[0]) return sheets[0];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const span = /spans (\d+ rows x \d+ columns)/.exec(message)?.[1];
    if (span)
      throw new UserError(
        shown,
        `the sheet reaches over ${span}, far beyond its data`,
        'press Ctrl+End to see its last cell; delete the empty rows and columns behind the data, and save it',
      );
    throw new UserError(
      shown,
      `the sheet cannot be read (${message})`,
      'open the workbook in Excel and save it anew, or save the sheet as CSV UTF-8',
    );
  }
  throw new UserError(shown, 'it is no sheet of cells', 'put the records into a worksheet');
}
