import { type DuckDBConnection, quotedIdentifier } from '@duckdb/node-api';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { fold } from './documents/folding.ts';
import { nearest } from './heads.ts';
import { textTable } from './records.ts';
import { cut, isSheet, type Reject } from './rejects.ts';
import { stateNames } from './state_names.ts';

/**
 * The rules about sets, which live in SQL only: keys are unique, references lead somewhere. They see the records whose cells
 * fit. Where several records claim one key, none of them is loaded, since nothing says which is right.
 */
export async function setRules(
  connection: DuckDBConnection,
  dataset: string,
  contract: DatasetContract,
): Promise<Reject[]> {
  const rules = { connection, dataset, contract };
  const single = Object.entries(contract.columns).filter(([, column]) => column.to);
  const rejects = [await keyTwice(rules)];
  for (const [name, column] of single) rejects.push(await leadsNowhere(rules, name, column.to!, column.list));
  for (const reference of contract.references ?? []) rejects.push(await leadsNowhereTogether(rules, reference));
  return rejects.flat();
}

interface Rules {
  readonly connection: DuckDBConnection;
  readonly dataset: string;
  readonly contract: DatasetContract;
}

const rowsOf = async (connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> =>
  (await connection.runAndReadAll(sql)).getRowObjectsJson();

async function keyTwice({ connection, dataset, contract }: Rules): Promise<Reject[]> {
  if (contract.key.length === 0) return [];
  const key = contract.key.map(quotedIdentifier).join(', ');
  const rows = await rowsOf(
    connection,
    `select source_file, record, concat_ws(', ', ${key}) as value,
      list({file: source_file, record: record}) over (partition by ${key}) as places
    from ${textTable(dataset)} where is_accepted
    qualify count(*) over (partition by ${key}) > 1 order by source_file, record`,
  );
  return rows.map((row) => {
    const placed = ({ file, record }: { file: string; record: number }): string =>
      `${file} ${isSheet(file) ? 'row' : 'record'} ${record}`;
    const own = placed({ file: String(row.source_file), record: Number(row.record) });
    const others = (row.places as { file: string; record: number }[]).map(placed).filter((place) => place !== own);
    return {
      ...placeOf(dataset, row),
      column: contract.key.join(', '),
      reason: `the same key stands at ${others.join(' and ')}`,
      right: 'one record a key; remove or correct the others',
    };
  });
}

async function leadsNowhere(
  { connection, dataset, contract }: Rules,
  column: string,
  to: string,
  isList: boolean,
): Promise<Reject[]> {
  const [target, field] = to.split('.') as [string, string];
  const cell = quotedIdentifier(column);
  const values = isList ? `unnest(string_split(${cell}, '|'))` : cell;
  const rows = await rowsOf(
    connection,
    `with cells as (select source_file, record, ${values} as value from ${textTable(dataset)} where is_accepted and ${cell} is not null)
    select * from cells where value not in (select ${quotedIdentifier(field)} from raw.${quotedIdentifier(target)}) order by source_file, record`,
  );
  if (rows.length === 0) return [];
  const known = (
    await rowsOf(
      connection,
      `select ${quotedIdentifier(field)} as value from raw.${quotedIdentifier(target)} order by 1`,
    )
  ).map((row) => String(row.value));
  const names = target === 'states' ? await stateNames(connection) : new Map<string, string>();
  return rows.map((row) => ({
    ...placeOf(dataset, row),
    column,
    reason: `there is no ${JSON.stringify(row.value)} in ${to}`,
    right: `${hint(String(row.value), known, names)}${contract.columns[column]!.nullable ? ', or empty' : ''}`,
  }));
}

async function leadsNowhereTogether(
  { connection, dataset }: Rules,
  reference: { readonly columns: readonly string[]; readonly to: string },
): Promise<Reject[]> {
  const columns = reference.columns.map(quotedIdentifier);
  const rows = await rowsOf(
    connection,
    `select source_file, record, concat_ws(', ', ${columns.join(', ')}) as value from ${textTable(dataset)} as incoming
    where is_accepted and not exists (
      select 1 from raw.${quotedIdentifier(reference.to)} as target
      where ${columns.map((column) => `target.${column}::varchar = incoming.${column}`).join(' and ')}
    ) order by source_file, record`,
  );
  return rows.map((row) => ({
    ...placeOf(dataset, row),
    column: reference.columns.join(', '),
    reason: `there is no such record in ${reference.to}`,
    right: `a record of ${reference.to} that was loaded; look whether it is missing there or was rejected`,
  }));
}

const placeOf = (
  dataset: string,
  row: Record<string, unknown>,
): Pick<Reject, 'dataset' | 'file' | 'record' | 'value'> => ({
  dataset,
  file: String(row.source_file),
  record: Number(row.record),
  value: cut(String(row.value)),
});

const LISTED_AT_MOST = 20;

function hint(value: string, known: readonly string[], names: ReadonlyMap<string, string>): string {
  const named = names.get(fold(value));
  if (named) return named;
  if (known.length <= LISTED_AT_MOST) return `one of ${known.join(', ')}`;
  return `one of its ${known.length} values${nearest(value, known)}`;
}
