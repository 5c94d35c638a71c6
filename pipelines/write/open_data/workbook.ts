import { type CellValue, type ColumnDef, writeXlsx } from 'hucre/xlsx';
import type { Column } from '../../../schemas/columns.ts';
import { describeForm } from '../../read/accepts_zod.ts';
import { formatOf, MADE } from '../workbook_form.ts';
import type { Publication } from './datapackage.ts';
import type { OpenTable } from './table.ts';

/** Excel takes no longer name of a sheet, and no more rows in one. */
const LONGEST_NAME = 31;
const MOST_ROWS = 1_048_576;

/** Heads of the three sheets that explain the others; in the language of the workbook. */
export interface WorkbookWords {
  readonly contents: string;
  readonly dictionary: string;
  readonly sources: string;
  /** Heads: sheet, table, title, what a row is, rows. */
  readonly contentsHeads: readonly [string, string, string, string, string];
  /** Heads: table, column, head, meaning, unit, what is allowed. */
  readonly dictionaryHeads: readonly [string, string, string, string, string, string];
  /** Heads: source, producer, address, licence, nature, tables. */
  readonly sourcesHeads: readonly [string, string, string, string, string, string];
  /** Set above the contents where the data are made up. */
  readonly mark: string | null;
}

/**
 * One workbook of all published tables: contents, a sheet a table, the dictionary, the sources. Dates are dates, numbers numbers;
 * heads are frozen. Every text is stored as text in a cell formatted as text, so that no beginning (`=`, `+`, `-`, `@`) makes a
 * formula of it, neither now nor when somebody edits the cell.
 */
export async function openWorkbook(
  { title, about, caveats, tables }: Publication,
  words: WorkbookWords,
): Promise<Uint8Array> {
  const names = sheetNames(tables.map(({ name }) => name));
  const lead = [...(words.mark ? [words.mark] : []), title, about, ...caveats].map((line) => [line]);
  const contents = tables.map(({ name, title, grain, rows }) => [names.get(name)!, name, title, grain, rows.length]);
  const dictionary = tables.flatMap(({ name, columns }) =>
    columns.map(({ name: column, title, about, unit, shape }) => [
      name,
      column,
      title,
      about,
      unit,
      describeForm(shape),
    ]),
  );
  return writeXlsx({
    properties: { created: MADE, modified: MADE },
    sheets: [
      {
        name: words.contents,
        columns: [30, 34, 60, 60, 8].map(textColumn),
        rows: [...lead, [], [...words.contentsHeads], ...contents],
      },
      ...tables.map((table) => sheetOf(names.get(table.name)!, table)),
      plainSheet(words.dictionary, [34, 26, 30, 60, 20, 50], words.dictionaryHeads, dictionary),
      plainSheet(words.sources, [60, 50, 40, 30, 14, 60], words.sourcesHeads, sourceRows(tables)),
    ],
  });
}

const textColumn = (width: number): ColumnDef => ({ width, numFmt: '@' });

const plainSheet = (name: string, widths: readonly number[], heads: readonly string[], rows: CellValue[][]) => ({
  name,
  columns: widths.map(textColumn),
  rows: [[...heads], ...rows],
  freezePane: { rows: 1 },
});

function sheetOf(name: string, { name: table, columns, rows }: OpenTable) {
  if (rows.length >= MOST_ROWS) throw new Error(`${table} has more rows than a sheet takes`);
  return {
    name,
    columns: columns.map(
      ({ name, shape }): ColumnDef => ({ width: Math.max(12, name.length + 2), numFmt: formatOf(shape) }),
    ),
    rows: [
      columns.map(({ name }) => name),
      ...rows.map((row) => columns.map(({ name, shape }) => cellOf(shape, row[name]))),
    ],
    freezePane: { rows: 1 },
  };
}

function cellOf({ kind, list }: Column, value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (list) return (value as readonly unknown[]).join('|');
  return kind === 'date' ? new Date(`${String(value)}T00:00:00Z`) : (value as CellValue);
}

function sourceRows(tables: readonly OpenTable[]): CellValue[][] {
  const bySource = new Map<string, { row: CellValue[]; tables: string[] }>();
  for (const table of tables)
    for (const { title, producer, address, licence, nature } of table.sources) {
      const known = bySource.get(title) ?? { row: [title, producer, address ?? null, licence, nature], tables: [] };
      known.tables.push(table.name);
      bySource.set(title, known);
    }
  return [...bySource.values()].map(({ row, tables }) => [...row, tables.join(', ')]);
}

/** Names of tables as names of sheets: cut to what Excel takes, and told apart by a number where cutting makes two alike. */
export function sheetNames(tables: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const table of tables) {
    let name = table.slice(0, LONGEST_NAME);
    for (let number = 2; taken.has(name); number += 1)
      name = `${table.slice(0, LONGEST_NAME - 1 - String(number).length)}~${number}`;
    taken.add(name);
    names.set(table, name);
  }
  return names;
}
