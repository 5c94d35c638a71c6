import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/**
 * The folder `<home>/<key>`, made where it is not there yet: beside its place first, so that nobody sees half of it. What was made
 * under other keys goes once a run of today can no longer be using it.
 *
 * @param make fills the folder it is given
 */
export async function madeOnce(home: string, key: string, make: (folder: string) => Promise<void>): Promise<string> {
  const made = join(home, key);
  if (existsSync(made)) return made;
  mkdirSync(home, { recursive: true });
  const passing = mkdtempSync(`${made}.`);
  await make(passing);
  try {
    renameSync(passing, made);
  } catch (error) {
    if (!existsSync(made)) throw error;
    // Another run made the same at the same time.
    rmSync(passing, { recursive: true });
  }
  for (const name of readdirSync(home)) {
    const old = join(home, name);
    if (Date.now() - statSync(old).mtimeMs > DAY) rmSync(old, { recursive: true, force: true });
  }
  return made;
}
