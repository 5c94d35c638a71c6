import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import { SITE } from './said.ts';

/** What a query gave: cells as `pnpm sql` writes them. */
export interface Asked {
  readonly names: readonly string[];
  /** DuckDB's names of their types. */
  readonly types: readonly string[];
  readonly isNumber: readonly boolean[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** DuckDB in a thread of the page, over the published tables. */
export interface Engine {
  ask(query: string): Promise<Asked>;
  end(): void;
}

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*)$/;

/** Starts the engine. Nothing outside the site is reached: no extension is fetched, and what the database holds is all there is. */
export async function startEngine(): Promise<Engine> {
  const worker = new Worker(new URL('assets/engine.js', SITE));
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const started = (async (): Promise<AsyncDuckDBConnection> => {
    const [bytes] = await Promise.all([
      fetch(new URL('published.duckdb', SITE)).then((answer) => answer.arrayBuffer()),
      database.instantiate(new URL('assets/duckdb-eh.wasm', SITE).href),
    ]);
    await database.registerFileBuffer('published.duckdb', new Uint8Array(bytes));
    const connection = await database.connect();
    for (const statement of [
      'set autoinstall_known_extensions = false',
      'set autoload_known_extensions = false',
      "attach 'published.duckdb' as published (read_only)",
      'use published.mart',
      'set enable_external_access = false',
      'set lock_configuration = true',
    ])
      await connection.query(statement);
    return connection;
  })();
  const connection = await Promise.race([started, failed]);
  return { ask: (query) => ask(connection, query), end: () => worker.terminate() };
}

async function ask(connection: AsyncDuckDBConnection, query: string): Promise<Asked> {
  const bare = query.trim().replace(/;+\s*$/, '');
  await connection.query(`create or replace temp table explorer_answer as from (\n${bare}\n)`);
  const described = (await connection.query('describe explorer_answer')).toArray() as {
    column_name: string;
    column_type: string;
  }[];
  const columns = described.map(({ column_name: name, column_type: type }) => ({
    name: String(name),
    type: String(type),
  }));
  const cells = columns.map(({ name, type }) => cellOf(`"${name.replaceAll('"', '""')}"`, type));
  const table = await connection.query(
    `select ${cells.map((cell, index) => `${cell} as c${index}`).join(', ')} from explorer_answer`,
  );
  const vectors = columns.map((_, index) => table.getChildAt(index)!);
  return {
    names: columns.map(({ name }) => name),
    types: columns.map(({ type }) => type),
    isNumber: columns.map(({ type }) => NUMBERS.test(type)),
    rows: Array.from({ length: table.numRows }, (_, row) =>
      vectors.map((vector): string | null => {
        const value: unknown = vector.get(row);
        return value === null || value === undefined ? null : String(value);
      }),
    ),
  };
}

/** How a cell is asked for, so that it is written as everywhere in the house: lists joined by `|`, floating numbers in their shortest form. */
function cellOf(column: string, type: string): string {
  if (type === 'DOUBLE' || type === 'FLOAT') return column;
  if (/^[^[\]()]+\[\]$/.test(type))
    return `array_to_string(list_transform(${column}, lambda x: coalesce(x::varchar, '')), '|')`;
  return `${column}::varchar`;
}
