import { type DuckDBConnection, DuckDBInstance, quotedIdentifier } from '@duckdb/node-api';

/** One open database and how to close it, so that its file is complete on disk. */
export interface Warehouse {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens (or makes) a warehouse to build in; `:memory:` for one that leaves nothing behind. No extension is ever fetched. */
export async function openWarehouse(file: string): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(file, {
    // Most tables are small: with blocks of the usual 256 kB they would fill a file seven times as large.
    default_block_size: '16384',
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Rows of a query as plain values: dates as YYYY-MM-DD, counts as numbers, lists as arrays. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson() as Record<string, unknown>[];
}

/**
 * How many rows a table has, and a hash of them that depends neither on the file they are kept in nor on their order, which the
 * number of threads may change: the SHA-256 of the sums of both halves of each row's MD5. Millions of rows need no memory for it.
 */
export async function contentOf(
  connection: DuckDBConnection,
  schema: string,
  table: string,
): Promise<{ rows: number; sha256: string }> {
  const [content] = await rowsOf(
    connection,
    `select count(*)::integer as row_count,
      sha256(concat_ws(' ', count(*), sum(md5_number_lower(content)::hugeint), sum(md5_number_upper(content)::hugeint))) as sha256
    from (select to_json(hashed)::varchar as content from ${quotedIdentifier(schema)}.${quotedIdentifier(table)} as hashed)`,
  );
  return { rows: Number(content!.row_count), sha256: String(content!.sha256) };
}
