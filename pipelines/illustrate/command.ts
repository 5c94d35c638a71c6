import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { readDatasetContracts } from '../read/contracts.ts';
import { type Tell, writeCollection } from './files.ts';
import { LANGUAGES, type Name } from './names.ts';
import { type Chance, makeWorld, type World } from './world.ts';

/** The chance behind the committed files. */
export const COMMITTED: Chance = { seed: 2017, scale: 1 };

const MOST = { seed: 4_294_967_295, scale: 10_000 };
const COLLECTION = 'illustrative';
const DOCUMENTS = join(COLLECTION, 'executive_summaries');
const COPIED = ['reference', DOCUMENTS];
/** Lies in each folder that the command made; only such a folder is written over. */
const MARK = 'made_by_illustrate.json';

export interface IllustrateOptions {
  readonly seed: string;
  readonly scale: string;
  readonly output?: string;
}

/**
 * `pnpm illustrate`: makes the illustrative collection anew where it is committed, or with `-o` a whole sources folder of its own,
 * of any seed and scale.
 */
export async function runIllustrate(options: IllustrateOptions, places: Places): Promise<void> {
  const chance: Chance = {
    seed: wholeNumber('--seed', options.seed, 0, MOST.seed),
    scale: wholeNumber('--scale', options.scale, 1, MOST.scale),
  };
  const contracts = await readDatasetContracts(places.schemas);
  const home = options.output === undefined ? committedPlace(chance, places) : ownPlace(options.output, chance, places);
  const world = makeWorld(chance, realNames(places));
  const line = progressLine();
  writeCollection(join(home, COLLECTION), chance, world, contracts, line.tell);
  line.wipe();
  process.stdout.write(`${told(world, home, options.output)}\n`);
}

function wholeNumber(option: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (/^[0-9]+$/.test(given) && number >= least && number <= most) return number;
  throw new UserError(option, `${given} cannot be taken`, `give a whole number from ${least} to ${most}`, 2);
}

function committedPlace({ seed, scale }: Chance, places: Places): string {
  if (seed === COMMITTED.seed && scale === COMMITTED.scale) return places.sources;
  throw new UserError(
    'illustrate',
    'the collection in sources/ has one seed and scale, so that it is the same for everybody',
    'add -o with a new folder to make another one',
    2,
  );
}

/** A sources folder that this command may fill: new, empty, or made by it before. */
function ownPlace(output: string, chance: Chance, places: Places): string {
  const home = resolve(output);
  const mark = join(home, MARK);
  try {
    if (existsSync(home) && readdirSync(home).length > 0 && !existsSync(mark))
      throw new UserError(output, 'the folder holds something that this command did not make', 'give a new folder', 2);
    mkdirSync(home, { recursive: true });
    writeFileSync(mark, `${JSON.stringify({ made_by: 'pnpm illustrate', ...chance }, null, 2)}\n`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(output, `the folder cannot be made (${code})`, 'give a place that may be written to', 2);
  }
  for (const folder of ['reference', COLLECTION]) rmSync(join(home, folder), { recursive: true, force: true });
  for (const folder of COPIED) cpSync(join(places.sources, folder), join(home, folder), { recursive: true });
  return home;
}

/** Names of real States, which no made-up one may resemble. */
export function realNames(places: Places): Name[] {
  const file = join(places.sources, 'reference', 'states', 'states.csv');
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => {
    return Object.fromEntries(LANGUAGES.map((lang) => [lang, row[`name_${lang}`]!])) as Name;
  });
}

function told(world: World, home: string, output: string | undefined): string {
  const counts = [
    `${world.states.length} States`,
    `${world.reviews.length} reviews`,
    `${world.findings.length} findings`,
    `${world.needs.length} needs`,
    `${world.requestCount} requests`,
  ];
  const next =
    output === undefined
      ? ''
      : `\nTo build it: pnpm run pipeline --sources ${output} --collection ${COLLECTION} --out <folder>`;
  return `${join(home, COLLECTION)}: ${counts.join(', ')}${next}`;
}

/** One line that changes on a terminal; nothing in a pipe. */
function progressLine(): { readonly tell: Tell; readonly wipe: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { tell: () => {}, wipe: () => {} };
  return {
    tell: (dataset, rows) => stderr.write(`\r\x1b[2K${dataset}: ${rows} rows`),
    wipe: () => stderr.write('\r\x1b[2K'),
  };
}
