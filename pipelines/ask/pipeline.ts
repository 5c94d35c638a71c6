import { join } from 'node:path';
import { openCache } from '../cache.ts';
import { UserError } from '../error.ts';
import { freshnessOf } from '../freshness.ts';
import { endJobs, startJobs } from '../jobs.ts';
import { type Manifest, natureOf } from '../manifest.ts';
import type { Places } from '../paths.ts';
import { collectionNames } from '../read/collections.ts';
import type { Stage, Turn } from '../run.ts';
import { recover } from '../swap.ts';
import { CONTENTS } from '../write/formats.ts';
import type { Lang } from '../write/messages.ts';
import { langsOf } from './languages.ts';

export interface PipelineOptions {
  readonly places: Places;
  readonly collections: readonly string[] | undefined;
  readonly asOf?: string;
  readonly since?: string;
  /** Left out: the usual ones. */
  readonly langs: readonly string[] | undefined;
  readonly only?: Stage;
  readonly allowRejects: boolean;
  /** Also put the documentation of this meeting into one folder. */
  readonly meeting?: string;
  /** Build also where nothing changed. */
  readonly force: boolean;
}

const CHART_WORKER = new URL('../draw/worker.ts', import.meta.url);
const NOTE_WORKER = new URL('../write/worker.ts', import.meta.url);

/** `pnpm pipeline`: builds the collections side by side and prints, in their order, what came of each. */
export async function runPipeline(given: PipelineOptions): Promise<void> {
  const options = { ...given, langs: langsOf(given.langs, join(given.places.reports, 'messages')) };
  checkOptions(options);
  const names = [...new Set(options.collections ?? collectionNames(options.places.sources))];
  const progress = lineOf(names);
  const turn = oneAfterTheOther();
  const builds = names.map((name) => outcomeOf(name, options, turn, progress.tell(name)));
  const codes: number[] = [];
  for (const build of builds) {
    const outcome = await build;
    progress.wipe();
    if (outcome instanceof UserError) {
      process.stderr.write(`\n${outcome.message}\n`);
      codes.push(outcome.exitCode);
    } else process.stdout.write(outcome);
  }
  await endJobs();
  if (codes.length > 0) process.exitCode = codes[0]!;
}

type Checked = Omit<PipelineOptions, 'langs'> & { readonly langs: readonly Lang[] };

function checkOptions({ asOf, since, collections, meeting, only }: Checked): void {
  if (collections?.length === 0)
    throw new UserError('--collection', 'no collection is named', 'name one, or leave the option out for all', 2);
  if (meeting !== undefined && only !== undefined && only !== 'notes')
    throw new UserError('--meeting', `a run that writes only ${only} writes no notes`, 'leave out --only', 2);
  for (const [option, day] of Object.entries({ '--as-of': asOf, '--since': since }))
    if (day !== undefined && !isDay(day)) throw new UserError(option, `${day} is no day`, 'write it as YYYY-MM-DD', 2);
}

/** What is said of one collection in the end: its summary, or the error that stopped it. */
async function outcomeOf(
  name: string,
  options: Checked,
  turn: Turn,
  tell: (label: string) => void,
): Promise<string | UserError> {
  const { places, asOf, since, langs, only, allowRejects, meeting, force } = options;
  const began = performance.now();
  try {
    recover(places.out, name);
    const cache = openCache(join(places.out, '.cache'));
    const freshness = freshnessOf(places, name, { asOf, since, langs, only, allowRejects, meeting }, cache);
    const known = force ? undefined : freshness.said();
    if (known !== undefined) return `${name}, unchanged since it was built\n${known}`;
    if (only !== 'tables') startJobs(CHART_WORKER, NOTE_WORKER);
    const { buildCollection } = await import('../run.ts');
    const manifest = await buildCollection(name, { ...options, turn, tell });
    const said = summary(manifest);
    freshness.remember(said);
    return `${name}, built in ${((performance.now() - began) / 1000).toFixed(1)} s\n${said}`;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** Does pieces of work in the order in which they are asked for, each when the one before has ended, well or badly. */
function oneAfterTheOther(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** One line that changes on a terminal; nothing in a pipe. */
function lineOf(names: readonly string[]): { tell: (name: string) => (label: string) => void; wipe: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { tell: () => () => {}, wipe: () => {} };
  const labels = new Map(names.map((name) => [name, 'reading']));
  const tell = (name: string) => (label: string) => {
    labels.set(name, label);
    const line = [...labels].map(([one, last]) => `${one}: ${last}`).join('; ');
    stderr.write(`\r\x1b[2K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
  };
  return { tell, wipe: () => stderr.write('\r\x1b[2K') };
}

function summary({
  collection,
  asOf,
  since,
  loads,
  rejectCount,
  tables,
  charts,
  notes,
  pack,
  langs,
  warnings,
}: Manifest): string {
  const read = loads.reduce((sum, load) => sum + load.read, 0);
  const drawn = [...(charts?.drawn.values() ?? [])].reduce((sum, one) => sum + one.size, 0);
  const lines = [
    `  data      ${natureOf(collection)}; as of ${asOf}${since === undefined ? '' : `, compared with ${since}`}`,
    `  read      ${read} records in ${loads.filter((load) => load.isPresent).length} datasets, ${rejectCount} rejected`,
    `  built     ${tables.length} tables`,
    `  drawn     ${drawn} charts (${langs.join(', ')})`,
    `  written   ${(notes?.written ?? []).join(', ') || 'no notes'}`,
    ...(pack ? [packed(pack)] : []),
    ...(notes?.skipped ?? []).map(({ note, reason }) => `  skipped   note ${note}: ${reason}`),
    ...(charts?.skipped ?? []).map(({ chart, reason }) => `  skipped   chart ${chart}: ${reason}`),
    ...warnings.map((warning) => `  warning   ${warning}`),
  ];
  return `${lines.join('\n')}\n`;
}

function packed({ meeting, entries }: NonNullable<Manifest['pack']>): string {
  const written = entries.filter(({ status }) => status === 'written').length;
  return `  meeting   ${meeting}: ${written} of ${entries.length} documents and notes, listed in meeting/<language>/${CONTENTS}.html`;
}
