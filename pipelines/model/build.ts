import { type DuckDBConnection, quotedIdentifier } from '@duckdb/node-api';
import type { MartContract } from '../../schemas/mart.ts';
import { UserError } from '../error.ts';
import { sqlType } from '../read/accepts_sql.ts';
import type { Contracts } from '../read/contracts.ts';
import { type Model, SCHEMAS } from './models.ts';
import { rowsOf } from './warehouse.ts';

/**
 * Builds the models in their order. A mart must return exactly the columns of its contract, in order and type; one whose
 * required datasets are absent is left empty, since unknown is not zero.
 */
export async function buildModels(
  connection: DuckDBConnection,
  ordered: readonly Model[],
  contracts: Contracts<MartContract>,
  present: ReadonlySet<string>,
): Promise<void> {
  for (const schema of SCHEMAS) await connection.run(`create schema ${schema}`);
  checkPairs(ordered, contracts);
  for (const model of ordered) {
    const contract = model.schema === 'mart' ? contracts.get(model.name)! : undefined;
    if (contract) await checkColumns(connection, model, contract);
    const isMissing = contract?.requires.some((dataset) => !present.has(dataset)) ?? false;
    const source = isMissing ? `select * from (\n${bare(model.sql)}\n) where false` : model.sql;
    try {
      await connection.run(`create table ${model.schema}.${quotedIdentifier(model.name)} as\n${source}`);
    } catch (error) {
      throw inSql(model, error);
    }
  }
}

const bare = (sql: string): string => sql.trimEnd().replace(/;$/, '');

/** Every mart has a contract and every contract a mart. */
function checkPairs(models: readonly Model[], contracts: Contracts<MartContract>): void {
  const marts = models.filter((model) => model.schema === 'mart');
  const alone = marts.find((model) => !contracts.has(model.name));
  if (alone) throw new UserError(alone.file, 'the mart has no contract', `write schemas/marts/${alone.name}.ts`);
  for (const name of contracts.keys()) {
    if (!marts.some((model) => model.name === name))
      throw new UserError(`schemas/marts/${name}.ts`, 'there is no such mart', `write sql/mart/${name}.sql`);
  }
}

async function checkColumns(connection: DuckDBConnection, model: Model, contract: MartContract): Promise<void> {
  let described: Record<string, unknown>[];
  try {
    described = await rowsOf(connection, `describe ${bare(model.sql)}`);
  } catch (error) {
    throw inSql(model, error);
  }
  const place = `schemas/marts/${model.name}.ts`;
  const found = new Map(described.map((row) => [String(row.column_name), String(row.column_type).toLowerCase()]));
  for (const [name, column] of Object.entries(contract.columns)) {
    const type = found.get(name);
    if (!type)
      throw new UserError(
        model.file,
        `the column ${name} of its contract is missing`,
        `return it, or take it out of ${place}`,
      );
    if (type !== sqlType(column))
      throw new UserError(
        model.file,
        `${name} is ${type}, and the contract says ${sqlType(column)}`,
        `cast it, or mend ${place}`,
      );
  }
  const extra = [...found.keys()].find((name) => !(name in contract.columns));
  if (extra)
    throw new UserError(
      model.file,
      `the column ${extra} is missing from its contract`,
      `add it to ${place}, or do not return it`,
    );
  const order = Object.keys(contract.columns).join(', ');
  if ([...found.keys()].join(', ') !== order)
    throw new UserError(model.file, 'its columns stand in another order than in its contract', `return ${order}`);
}

const inSql = (model: Model, error: unknown): UserError =>
  new UserError(model.file, (error as Error).message.trim(), 'mend the SQL; it runs as it is in `pnpm sql --file`');
