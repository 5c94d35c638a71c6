import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A run is all or nothing: a collection is built in a folder beside the old build, and takes its place at the end by two
 * renames. A crash before them leaves the old build; one between them leaves it under its passing name, and whoever comes next
 * puts it back.
 */
const staging = (out: string, name: string): string => join(out, `.${name}.building-${process.pid}`);
const retired = (out: string, name: string): string => join(out, `.${name}.retired`);

/** Puts back a build that a crash left between the two renames. Every command calls this before it looks at a build. */
export function recover(out: string, name: string): void {
  const old = retired(out, name);
  if (!existsSync(old)) return;
  if (existsSync(join(out, name))) rmSync(old, { recursive: true, force: true });
  else renameSync(old, join(out, name));
}

/** An empty folder to build in; folders of runs that died are removed. */
export function beginBuild(out: string, name: string): string {
  mkdirSync(out, { recursive: true });
  recover(out, name);
  for (const entry of readdirSync(out)) {
    const pid = new RegExp(`^\\.${name}\\.building-([0-9]+)$`).exec(entry)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(out, entry), { recursive: true, force: true });
  }
  const folder = staging(out, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/** The new build takes the place of the old one. */
export function finishBuild(out: string, name: string): void {
  const place = join(out, name);
  if (existsSync(place)) renameSync(place, retired(out, name));
  renameSync(staging(out, name), place);
  rmSync(retired(out, name), { recursive: true, force: true });
}

/** The new build is given up; the old one stays. */
export const abandonBuild = (out: string, name: string): void =>
  rmSync(staging(out, name), { recursive: true, force: true });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
