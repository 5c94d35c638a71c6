import type { Column } from '../../schemas/columns.ts';
import type { Words } from './messages.ts';

/** Nothing to show: a dash for an empty list or text, two points for a number that is not known. */
const EMPTY = '–';
const UNKNOWN = '..';

/** Whether a column's cells are set as numbers: at the end of the line, without wrapping. */
export const isNumber = (name: string, column: Column, words: Words): boolean =>
  !column.list && (column.kind === 'integer' || column.kind === 'decimal') && !words.has(`code.${name}.value`);

/**
 * The text of one cell in the language of the note: codes by their labels, lists joined, `*_share` (0 to 1) as per cent, numbers
 * and dates in the language's form.
 */
export function cellText(name: string, column: Column, value: unknown, words: Words): string {
  if (value === null || value === undefined) {
    if (words.has(`code.${name}.none`)) return words.label(name, null);
    return isNumber(name, column, words) ? UNKNOWN : EMPTY;
  }
  if (column.list) {
    const values = value as readonly unknown[];
    if (values.length === 0) return EMPTY;
    if (column.kind === 'code' || column.kind === 'reference') return words.label(name, values);
    const cells = values.map((one) => cellText(name, { ...column, list: false }, one, words));
    return cells.join(words.lang === 'ar' ? '؛ ' : '; ');
  }
  if (isNumber(name, column, words)) {
    if (name.endsWith('_share')) return words.number(Number(value), { style: 'percent', maximumFractionDigits: 0 });
    return words.number(Number(value));
  }
  if (column.kind === 'date') return words.date(String(value));
  if (column.kind === 'text') return words.digits(String(value));
  return words.label(name, value);
}

/** Shares of a table's width by what the columns hold, so that no word of a head breaks and long texts get the room. */
export function weights(heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const raw = heads.map((head, column) => {
    const cells = rows.map((row) => row[column]?.length ?? 0);
    const longest = Math.max(0, ...cells);
    const word = Math.max(...head.split(/[\s/-]+/).map((part) => part.length));
    return Math.max(word * 1.25 + 2, Math.sqrt(longest) * 4.2, Math.min(head.length * 0.6, 16));
  });
  const sum = raw.reduce((total, one) => total + one, 0);
  return raw.map((one) => Math.round((one / sum) * 1000) / 1000);
}
