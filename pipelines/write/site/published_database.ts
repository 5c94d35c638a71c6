import { type DuckDBConnection, quotedIdentifier, quotedString } from '@duckdb/node-api';

/**
 * Writes the published marts, and nothing else, into a DuckDB file of their own, which the console in a browser reads. Small
 * blocks keep small tables small.
 */
export async function writePublishedDatabase(
  connection: DuckDBConnection,
  marts: readonly string[],
  file: string,
): Promise<void> {
  await connection.run(`attach ${quotedString(file)} as published (block_size 16384)`);
  try {
    await connection.run('begin');
    await connection.run('create schema published.mart');
    for (const mart of marts)
      await connection.run(
        `create table published.mart.${quotedIdentifier(mart)} as from mart.${quotedIdentifier(mart)}`,
      );
    await connection.run('commit');
  } finally {
    await connection.run('detach published');
  }
}
