import type { Column } from '../../schemas/columns.ts';
import { unbreakable, WIDE_LETTERS } from './languages/chinese_lines.ts';
import { languageOf } from './languages/languages.ts';
import type { Words } from './messages.ts';
import type { Caption, TableBlock } from './tree.ts';
import { unbroken } from './unbroken.ts';

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
  const shares = weights(heads, cells, languageOf(words.lang).typography.headWidth);
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
    sourceLine: unbroken(sourceLine, words.lang),
  };
}

/** The same rows by the words of one of their columns, as the language sorts them. */
export function sortedRows(data: TableData, name: string, words: Words): TableData {
  const textOf = (row: TableData['rows'][number]): string =>
    cellText(name, data.contract[name] as Column, row[name], words);
  return { ...data, rows: [...data.rows].sort((one, other) => words.compare(textOf(one), textOf(other))) };
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
    return words.list(cells);
  }
  if (isNumber(name, column, words)) return words.amount(name, Number(value));
  if (column.kind === 'date') return words.date(String(value));
  if (column.kind === 'text' && !words.has(`code.${name}.${value}`)) return words.digits(String(value));
  return words.label(name, value);
}

/** Letters on one line of a table, and those that the room between two columns takes. */
const LINE = 97;
const BETWEEN = 3;

/** Width of a text in Latin letters: a Chinese character is as wide as two and stands off from figures, Cyrillic is a little wider. */
function lengthOf(text: string): number {
  const letters = text.replace(/\p{M}/gu, '');
  const count = (kind: RegExp): number => letters.match(kind)?.length ?? 0;
  return letters.length + 1.4 * count(WIDE_LETTERS) + 0.1 * count(/\p{Script=Cyrillic}/gu);
}

/** Width of a head on so many lines, a little less than two being two that need not be equally long; Chinese breaks at any letter. */
function lengthOnLines(head: string, lines: number): number {
  const isChinese = lengthOf(head) > 1.5 * head.length;
  return isChinese ? lengthOf(head.slice(0, Math.ceil(head.length / Math.round(lines)))) : lengthOf(head) / lines;
}

/** A line may break after a stroke, but not before the digits of a symbol. */
const longestWord = (text: string): number =>
  Math.max(
    0,
    ...text
      .split(/[ \n-]+|\/(?!\d)/)
      .flatMap(unbreakable)
      .map(lengthOf),
  );
const sumOf = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/**
 * Shares of a table's width by what the columns hold: each as wide as its widest cell where all find room, with heads on two lines
 * if that helps; else no word breaks, and the columns of long texts share the rest.
 */
function weights(heads: readonly string[], rows: readonly (readonly string[])[], headWidth: number): number[] {
  const cells = heads.map((_, column) => rows.map((row) => row[column] ?? ''));
  const widest = cells.map((texts) => Math.max(0, ...texts.map(lengthOf)));
  const least = heads.map((head, column) =>
    Math.max(longestWord(head) * headWidth, ...(cells[column] ?? []).map(longestWord)),
  );
  const natural = (headLines: number): number[] =>
    heads.map((head, column) => Math.max(widest[column] ?? 0, least[column] ?? 0, lengthOnLines(head, headLines)));
  const room = LINE - BETWEEN * heads.length;
  const fitting = [natural(1), natural(1.8)].find((widths) => sumOf(widths) <= room);
  const wanted = natural(1.8);
  const short = (room - sumOf(least)) / Math.max(1, sumOf(wanted) - sumOf(least));
  const shared = least.map((one, column) => one + ((wanted[column] ?? one) - one) * Math.max(0, short));
  const raw = (fitting ?? shared).map((one) => one + BETWEEN);
  return raw.map((one) => Math.round((one / sumOf(raw)) * 1000) / 1000);
}
