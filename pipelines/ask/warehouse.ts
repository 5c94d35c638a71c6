import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { recover } from '../swap.ts';

/** A build that can be asked, and what must stand above every answer of it. */
export interface AskedBuild {
  readonly collection: string;
  readonly folder: string;
  readonly warehouse: string;
  /** Collection, nature of its data and day, as one comment line of SQL. */
  readonly header: string;
}

/** @throws UserError where the collection has no build, naming those that have one */
export function askedBuild({ out }: Places, collection: string): AskedBuild {
  recover(out, collection);
  const folder = join(out, collection);
  if (!isBuild(folder)) {
    const others = existsSync(out) ? readdirSync(out).filter((name) => isBuild(join(out, name))) : [];
    throw new UserError(
      folder,
      'there is no build of this collection',
      `run: pnpm run pipeline --collection ${collection}${others.length > 0 ? `; or ask one that is built: ${others.join(', ')}` : ''}`,
    );
  }
  const { title, nature, as_of } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >;
  return {
    collection,
    folder,
    warehouse: join(folder, 'warehouse.duckdb'),
    header: `-- ${collection}: ${title}; ${nature}; as of ${as_of}\n`,
  };
}

const isBuild = (folder: string): boolean =>
  existsSync(join(folder, 'warehouse.duckdb')) && existsSync(join(folder, 'manifest.json'));

/** Schemas in which a bare name is looked for, in this order. */
export const SEARCHED = ['mart', 'stg', 'raw', 'meta'] as const;

/** A connection that can read the warehouse and change nothing. */
export interface AskedWarehouse {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a build's warehouse to read in it. Bare names are those of marts, then of staging, raw and meta tables.
 *
 * @param allowFiles lets queries read other files too; else neither files nor the network can be reached
 * @throws UserError where the file cannot be opened
 */
export async function openToAsk({ warehouse }: AskedBuild, allowFiles: boolean): Promise<AskedWarehouse> {
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(warehouse, {
      access_mode: 'READ_ONLY',
      enable_external_access: String(allowFiles),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
  } catch (error) {
    throw new UserError(
      warehouse,
      (error as Error).message.trim(),
      'end the program that has it open for writing, or build it anew: pnpm pipeline',
    );
  }
  const connection = await instance.connect();
  await connection.run(`set search_path = '${SEARCHED.join(',')}'`);
  await connection.run('set lock_configuration = true');
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
