import { type DuckDBConnection, quotedString } from '@duckdb/node-api';
import type { MartContract } from '../../schemas/mart.ts';
import { type Collection, hasDataset } from '../read/collections.ts';
import type { Contracts } from '../read/contracts.ts';
import type { Load } from '../read/load.ts';
import type { Edges } from './lineage.ts';
import type { Model } from './models.ts';
import { contentOf } from './warehouse.ts';

/** Parameters of a run that SQL may read from the one-row table `raw.run`. */
export interface RunParameters {
  readonly as_of: string;
  /** An earlier day with which the run compares that day. */
  readonly since?: string | undefined;
}

/** What the machine read with less confidence than this is put before a person. */
const SURE_FROM = 0.75;

const text = (value: string | null | undefined): string => (value == null ? 'null::varchar' : quotedString(value));

/** What SQL may know of the run and of the datasets' presence, before any model is built. */
export async function writeRun(
  connection: DuckDBConnection,
  collection: Collection,
  loads: readonly Load[],
  run: RunParameters,
): Promise<void> {
  await connection.run(`create table raw.run as select date ${text(run.as_of)} as as_of, ${text(run.since)}::date as since,
    ${text(collection.name)} as collection, ${text(collection.about.selection)} as selection, ${SURE_FROM}::double as sure_from`);
  const rows = loads.map(({ dataset, isPresent }) => {
    const about = collection.sources.get(dataset)?.about;
    return `(${text(dataset)}, ${isPresent || hasDataset(collection, dataset)}, ${text(about?.nature)}, ${text(about?.access)})`;
  });
  await connection.run(
    `create table raw.datasets as select * from (values ${rows.join(', ')}) as listed(dataset, is_present, nature, access)`,
  );
}

export interface TableFacts {
  readonly table: string;
  readonly grain: string;
  readonly publish: boolean | null;
  readonly rows: number;
  readonly sha256: string;
}

/** What a person may ask of the build: `meta.datasets`, `meta.tables` and `meta.edges`. */
export async function writeMeta(
  connection: DuckDBConnection,
  collection: Collection,
  loads: readonly Load[],
  models: readonly Model[],
  edges: Edges,
  contracts: Contracts<MartContract>,
): Promise<TableFacts[]> {
  await connection.run('create schema meta');
  const datasets = loads.map((load) => {
    const about = collection.sources.get(load.dataset)?.about;
    const facts = [
      about?.title.en,
      about?.producer,
      about?.url ?? about?.symbol,
      about?.licence,
      about?.accessed,
      about?.nature,
      about?.access,
    ];
    return `(${text(load.dataset)}, ${load.isPresent}, ${facts.map(text).join(', ')}, ${load.read}, ${load.loaded}, ${load.rejected})`;
  });
  await connection.run(`create table meta.datasets as select * from (values ${datasets.join(', ')}) as listed(
    dataset, is_present, title, producer, found_at, licence, accessed_on, nature, access, read_count, loaded_count, rejected_count)`);
  const pairs = [...edges].flatMap(([table, reads]) => reads.map((read) => `(${text(read)}, ${text(table)})`));
  await connection.run(`create table meta.edges as select * from (values ${pairs.join(', ')}) as listed(reads, feeds)`);
  const facts: TableFacts[] = [];
  for (const { schema, name, grain } of models) {
    const { rows, sha256 } = await contentOf(connection, schema, name);
    facts.push({
      table: `${schema}.${name}`,
      grain,
      publish: schema === 'mart' ? contracts.get(name)!.publish : null,
      rows,
      sha256,
    });
  }
  const tables = facts.map(
    (fact) => `(${text(fact.table)}, ${text(fact.grain)}, ${fact.publish}::boolean, ${fact.rows})`,
  );
  await connection.run(
    `create table meta.tables as select * from (values ${tables.join(', ')}) as listed(table_name, grain, publish, row_count)`,
  );
  return facts.sort((left, right) => (left.table < right.table ? -1 : 1));
}
