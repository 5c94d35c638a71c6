import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ROOT } from '../../pipelines/paths.ts';

/** What a command said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a person does, its output in pipes. */
export const command = (...words: readonly string[]): Promise<Ended> => ended(begun(words));

/** Runs several commands, two at a time, and gives what came of each in their order. */
export async function commands(...lines: readonly (readonly string[])[]): Promise<Ended[]> {
  const all: Ended[] = [];
  const open = [...lines.entries()];
  const next = async (): Promise<void> => {
    for (let line = open.shift(); line; line = open.shift()) all[line[0]] = await command(...line[1]);
  };
  await Promise.all([next(), next()]);
  return all;
}

/** Runs a command whose reader goes away after the first piece of output, as `head` does. */
export function commandCutShort(...words: readonly string[]): Promise<Ended> {
  const child = begun(words);
  child.stdout.once('data', () => child.stdout.destroy());
  return ended(child);
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

const begun = (words: readonly string[]): Child =>
  spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'pipelines', 'cli.ts'), ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

function ended(child: Child): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

/** Lines of a stack: what a person can mend is said in a sentence. */
export const STACK = /^\s+at .*:\d+|node:internal|Error:/m;
