import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { serveSite, untilEnded } from './site_server.ts';
import { askedBuild } from './warehouse.ts';

export interface ExploreOptions {
  readonly collection: string;
  readonly port?: string;
  readonly places: Places;
}

/** `pnpm explore`: serves the explorer of the last build until it is ended. */
export async function runExplore({ collection, port, places }: ExploreOptions): Promise<void> {
  const build = askedBuild(places, collection);
  const site = join(build.folder, 'site');
  if (!existsSync(join(site, 'index.html')))
    throw new UserError(
      site,
      'this build has no explorer, since only a part of it was written',
      `run: pnpm run pipeline --collection ${collection}`,
    );
  const { server, address } = await serveSite(site, port);
  process.stderr.write(build.header);
  process.stdout.write(`${address}\n`);
  await untilEnded(server);
}
