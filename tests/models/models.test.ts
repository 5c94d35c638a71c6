import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DuckDBConnection, quotedIdentifier, quotedString } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Model, modelOrder, readModels, SCHEMAS } from '../../pipelines/model/models.ts';
import { openWarehouse, rowsOf, type Warehouse } from '../../pipelines/model/warehouse.ts';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';
import { sqlType, typedSql } from '../../pipelines/read/accepts_sql.ts';
import { type Contracts, readDatasetContracts } from '../../pipelines/read/contracts.ts';
import type { Column } from '../../schemas/columns.ts';
import { boolean, code, date, decimal, text } from '../../schemas/columns.ts';
import type { DatasetContract } from '../../schemas/dataset.ts';

/**
 * Each folder here is one case: `<mart>` or `<mart>--<what it shows>` holds given tables (`raw.<dataset>.csv`, columns that are
 * not given are null, datasets that are not given are empty) and `expected.csv`, the rows in order. Its header says which
 * columns are compared; lists are joined by `|`, an empty cell is null.
 */
const HERE = join(import.meta.dirname);
const cases = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The two tables of a run that are no datasets, and the row they hold where a case does not give them. */
const OF_THE_RUN: Readonly<Record<string, { columns: Readonly<Record<string, Column>>; usual: string }>> = {
  run: {
    columns: { as_of: date(), since: date(), collection: text(), selection: text(), sure_from: decimal() },
    usual: 'as_of,collection,selection,sure_from\n2025-12-31,test,all,0.75\n',
  },
  datasets: {
    columns: {
      dataset: text(),
      is_present: boolean(),
      nature: code(['official', 'coded', 'illustrative']),
      access: text(),
    },
    usual: 'dataset,is_present,nature,access\nstates,true,official,public\n',
  },
};

let warehouse: Warehouse;
let datasets: Contracts<DatasetContract>;
let models: Model[];

beforeAll(async () => {
  warehouse = await openWarehouse(':memory:');
  datasets = await readDatasetContracts(DEFAULT_PLACES.schemas);
  const known = [...datasets.keys(), ...Object.keys(OF_THE_RUN)].map((name) => `raw.${name}`);
  models = modelOrder(await readModels(warehouse.connection, DEFAULT_PLACES.sql), new Set(known));
});

afterAll(() => warehouse.close());

describe('models', () => {
  it.each(cases)('%s', async (name) => {
    const folder = join(HERE, name);
    const mart = `mart.${name.split('--')[0]}`;
    const { connection } = warehouse;
    await emptySchemas(connection);
    await giveTables(connection, folder);
    for (const model of behind(mart)) {
      await connection.run(`create table ${model.schema}.${quotedIdentifier(model.name)} as\n${model.sql}`);
    }
    const expected = readCsv(readFileSync(join(folder, 'expected.csv'), 'utf8'));
    const columns = expected.fields.map(quotedIdentifier).join(', ');
    const found = await rowsOf(connection, `select ${columns} from ${mart}`);
    expect(found.map((row) => expected.fields.map((field) => cellOf(row[field])))).toEqual(expected.rows);
  });
});

async function emptySchemas(connection: DuckDBConnection): Promise<void> {
  for (const schema of ['raw', ...SCHEMAS])
    await connection.run(`drop schema if exists ${schema} cascade; create schema ${schema}`);
}

async function giveTables(connection: DuckDBConnection, folder: string): Promise<void> {
  const contracts = new Map([
    ...[...datasets].map(([name, { columns }]) => [name, columns] as const),
    ...Object.entries(OF_THE_RUN).map(([name, { columns }]) => [name, columns] as const),
  ]);
  const stray = readdirSync(folder).find(
    (file) => file !== 'expected.csv' && !contracts.has(basename(file, '.csv').replace(/^raw\./, '')),
  );
  expect(stray, 'a given table that no dataset has').toBeUndefined();
  for (const [name, columns] of contracts) {
    const shapes = Object.entries(columns).map(([column, shape]) => `${quotedIdentifier(column)} ${sqlType(shape)}`);
    await connection.run(
      `create table raw.${name} (${[...shapes, 'source_file varchar', 'record integer'].join(', ')})`,
    );
    const file = join(folder, `raw.${name}.csv`);
    const given = existsSync(file) ? readFileSync(file, 'utf8') : OF_THE_RUN[name]?.usual;
    if (given !== undefined) await fill(connection, name, columns, given);
  }
}

async function fill(
  connection: DuckDBConnection,
  name: string,
  columns: Readonly<Record<string, Column>>,
  csv: string,
): Promise<void> {
  const { fields, rows } = readCsv(csv);
  for (const row of rows) {
    const cells = fields.map((field, at) =>
      typedSql(columns[field]!, row[at] ? quotedString(row[at]) : 'null::varchar'),
    );
    await connection.run(
      `insert into raw.${name} (${fields.map(quotedIdentifier).join(', ')}) select ${cells.join(', ')}`,
    );
  }
}

/** The models a mart is made from, in order, itself the last. */
function behind(mart: string): Model[] {
  const needed = new Set([mart]);
  for (const model of models.toReversed()) {
    if (needed.has(`${model.schema}.${model.name}`)) for (const table of model.reads) needed.add(table);
  }
  return models.filter((model) => needed.has(`${model.schema}.${model.name}`));
}

function readCsv(csv: string): { fields: string[]; rows: string[][] } {
  const [fields, ...rows] = Papa.parse<string[]>(csv.trimEnd()).data;
  return { fields: fields!, rows };
}

const cellOf = (value: unknown): string =>
  value === null ? '' : Array.isArray(value) ? value.join('|') : String(value);
