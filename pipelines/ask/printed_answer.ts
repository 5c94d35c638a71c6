import type { Json } from '@duckdb/node-api';
import Papa from 'papaparse';
import type { Answer } from './answer.ts';

/** Forms in which an answer can be written as text. */
export const TEXT_FORMATS = ['table', 'csv', 'json', 'ndjson', 'md'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** An answer as text; a table for a person has its number of rows below. */
export function printed(answer: Answer, format: TextFormat): string {
  const { names } = answer;
  if (format === 'json' || format === 'ndjson') {
    const objects = answer.values.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
    return format === 'json'
      ? `${JSON.stringify(objects, null, 2)}\n`
      : objects.map((one) => `${JSON.stringify(one)}\n`).join('');
  }
  const rows = answer.rows.map((row) => row.map(shown));
  if (format === 'csv') {
    // A line with nothing in it would be taken for no record.
    const quotes = (cell: unknown): boolean => cell === '' && names.length === 1;
    return `${Papa.unparse([[...names], ...rows], { newline: '\n', quotes })}\n`;
  }
  if (format === 'md') {
    const line = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\r?\n|\r/g, ' ')).join(' | ')} |`;
    return `\n${[line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
  }
  return tableOf(names, rows, answer.isNumber);
}

/** Columns one under the other, numbers to the right. */
export function tableOf(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: readonly boolean[],
): string {
  const cells = [names, ...rows].map((row) => row.map(safe));
  const widths = names.map((_, index) => cells.reduce((width, row) => Math.max(width, widthOf(row[index]!)), 0));
  const lines = cells.map((row) =>
    row
      .map((cell, index) => {
        const space = ' '.repeat(widths[index]! - widthOf(cell));
        return isNumber[index] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return `${lines.join('\n')}\n(${rows.length} row${rows.length === 1 ? '' : 's'})\n`;
}

const shown = (value: Json | null): string =>
  value === null
    ? ''
    : Array.isArray(value)
      ? value.map(shown).join('|')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);

/** Control characters of a cell, those that turn the direction of writing among them, must not reach a terminal. */
const safe = (cell: string): string =>
  [...cell]
    .map((char) =>
      char < ' ' || (char >= '\x7f' && char <= '\x9f') || /[\u202a-\u202e\u2066-\u2069]/.test(char) ? '·' : char,
    )
    .join('');

const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

/** Columns of a terminal that a text takes: two for a Chinese character, none for a mark above or below a letter. */
const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\p{M}\p{Cf}]/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);
