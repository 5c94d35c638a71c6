import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../../../schemas/columns.ts';
import type { DatasetContract } from '../../../schemas/dataset.ts';
import type { MartContract } from '../../../schemas/mart.ts';
import { noteSchema } from '../../../schemas/note.ts';
import { readChartSpecs } from '../../draw/specs.ts';
import type { Check } from '../../model/checks.ts';
import type { Model } from '../../model/models.ts';
import { rowsOf } from '../../model/warehouse.ts';
import type { Collection, Source } from '../../read/collections.ts';
import type { Contracts } from '../../read/contracts.ts';
import type { Load } from '../../read/load.ts';
import { readYaml } from '../../read/yaml.ts';
import { martsIn } from '../note.ts';
import { type Graph, turned } from './lineage_drawing.ts';

/** A column as the catalogue shows it; `shape` is known where a contract holds it. */
export interface CataloguedColumn {
  readonly name: string;
  readonly type: string;
  readonly shape: Column | undefined;
}

export interface CataloguedTable {
  /** `schema.table`. */
  readonly name: string;
  readonly grain: string | null;
  readonly publish: boolean | null;
  readonly rows: number;
  readonly columns: readonly CataloguedColumn[];
  readonly sql: string | null;
  readonly source: Source | undefined;
  readonly load: Load | undefined;
  readonly checks: readonly Check[];
}

/** All that the catalogue shows of a build. */
export interface Catalogued {
  readonly tables: readonly CataloguedTable[];
  /** Tables, `chart:<name>` and `note:<name>`: what each reads, and what reads each. */
  readonly reads: Graph;
  readonly feeds: Graph;
}

/** Tables that no dataset gives. */
const OF_THE_RUN = {
  'raw.run': 'one row: the parameters of the run',
  'raw.datasets': 'one row per dataset: whether the collection has it, its nature and access',
};

/** What the catalogue is made from: a finished warehouse and what was learnt while it was made. */
export interface CatalogueInput {
  readonly connection: DuckDBConnection;
  readonly collection: Collection;
  readonly datasets: Contracts<DatasetContract>;
  readonly marts: Contracts<MartContract>;
  readonly models: readonly Model[];
  readonly loads: readonly Load[];
  readonly checks: readonly Check[];
  readonly reports: string;
}

/** Gathers what the catalogue shows. */
export async function cataloguedOf(input: CatalogueInput): Promise<Catalogued> {
  const { connection, models, datasets, marts } = input;
  const columns = new Map<string, { name: string; type: string }[]>();
  const described = await rowsOf(
    connection,
    `select schema_name || '.' || table_name as table_name, column_name, lower(data_type) as type
    from duckdb_columns() where schema_name in ('raw', 'stg', 'prep', 'mart') order by table_name, column_index`,
  );
  for (const { table_name: table, column_name: name, type } of described)
    columns.set(String(table), [...(columns.get(String(table)) ?? []), { name: String(name), type: String(type) }]);
  const counts = new Map(
    (await rowsOf(connection, 'select table_name, row_count from meta.tables')).map((row) => [
      String(row.table_name),
      Number(row.row_count),
    ]),
  );
  const shaped = (table: string, contract: DatasetContract | MartContract | undefined): CataloguedColumn[] =>
    (columns.get(table) ?? []).map((one) => ({ ...one, shape: contract?.columns[one.name] }));
  const raw = [...datasets].map(([dataset, contract]): CataloguedTable => {
    const load = input.loads.find((one) => one.dataset === dataset);
    const name = `raw.${dataset}`;
    return {
      name,
      grain: null,
      publish: null,
      rows: load?.loaded ?? 0,
      columns: shaped(name, contract),
      sql: null,
      source: input.collection.sources.get(dataset),
      load,
      checks: [],
    };
  });
  const ofTheRun = Object.entries(OF_THE_RUN).map(
    ([name, grain]): CataloguedTable => ({
      name,
      grain,
      publish: null,
      rows: name === 'raw.run' ? 1 : input.loads.length,
      columns: shaped(name, undefined),
      sql: null,
      source: undefined,
      load: undefined,
      checks: [],
    }),
  );
  const modelled = models.map(({ schema, name: stem, grain, sql }): CataloguedTable => {
    const name = `${schema}.${stem}`;
    const contract = schema === 'mart' ? marts.get(stem) : undefined;
    return {
      name,
      grain,
      publish: contract?.publish ?? null,
      rows: counts.get(name) ?? 0,
      columns: shaped(name, contract),
      sql,
      source: undefined,
      load: undefined,
      checks: input.checks.filter(({ sql }) => new RegExp(`\\b${schema}\\."?${stem}\\b`).test(sql)),
    };
  });
  const reads = graphOf(models, input.reports);
  return { tables: [...raw, ...ofTheRun, ...modelled], reads, feeds: turned(reads) };
}

function graphOf(models: readonly Model[], reports: string): Graph {
  const reads = new Map<string, readonly string[]>(
    models.map((model) => [`${model.schema}.${model.name}`, model.reads]),
  );
  for (const { name, file, spec } of readChartSpecs(join(reports, 'charts')))
    reads.set(`chart:${name}`, [...new Set([`mart.${spec.data.name}`, ...martsIn(readFileSync(file, 'utf8'))])]);
  const home = join(reports, 'notes');
  for (const entry of readdirSync(home, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    const { charts, numbers, tables } = readYaml(join(home, entry.name, 'note.yaml'), noteSchema);
    const queries = [...Object.values(numbers), ...Object.values(tables).map(({ query }) => query)];
    reads.set(`note:${entry.name}`, [
      ...new Set([...charts.map((chart) => `chart:${chart}`), ...queries.flatMap(martsIn)]),
    ]);
  }
  return reads;
}
