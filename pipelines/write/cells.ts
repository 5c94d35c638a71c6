import type { Column } from '../../schemas/columns.ts';
import type { Words } from './messages.ts';
import type { Caption, TableBlock } from './tree.ts';

/** Rows for a table; `contract` is that of the mart the table's query reads, `sourceLine` is in the language. */
export interface TableData {
  readonly mart: string;
  readonly contract: Readonly<Record<string, Column>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly sourceLine: string;
}

/** Rows up to which a table is kept on one page. */
const SHORT = 12;

/** A table of the named columns, all of them in the contract, with heads and cells in the language. */
export function tableOf(
  target: string,
  caption: Caption,
  names: readonly string[],
  { mart, contract, rows, sourceLine }: TableData,
  words: Words,
): TableBlock {
  const columns = names.map((name) => ({ name, column: contract[name] as Column }));
  const heads = names.map((name) => words.head(mart, name));
  const cells = rows.map((row) => columns.map(({ name, column }) => cellText(name, column, row[name], words)));
  const shares = weights(heads, cells);
  return {
    kind: 'table',
    target,
    caption,
    columns: columns.map(({ name, column }, index) => ({
      head: heads[index] as string,
      isNumber: isNumber(name, column, words),
      weight: shares[index] as number,
    })),
    rows: cells,
    isShort: cells.length <= SHORT,
    sourceLine,
  };
}

/** Nothing to show: a dash for an empty list or text, two points for a number that is not known. */
const EMPTY = '–';
const UNKNOWN = '..';

/** Whether a column's cells are set as numbers: at the end of the line, without wrapping. */
const isNumber = (name: string, column: Column, words: Words): boolean =>
  !column.list && (column.kind === 'integer' || column.kind === 'decimal') && !words.has(`code.${name}.value`);

/**
 * The text of one cell in the language of the note: codes by their labels, lists joined, numbers and dates in the language's form.
 */
function cellText(name: string, column: Column, value: unknown, words: Words): string {
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
  if (isNumber(name, column, words)) return words.amount(name, Number(value));
  if (column.kind === 'date') return words.date(String(value));
  if (column.kind === 'text' && !words.has(`code.${name}.${value}`)) return words.digits(String(value));
  return words.label(name, value);
}

/** Shares of a table's width by what the columns hold, so that no word of a head breaks and long texts get the room. */
function weights(heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const raw = heads.map((head, column) => {
    const cells = rows.map((row) => row[column]?.length ?? 0);
    const longest = Math.max(0, ...cells);
    const word = Math.max(...head.split(/[\s/-]+/).map((part) => part.length));
    return Math.max(word * 1.25 + 2, Math.sqrt(longest) * 4.2, Math.min(head.length * 0.6, 16));
  });
  const sum = raw.reduce((total, one) => total + one, 0);
  return raw.map((one) => Math.round((one / sum) * 1000) / 1000);
}
