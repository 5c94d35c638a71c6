import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { UserError } from '../error.ts';

/** One model: the folder is its schema, the stem its table, the file one SELECT that runs as it is. */
export interface Model {
  readonly schema: string;
  readonly name: string;
  readonly file: string;
  readonly sql: string;
  /** First comment: what a row is. */
  readonly grain: string;
  /** Tables it reads, as `schema.table`. */
  readonly reads: readonly string[];
}

export const SCHEMAS = ['stg', 'prep', 'mart'] as const;

/** Reads every model of `sql/`, with the tables it names. */
export async function readModels(connection: DuckDBConnection, folder: string): Promise<Model[]> {
  const models: Model[] = [];
  for (const schema of SCHEMAS) {
    const names = readdirSync(join(folder, schema))
      .filter((name) => name.endsWith('.sql'))
      .sort();
    for (const name of names) {
      const file = join(folder, schema, name);
      const sql = readFileSync(file, 'utf8');
      const grain = /^-- (.+)/.exec(sql)?.[1];
      if (!grain)
        throw new UserError(
          `${file}, line 1`,
          'the first line does not say what a row is',
          'begin with a comment: -- one row per …',
        );
      models.push({
        schema,
        name: basename(name, '.sql'),
        file,
        sql,
        grain,
        reads: await tablesRead(connection, file, sql),
      });
    }
  }
  return models;
}

interface ParsedNode {
  readonly type?: string;
  readonly schema_name?: string;
  readonly table_name?: string;
  readonly query_location?: number;
  readonly cte_map?: { readonly map: readonly { readonly key: string }[] };
}

/**
 * The schema-qualified tables a SELECT names, from DuckDB's own parse of it. A bare name is a CTE of the same file; anything
 * else (a table function, a bare table) is an error with its place.
 */
export async function tablesRead(connection: DuckDBConnection, file: string, sql: string): Promise<string[]> {
  const reader = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
  const parsed = JSON.parse(String(reader.getRows()[0]![0])) as {
    error: boolean;
    error_message?: string;
    position?: string;
    statements?: unknown[];
  };
  if (parsed.error) {
    const place = parsed.position ? `, ${lineAndColumn(sql, Number(parsed.position))}` : '';
    throw new UserError(
      `${file}${place}`,
      parsed.error_message ?? 'not a SELECT',
      'a model is one SELECT that DuckDB can parse',
    );
  }
  if (parsed.statements?.length !== 1)
    throw new UserError(file, 'the file holds several statements', 'a model is one SELECT');
  const tables = new Set<string>();
  const bare: ParsedNode[] = [];
  const ctes = new Set<string>();
  walk(parsed.statements[0], (node) => {
    for (const cte of node.cte_map?.map ?? []) ctes.add(cte.key.toLowerCase());
    if (node.type === 'TABLE_FUNCTION') throw strange(file, sql, node, 'a table function');
    if (node.type !== 'BASE_TABLE') return;
    if (node.schema_name) tables.add(`${node.schema_name}.${node.table_name}`);
    else bare.push(node);
  });
  const unknown = bare.find((node) => !ctes.has(String(node.table_name).toLowerCase()));
  if (unknown) throw strange(file, sql, unknown, `the bare name ${unknown.table_name}`);
  return [...tables].sort();
}

const strange = (file: string, sql: string, node: ParsedNode, what: string): UserError =>
  new UserError(
    `${file}, ${lineAndColumn(sql, node.query_location ?? 0)}`,
    `${what} is neither a CTE of this file nor a table of raw, stg, prep or mart`,
    'write tables with their schema, such as mart.findings',
  );

/** The tables a query names, as they stand in it: with their schema or bare, CTEs among them; none where it cannot be parsed. */
export async function namedTables(
  connection: DuckDBConnection,
  query: string,
): Promise<{ schema: string; table: string }[]> {
  const reader = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [query]);
  const named: { schema: string; table: string }[] = [];
  walk(JSON.parse(String(reader.getRows()[0]![0])), ({ type, schema_name: schema, table_name: table }) => {
    if (type === 'BASE_TABLE') named.push({ schema: schema ?? '', table: String(table) });
  });
  return named;
}

function walk(value: unknown, visit: (node: ParsedNode) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  else if (value !== null && typeof value === 'object') {
    visit(value as ParsedNode);
    for (const one of Object.values(value)) walk(one, visit);
  }
}

function lineAndColumn(sql: string, offset: number): string {
  const before = Buffer.from(sql, 'utf8').subarray(0, offset).toString('utf8').split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
}

/**
 * Models in an order in which each comes after those it reads.
 * @param known tables that exist before any model: the raw ones
 */
export function modelOrder(models: readonly Model[], known: ReadonlySet<string>): Model[] {
  const byName = new Map(models.map((model) => [`${model.schema}.${model.name}`, model]));
  const ordered: Model[] = [];
  const visit = (model: Model, path: readonly string[]): void => {
    if (ordered.includes(model)) return;
    const own = `${model.schema}.${model.name}`;
    if (path.includes(own)) {
      throw new UserError(
        model.file,
        `circular reference: ${[...path.slice(path.indexOf(own)), own].join(' -> ')}`,
        'let one of them read something else',
      );
    }
    for (const table of model.reads) {
      const upstream = byName.get(table);
      if (upstream) visit(upstream, [...path, own]);
      else if (!known.has(table))
        throw new UserError(model.file, `there is no table ${table}`, 'mend the name, or add the model or dataset');
    }
    ordered.push(model);
  };
  for (const model of models) visit(model, []);
  return ordered;
}
