import type { Cell, CellValue } from 'hucre/xlsx';
import type { Column } from '../../../schemas/columns.ts';
import { describeForm, type Refusal } from '../accepts_zod.ts';

/** A cell of a sheet as text in the form of the contract, null where it is empty; or why it has none. */
export type ReadCell = { readonly text: string | null } | (Refusal & { readonly value: string });

const DAY = 86_400_000;
/** Excel keeps fifteen digits of a number; what a file holds beyond them is rounding. */
const DIGITS = 15;
const ANSWERS: Readonly<Record<string, string>> = {
  '#N/A': 'a value that was not found',
  '#DIV/0!': 'a division by zero',
  '#REF!': 'a reference to a cell that is gone',
  '#NAME?': 'a name that Excel does not know',
  '#VALUE!': 'a value of the wrong kind',
  '#NUM!': 'a number that cannot be computed',
  '#NULL!': 'a range that is empty',
};

/** Reads one cell. `detail` is there for formulas, errors and formatted text only; `column` is what the contract wants there. */
export function readCell(value: CellValue, detail: Cell | undefined, column: Column): ReadCell {
  if (detail?.type === 'error') {
    const error = String(value);
    return {
      value: error,
      reason: `an error of Excel${ANSWERS[error] ? ` (${ANSWERS[error]})` : ''}`,
      right: `mend the formula, or type ${describeForm(column)}`,
    };
  }
  if (value === null && detail?.formula !== undefined)
    return {
      value: `=${detail.formula}`,
      reason: 'the file holds the formula but not its result',
      right: 'open the workbook in Excel, let it calculate, and save it; or put the value in place of the formula',
    };
  if (value instanceof Date) return readDate(value, column);
  if (typeof value === 'number') return readNumber(value);
  if (typeof value === 'boolean') return { text: String(value) };
  return { text: value === '' ? null : value };
}

function readDate(value: Date, column: Column): ReadCell {
  const text = value.toISOString();
  const day = text.slice(0, 10);
  const time = text.slice(11, 19);
  if (column.kind !== 'date')
    return {
      value: day,
      reason: 'Excel holds a date here (it makes dates of what looks like one, such as 5-10)',
      right: `format the column as Text and type it again: ${describeForm(column)}`,
    };
  if (value.getTime() % DAY === 0) return { text: day };
  return value.getUTCFullYear() < 1900
    ? { value: time, reason: 'a time of day, not a date', right: describeForm(column) }
    : { value: `${day} ${time}`, reason: 'a date with a time of day', right: `the date alone: ${day}` };
}

/** The number as a contract writes it: no exponent, no digits that are only rounding. */
function readNumber(value: number): ReadCell {
  const rounded = Number(value.toPrecision(DIGITS));
  if (Math.abs(rounded) >= 10 ** DIGITS)
    return {
      value: String(value),
      reason: `a number of more than ${DIGITS} digits, of which Excel keeps only ${DIGITS}`,
      right: 'format the column as Text and type it again',
    };
  return { text: plain(rounded) };
}

function plain(value: number): string {
  const text = String(value === 0 ? 0 : value);
  if (!text.includes('e')) return text;
  const [digits, exponent] = text.split('e') as [string, string];
  return value.toFixed(Math.min(100, digits.replace(/^-?\d\.?/, '').length - Number(exponent)));
}

const LOOKS_LIKE_DATE =
  /^\p{Nd}{1,4}[./ -]\p{Nd}{1,2}[./ -]\p{Nd}{1,4}$|\p{Nd}{1,2}\P{Nd}+\p{Nd}{4}|\p{Nd}{4}\P{Nd}+\p{Nd}{1,2}|^\p{L}+\.? \p{Nd}{4}$/u;

/** Why text or a number stands where a date should, and how to mend it in Excel; undefined where there is nothing to add. */
export function explainDate(value: string): Refusal | undefined {
  const right = 'a real date of Excel, or the text YYYY-MM-DD';
  if (/^\d{5}(\.\d+)?$/.test(value))
    return {
      reason: 'a number, not a date; Excel counts days so',
      right: `${right}: select the column, Home > Number Format > Date, and look whether the dates are right`,
    };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) || !LOOKS_LIKE_DATE.test(value)) return undefined;
  const [first, second] = value.split(/\D+/).map(Number) as [number, number];
  const isOpen = /^\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}$/.test(value) && first <= 12 && second <= 12 && first !== second;
  return {
    reason: `a date typed as text${isOpen ? '; which number is the day and which the month, it does not say' : ''}`,
    right: `${right}: select the column, Data > Text to Columns, in step 3 choose Date and the order in which day, month and year stand`,
  };
}
