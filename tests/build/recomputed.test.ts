import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse, rowsOf, type Warehouse } from '../../pipelines/model/warehouse.ts';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';
import { buildCollection } from '../../pipelines/run.ts';
import { readNote } from '../../pipelines/write/note.ts';
import { scalar } from '../../pipelines/write/numbers.ts';
import { caseManagementSystems } from './recomputed/case_management_systems.ts';
import { chapterIvLessons } from './recomputed/chapter_iv_lessons.ts';
import { civilAdministrativeProceedings } from './recomputed/civil_administrative_proceedings.ts';
import { fault, followingBySubtraction, rightValue, type Said } from './recomputed/confidence.ts';
import type { Recomputed } from './recomputed/note.ts';
import { about, type Collection, collectionOf } from './recomputed/records.ts';
import { filled, textOf } from './recomputed/text.ts';
import { passingFolder } from './trial.ts';

interface Case {
  readonly note: string;
  readonly collection: string;
  /** Another day than the collection's own: what came later must not count. */
  readonly asOf?: string;
  readonly recompute: (collection: Collection) => Recomputed;
  readonly inConfidence: readonly string[];
}

const SYSTEMS = {
  note: 'case_management_systems',
  collection: 'illustrative',
  recompute: caseManagementSystems,
  inConfidence: ['case_management_replies', 'cooperation_requests'],
};
const PROCEEDINGS = {
  note: 'civil_administrative_proceedings',
  collection: 'illustrative',
  recompute: civilAdministrativeProceedings,
  inConfidence: ['civil_administrative_replies', 'focal_points'],
};
const LESSONS = {
  note: 'chapter_iv_lessons',
  collection: 'public',
  recompute: chapterIvLessons,
  inConfidence: [],
};
const EARLIER = '2017-06-30';
/**
 * Every number and every table of three notes, worked out by a second person from the files alone (tests/build/recomputed), by other
 * means than the models: plain loops over the records of the CSV files.
 */
const CASES: readonly Case[] = [
  SYSTEMS,
  PROCEEDINGS,
  LESSONS,
  ...[SYSTEMS, PROCEEDINGS].map((one) => ({ ...one, asOf: EARLIER })),
];

const warehouses = new Map<string, Warehouse>();
const runOf = ({ collection, asOf }: Case): string => (asOf === undefined ? collection : `${collection} as of ${asOf}`);
beforeAll(async () => {
  const build = async (one: Case): Promise<void> => {
    const places = { ...DEFAULT_PLACES, out: passingFolder() };
    const { collection: name, asOf } = one;
    await buildCollection(name, { places, asOf, langs: ['en'], only: 'tables', allowRejects: false, tell: () => {} });
    warehouses.set(runOf(one), await openWarehouse(join(places.out, name, 'warehouse.duckdb')));
  };
  const runs = new Map(CASES.map((one) => [runOf(one), one]));
  await Promise.all([...runs.values()].map(build));
});
afterAll(() => {
  for (const warehouse of warehouses.values()) warehouse.close();
});

describe.each(CASES.map((one) => ({ ...one, run: runOf(one) })))('$note, $run', (one) => {
  const source = readNote(join(DEFAULT_PLACES.reports, 'notes', one.note), 'en');
  const collection = collectionOf(one.collection, one.asOf);
  const recomputed = one.recompute(collection);
  const numbers: Record<string, number | string | null> = {};
  const tables: Record<string, Record<string, unknown>[]> = {};
  beforeAll(async () => {
    const { connection } = warehouses.get(runOf(one))!;
    for (const [number, query] of Object.entries(source.spec.numbers))
      numbers[number] = await scalar(connection, query, number);
    for (const [id, { query }] of Object.entries(source.spec.tables)) tables[id] = await rowsOf(connection, query);
  });

  it('has every number and every column of its tables recomputed', () => {
    expect(Object.keys(recomputed.numbers).sort()).toEqual(Object.keys(source.spec.numbers).sort());
    expect(Object.keys(recomputed.tables).sort()).toEqual(Object.keys(source.spec.tables).sort());
    for (const [id, { columns }] of Object.entries(source.spec.tables))
      for (const row of recomputed.tables[id]!.rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(columns));
  });

  it.each(Object.keys(recomputed.numbers))('says %s as it follows from the files', (number) => {
    expect(fault(numbers[number], recomputed.numbers[number]!)).toBeNull();
  });

  it.each(Object.entries(recomputed.tables))('has the table %s as it follows from the files', (id, { key, rows }) => {
    expect(tables[id]!.map((row) => nameOf(row, key)).sort()).toEqual(rows.map((row) => nameOf(row, key)).sort());
    const faults = saidIn(id).map(([place, actual, expected]) => [place, fault(actual, expected)]);
    expect(faults.filter(([, reason]) => reason !== null)).toEqual([]);
  });

  it('withholds what is given in confidence so that nothing on one or two States follows by subtraction', () => {
    for (const dataset of one.inConfidence) expect(about(collection, dataset).access).toBe('restricted');
    const said = [...saidInText(), ...Object.keys(recomputed.tables).flatMap(saidIn)];
    expect(followingBySubtraction(said)).toEqual([]);
    // Most is told, all the same.
    expect(said.filter(([, actual]) => actual === null).length).toBeLessThan(said.length / 4);
  });

  it('prints what was recomputed', async () => {
    const text = await textOf(source, collection, numbers, tables);
    const values = Object.fromEntries(saidInText().map((said) => [said[0], rightValue(said)]));
    for (const sentence of recomputed.sentences) expect(text).toContain(filled(sentence, values));
  });

  const saidInText = (): Said[] =>
    Object.entries(recomputed.numbers).map(([number, expected]) => [number, numbers[number], expected]);

  /** Every cell of a table, beside what it must be. */
  const saidIn = (id: string): Said[] => {
    const { key, rows } = recomputed.tables[id]!;
    const actual = new Map(tables[id]!.map((row) => [nameOf(row, key), row]));
    return rows.flatMap((row) =>
      source.spec.tables[id]!.columns.map((column): Said => {
        const name = nameOf(row, key);
        return [`${id}, ${name}, ${column}`, actual.get(name)?.[column], row[column]!];
      }),
    );
  };
});

const nameOf = (row: Readonly<Record<string, unknown>>, key: readonly string[]): string =>
  key.map((column) => row[column] ?? '-').join(' ');
