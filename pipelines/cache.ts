import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** Finished drawings and documents, kept by the hash of all that went into them. */
export interface Cache {
  get(key: string): Buffer | undefined;
  put(key: string, content: Uint8Array): void;
  /** Drops what was not used longest, down to the size the cache may have. */
  trim(): void;
}

const LARGEST = 300 * 1024 * 1024;

/** SHA-256 of texts and bytes, each told apart from the next. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** Hash of the code of some rooms and of the packages it uses: what is drawn by other code is drawn anew. */
export function codeHash(...rooms: readonly string[]): string {
  const files = rooms.flatMap((room) => {
    const folder = join(ROOT, 'pipelines', room);
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  });
  return hashOf(...[join(ROOT, 'pnpm-lock.yaml'), ...files].map((file) => readFileSync(file)));
}

export function openCache(folder: string): Cache {
  mkdirSync(folder, { recursive: true });
  return {
    get: (key) => {
      const file = join(folder, key);
      if (!existsSync(file)) return undefined;
      const now = new Date();
      utimesSync(file, now, now);
      return readFileSync(file);
    },
    put: (key, content) => {
      const passing = join(folder, `${key}.${process.pid}`);
      writeFileSync(passing, content);
      renameSync(passing, join(folder, key));
    },
    trim: () => {
      const kept = readdirSync(folder)
        .map((name) => ({ file: join(folder, name), facts: statSync(join(folder, name)) }))
        .sort((left, right) => right.facts.mtimeMs - left.facts.mtimeMs);
      let size = 0;
      for (const { file, facts } of kept) {
        size += facts.size;
        if (size > LARGEST) rmSync(file, { force: true });
      }
    },
  };
}
