import { type DuckDBConnection, quotedIdentifier, quotedString } from '@duckdb/node-api';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { acceptsRecordSql, sqlType, typedSql } from './accepts_sql.ts';
import { type Refusal, recordSchema } from './accepts_zod.ts';
import type { Collection } from './collections.ts';
import { type Contracts, loadOrder } from './contracts.ts';
import { records, textTable } from './records.ts';
import { cut, type Reject, rejectedRecords } from './rejects.ts';
import { setRules } from './sets.ts';

/** What became of one dataset. `read = loaded + rejected`, always. */
export interface Load {
  readonly dataset: string;
  readonly isPresent: boolean;
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
  readonly warnings: readonly string[];
}

export const rawTable = (dataset: string): string => `raw.${quotedIdentifier(dataset)}`;

/** Folders that reading needs. */
export interface ReadingPlaces {
  readonly sources: string;
  /** For passing files. */
  readonly scratch: string;
}

/**
 * Loads every dataset of the given contracts into `raw`, in the order of their references. A dataset the collection lacks becomes
 * an empty typed table. Bad records are found by SQL, explained by zod and left out; nothing else is.
 */
export async function loadDatasets(
  connection: DuckDBConnection,
  collection: Collection,
  contracts: Contracts<DatasetContract>,
  places: ReadingPlaces,
  isWanted: (contract: DatasetContract) => boolean = () => true,
): Promise<Load[]> {
  await connection.run('create schema if not exists raw; create schema incoming');
  const loads: Load[] = [];
  for (const dataset of loadOrder(contracts)) {
    const contract = contracts.get(dataset)!;
    if (!isWanted(contract)) continue;
    await createRaw(connection, dataset, contract);
    const source = collection.sources.get(dataset);
    if (!source) {
      loads.push({ dataset, isPresent: false, read: 0, loaded: 0, rejected: 0, rejects: [], warnings: [] });
      continue;
    }
    const reading = await records(connection, source, contract, places);
    const formRejects = await takeAccepted(connection, dataset, contract);
    const setRejects = await setRules(connection, dataset, contract);
    const loaded = await fill(connection, dataset, contract, setRejects);
    const found = [...reading.rejects, ...formRejects, ...setRejects];
    const rejects = found.map(reading.explain).sort(byPlace);
    const rejected = rejectedRecords(rejects);
    if (reading.recordCount !== loaded + rejected) {
      throw new Error(`${dataset}: ${reading.recordCount} records read, but ${loaded} loaded and ${rejected} rejected`);
    }
    loads.push({
      dataset,
      isPresent: true,
      read: reading.recordCount,
      loaded,
      rejected,
      rejects,
      warnings: reading.warnings,
    });
  }
  await connection.run('drop schema incoming cascade');
  return loads;
}

const byPlace = (left: Reject, right: Reject): number =>
  left.file < right.file ? -1 : left.file > right.file ? 1 : left.record - right.record;

async function createRaw(connection: DuckDBConnection, dataset: string, contract: DatasetContract): Promise<void> {
  const columns = Object.entries(contract.columns).map(
    ([name, column]) => `${quotedIdentifier(name)} ${sqlType(column)}`,
  );
  await connection.run(
    `create table ${rawTable(dataset)} (${[...columns, 'source_file varchar', 'record integer'].join(', ')})`,
  );
}

/** Moves the records whose cells all fit into `<text table>.accepted`; explains the others, at a cost that only they pay. */
async function takeAccepted(
  connection: DuckDBConnection,
  dataset: string,
  contract: DatasetContract,
): Promise<Reject[]> {
  const table = textTable(dataset);
  await connection.run(`alter table ${table} add column is_accepted boolean`);
  await connection.run(`update ${table} set is_accepted = (${acceptsRecordSql(contract)})`);
  const refused = (
    await connection.runAndReadAll(`select * from ${table} where not is_accepted order by source_file, record`)
  ).getRowObjects();
  const schema = recordSchema(contract);
  return refused.flatMap((row) => {
    const result = schema.safeParse(row);
    if (result.success)
      throw new Error(`${dataset}: DuckDB refuses a record that zod accepts: ${JSON.stringify(row.record)}`);
    return result.error.issues.map((issue) => {
      const column = String(issue.path[0]);
      const { reason, right } = (issue as unknown as { params: Refusal }).params;
      return {
        dataset,
        file: String(row.source_file),
        record: Number(row.record),
        column,
        value: cut(String(row[column] ?? '')),
        reason,
        right,
      };
    });
  });
}

/** Types the accepted records that no rule about sets refused, in the order of the files. */
async function fill(
  connection: DuckDBConnection,
  dataset: string,
  contract: DatasetContract,
  refused: readonly Reject[],
): Promise<number> {
  const cells = Object.entries(contract.columns).map(([name, column]) => typedSql(column, quotedIdentifier(name)));
  const places = [...new Set(refused.map((reject) => `(${quotedString(reject.file)}, ${reject.record})`))];
  const but = places.length > 0 ? `and (source_file, record) not in (${places.join(', ')})` : '';
  await connection.run(`
    insert into ${rawTable(dataset)}
    select ${cells.join(', ')}, source_file, record from ${textTable(dataset)} where is_accepted ${but} order by source_file, record`);
  const reader = await connection.runAndReadAll(`select count(*)::integer from ${rawTable(dataset)}`);
  return reader.getRows()[0]![0] as number;
}
