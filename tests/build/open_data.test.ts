import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataType, tableFromIPC } from 'apache-arrow';
import { readXlsx } from 'hucre/xlsx';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse, rowsOf, type Warehouse } from '../../pipelines/model/warehouse.ts';
import { wordsOf } from '../../pipelines/write/messages.ts';
import { writeOpenData } from '../../pipelines/write/open_data/publication.ts';
import { sheetNames } from '../../pipelines/write/open_data/workbook.ts';
import { boolean, code, date, decimal, integer, list, optional, text } from '../../schemas/columns.ts';
import { mart } from '../../schemas/mart.ts';
import { sourceSchema } from '../../schemas/source.ts';
import { passingFolder } from './trial.ts';

/** Texts that a spreadsheet or a page could take for something to run. */
const HOSTILE = [
  '=1+1',
  '+1',
  '-2',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '"><img onerror=x>',
  'a\u202eb',
  "'quoted'",
];
const ROWS = HOSTILE.map((said, index) => ({
  kind: index % 2 ? 'challenge' : 'good_practice',
  said,
  state_count: index === 3 ? null : index,
  state_share: index === 4 ? null : index / 8,
  reported_on: index === 5 ? null : `2017-11-0${index + 1}`,
  is_known: index === 6 ? null : index > 2,
  topics: index === 7 ? null : ['refusal', 'timeframe'].slice(0, 1 + (index % 2)),
}));
const CONTRACT = mart({
  key: ['said'],
  publish: true,
  requires: [],
  columns: {
    kind: code(['good_practice', 'challenge']),
    said: text(),
    state_count: optional(integer({ min: 0 })),
    state_share: optional(decimal({ min: 0, max: 1 })),
    reported_on: optional(date()),
    is_known: optional(boolean()),
    topics: optional(list(code(['refusal', 'timeframe']))),
  },
});
const SOURCE = sourceSchema.parse({
  title: { en: 'A made-up list', ar: 'قائمة مختلقة' },
  producer: 'a test',
  licence: 'CC0-1.0',
  accessed: '2017-11-06',
  nature: 'illustrative',
  access: 'public',
});

let warehouse: Warehouse;
let folder: string;
const file = (name: string): string => join(folder, name);

async function write(to: string): Promise<void> {
  const messages = ['counts', 'nothing', 'names'].flatMap((name) => [
    [`mart.${name}.title`, `Title of ${name}`] as const,
    [`mart.${name}.grain`, 'One row a text.'] as const,
  ]);
  const columns = Object.keys(CONTRACT.columns).flatMap((name) => [
    [`column.${name}`, `Head of ${name}`] as const,
    [`column.${name}.about`, `Meaning of ${name}`] as const,
  ]);
  const known = JSON.parse(readFileSync('reports/messages/en.json', 'utf8')) as Record<string, string>;
  const words = wordsOf('en', new Map([...Object.entries(known), ...messages, ...columns]), 'test');
  const source = { dataset: 'made', about: SOURCE };
  await writeOpenData(
    {
      connection: warehouse.connection,
      collection: {
        name: 'trial',
        about: {
          title: { en: 'Trial' },
          about: { en: 'For a test' },
          caveats: [{ id: 'one', text: { en: 'Made up.' } }],
        },
        sources: new Map([['made', source]]),
      } as never,
      contracts: new Map([
        ['counts', CONTRACT],
        ['nothing', CONTRACT],
        ['names', { ...CONTRACT, publish: false }],
      ]),
      edges: new Map([['mart.counts', ['raw.made']]]),
      asOf: '2017-11-06',
      words: new Map([['en', words]]),
    },
    to,
  );
}

beforeAll(async () => {
  warehouse = await openWarehouse(':memory:');
  const { connection } = warehouse;
  await connection.run('create schema mart');
  await connection.run(`create table mart.counts (kind varchar, said varchar, state_count integer, state_share double,
    reported_on date, is_known boolean, topics varchar[])`);
  for (const row of ROWS) {
    const cell = (value: unknown): string =>
      value === null
        ? 'null'
        : Array.isArray(value)
          ? `[${value.map(cell)}]`
          : typeof value === 'string'
            ? `'${value.replaceAll("'", "''")}'`
            : String(value);
    await connection.run(`insert into mart.counts values (${Object.values(row).map(cell)})`);
  }
  await connection.run(
    'create table mart.nothing as from mart.counts where false; create table mart.names as from mart.counts',
  );
  folder = passingFolder();
  await write(folder);
});
afterAll(() => warehouse.close());

const day = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

describe('a published table read back is the table, with its types', () => {
  it('as Parquet, by DuckDB', async () => {
    const query = `from '${file('counts.parquet')}'`;
    expect(await rowsOf(warehouse.connection, query)).toEqual(ROWS);
    const types = await rowsOf(warehouse.connection, `describe ${query}`);
    expect(types.map((one) => one.column_type)).toEqual([
      'VARCHAR',
      'VARCHAR',
      'INTEGER',
      'DOUBLE',
      'DATE',
      'BOOLEAN',
      'VARCHAR[]',
    ]);
  });

  it('as Parquet, by a reader in plain JavaScript', async () => {
    const buffer = await asyncBufferFromFile(file('counts.parquet'));
    const rows = await parquetReadObjects({ file: buffer });
    expect(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, day(value ?? null)]))),
    ).toEqual(ROWS);
    const { schema } = await parquetMetadataAsync(buffer);
    expect(schema.find(({ name }) => name === 'reported_on')?.converted_type).toBe('DATE');
  });

  it('as Arrow: codes as dictionaries, days, lists; title, meaning, unit and source with each column', () => {
    const table = tableFromIPC(readFileSync(file('counts.arrow')));
    const rows = table.toArray().map((row) => {
      const { topics, reported_on, ...rest } = row.toJSON();
      return {
        ...rest,
        reported_on: reported_on === null ? null : day(new Date(reported_on)),
        topics: topics === null ? null : [...topics],
      };
    });
    expect(rows).toEqual(ROWS.map(({ reported_on, topics, ...rest }) => ({ ...rest, reported_on, topics })));
    const types = table.schema.fields.map(({ type }) => type);
    expect([
      DataType.isDictionary(types[0]),
      DataType.isUtf8(types[1]),
      DataType.isInt(types[2]),
      DataType.isFloat(types[3]),
      DataType.isDate(types[4]),
      DataType.isBool(types[5]),
      DataType.isList(types[6]),
    ]).toEqual(Array(7).fill(true));
    const [, , count] = table.schema.fields;
    expect(Object.fromEntries(count!.metadata)).toEqual({
      title: 'Head of state_count',
      description: 'Meaning of state_count',
      unit: 'number',
      source: 'A made-up list (a test; CC0-1.0)',
    });
    expect(table.schema.metadata.get('is_illustrative')).toBe('true');
    expect(table.schema.fields.map(({ nullable }) => nullable)).toEqual([false, false, true, true, true, true, true]);
  });

  it('as Arrow and Parquet without rows: the columns are all there', async () => {
    const table = tableFromIPC(readFileSync(file('nothing.arrow')));
    expect([table.numRows, table.schema.fields.map(({ name }) => name)]).toEqual([0, Object.keys(CONTRACT.columns)]);
    expect(await rowsOf(warehouse.connection, `from '${file('nothing.parquet')}'`)).toEqual([]);
  });

  it('as a sheet: real dates and numbers, texts that begin like formulas as texts', async () => {
    const { sheets } = await readXlsx(readFileSync(file('tables.en.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['Contents', 'counts', 'nothing', 'Dictionary', 'Sources']);
    const [head, ...rows] = sheets[1]!.rows;
    expect(head).toEqual(Object.keys(CONTRACT.columns));
    const found = rows.map((row) => Object.keys(CONTRACT.columns).map((_, index) => day(row[index] ?? null)));
    expect(found).toEqual(
      ROWS.map((row) => Object.values(row).map((value) => (Array.isArray(value) ? value.join('|') : value))),
    );
    expect(rows[0]![4]).toBeInstanceOf(Date);
    expect(typeof rows[1]![2]).toBe('number');
    expect(sheets[0]!.rows[0]![0]).toBe('Illustrative data');
    expect(sheets[0]!.rows.at(-2)).toEqual(['counts', 'counts', 'Title of counts', 'One row a text.', ROWS.length]);
    expect(sheets.at(-1)!.rows[1]).toEqual(['A made-up list', 'a test', null, 'CC0-1.0', 'illustrative', 'counts']);
  });

  it('as described in datapackage.json', () => {
    const described = JSON.parse(readFileSync(file('datapackage.json'), 'utf8'));
    expect(described).toMatchObject({ name: 'trial', version: '2017-11-06', description: 'For a test\n\nMade up.' });
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual(['counts.csv', 'nothing.csv']);
    expect(described.sources).toEqual([
      { title: 'A made-up list (a test)', licence: 'CC0-1.0', nature: 'illustrative', access: 'public' },
    ]);
    const { primaryKey, fields } = described.resources[0].schema;
    expect(primaryKey).toEqual(['said']);
    expect(fields.map(({ type }: { type: string }) => type)).toEqual([
      'string',
      'string',
      'integer',
      'number',
      'date',
      'boolean',
      'list',
    ]);
    expect(fields[0].constraints).toEqual({ required: true, enum: ['good_practice', 'challenge'] });
    expect(fields[6]).toMatchObject({ delimiter: '|', itemType: 'string' });
  });
});

it('two publications of the same data have the same bytes', async () => {
  const again = passingFolder();
  await write(again);
  for (const name of ['counts.arrow', 'nothing.arrow', 'counts.parquet', 'tables.en.xlsx', 'datapackage.json'])
    expect(readFileSync(join(again, name)).equals(readFileSync(file(name))), name).toBe(true);
});

it('sheets whose names would be cut alike are told apart', () => {
  const long = 'chapter_iv_findings_by_article_kind';
  expect([...sheetNames([long, `${long}_and_region`]).values()]).toEqual([
    'chapter_iv_findings_by_article_',
    'chapter_iv_findings_by_articl~2',
  ]);
});
