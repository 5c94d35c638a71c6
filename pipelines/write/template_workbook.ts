import { type CellValue, type ColumnDef, colToLetter, type DataValidation, writeXlsx } from 'hucre/xlsx';
import type { Column } from '../../schemas/columns.ts';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { describeForm } from '../read/accepts_zod.ts';
import { formatOf, MADE } from './workbook_form.ts';

const LAST_ROW = 1_048_576;
/** Rows whose cells have their format from the beginning; Excel carries it on to what is typed below. */
const FORMATTED_ROWS = 500;
/** Excel takes no longer list of choices in a cell's rule. */
const LONGEST_LIST = 255;
/** Excel takes no longer message. */
const LONGEST_MESSAGE = 255;

/**
 * A workbook to fill in: one sheet named after the dataset, its head row frozen, one example row, lists to choose from for codes,
 * and cells formatted so that Excel makes no dates of references and no numbers of codes.
 */
export async function templateWorkbook(dataset: string, contract: DatasetContract): Promise<Uint8Array> {
  const columns = Object.entries(contract.columns);
  return writeXlsx({
    properties: { created: MADE, modified: MADE },
    sheets: [
      {
        name: dataset,
        columns: columns.map(([name, column]): ColumnDef => ({ width: widthOf(name), numFmt: formatOf(column) })),
        rows: [
          columns.map(([name]) => name),
          columns.map(([name, column]) => cellOf(column, contract.example[name] ?? '')),
          ...Array.from({ length: FORMATTED_ROWS - 1 }, () => columns.map(() => null)),
        ],
        freezePane: { rows: 1 },
        dataValidations: columns.map(([, column], index) => ruleOf(column, colToLetter(index))),
      },
    ],
  });
}

const widthOf = (name: string): number => Math.max(12, name.length + 2);

function cellOf(column: Column, text: string): CellValue {
  if (text === '') return null;
  if (column.list) return text;
  if (column.kind === 'date') return new Date(`${text}T00:00:00Z`);
  if (column.kind === 'integer' || column.kind === 'decimal') return Number(text);
  return column.kind === 'boolean' ? text === 'true' : text;
}

/** What a cell may hold, said when it is chosen; codes are chosen from a list. */
function ruleOf(column: Column, letter: string): DataValidation {
  const range = `${letter}2:${letter}${LAST_ROW}`;
  const inputMessage = describeForm(column).slice(0, LONGEST_MESSAGE);
  const message = { range, allowBlank: column.nullable, showInputMessage: true, inputMessage };
  const values = column.list ? undefined : column.codes;
  return values && values.join(',').length <= LONGEST_LIST
    ? {
        ...message,
        type: 'list',
        values: [...values],
        showErrorMessage: true,
        errorStyle: 'stop',
        errorMessage: inputMessage,
      }
    : { ...message, type: 'custom', formula1: 'TRUE' };
}
