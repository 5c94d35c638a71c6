import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Cache, hashOf } from './cache.ts';
import { type Places, ROOT } from './paths.ts';

/** Remembers of each build what went into it and what came out, so that a run in which nothing changed has nothing to do. */
export interface Freshness {
  /** What was said of the last build, if it was made from the same inputs and every file of it is as it was written. */
  said(): string | undefined;
  /** To be called once the build is in its place. */
  remember(said: string): void;
}

interface Memory {
  readonly said: string;
  /** Path within the build -> SHA-256. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Freshness of one collection's build. Inputs are compared by content, never by time: its sources and the reference data,
 * everything that builds (programme, contracts, SQL, reports, checks, packages, Node's version), and the options of the run.
 */
export function freshnessOf(places: Places, name: string, options: unknown, cache: Cache): Freshness {
  const folders = [
    join(ROOT, 'pipelines'),
    places.schemas,
    places.sql,
    places.reports,
    places.checks,
    join(places.sources, 'reference'),
    join(places.sources, name),
  ];
  const inputs = folders.map((folder) => JSON.stringify(hashesOf(folder)));
  const lock = readFileSync(join(ROOT, 'pnpm-lock.yaml'));
  const key = hashOf('build', name, JSON.stringify(options), process.version, lock, ...inputs);
  const build = join(places.out, name);
  return {
    said: () => {
      const kept = cache.get(key);
      if (!kept) return undefined;
      const { said, files } = JSON.parse(kept.toString('utf8')) as Memory;
      return JSON.stringify(hashesOf(build)) === JSON.stringify(files) ? said : undefined;
    },
    remember: (said) =>
      cache.put(key, Buffer.from(JSON.stringify({ said, files: hashesOf(build) } satisfies Memory), 'utf8')),
  };
}

/** SHA-256 of every file of a folder, by its path within; of no file where there is no folder. */
function hashesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [relative(folder, file).split(sep).join('/'), hashOf(readFileSync(file))]),
  );
}
