import { UserError } from '../error.ts';
import { endJobs } from '../jobs.ts';
import { type Manifest, natureOf } from '../manifest.ts';
import type { Places } from '../paths.ts';
import { collectionNames } from '../read/collections.ts';
import { buildCollection, type Stage } from '../run.ts';
import { LANGS, type Lang } from '../write/messages.ts';

export interface PipelineOptions {
  readonly places: Places;
  readonly collections: readonly string[] | undefined;
  readonly asOf?: string;
  readonly langs: readonly Lang[];
  readonly only?: Stage;
  readonly allowRejects: boolean;
}

/** `pnpm pipeline`: builds the collections one after the other and prints what came of each. */
export async function runPipeline(options: PipelineOptions): Promise<void> {
  const strange = options.langs.find((lang) => !LANGS.includes(lang));
  if (strange || options.langs.length === 0)
    throw new UserError(
      '--lang',
      `${strange ?? 'nothing'} is no language of this project`,
      `choose of ${LANGS.join(', ')}`,
      2,
    );
  if (options.asOf !== undefined && !isDay(options.asOf))
    throw new UserError('--as-of', `${options.asOf} is no day`, 'write it as YYYY-MM-DD', 2);
  const known = collectionNames(options.places.sources);
  const failures: UserError[] = [];
  for (const name of options.collections ?? known) {
    const began = performance.now();
    const tell = progress(name);
    try {
      const manifest = await buildCollection(name, { ...options, tell: tell.step });
      tell.end();
      process.stdout.write(summary(name, manifest, (performance.now() - began) / 1000));
    } catch (error) {
      tell.end();
      if (!(error instanceof UserError)) throw error;
      process.stderr.write(`\n${error.message}\n`);
      failures.push(error);
    }
  }
  await endJobs();
  if (failures.length > 0) process.exitCode = failures[0]!.exitCode;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** One line that changes on a terminal; nothing in a pipe. */
function progress(name: string): { step: (label: string) => void; end: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { step: () => {}, end: () => {} };
  return {
    step: (label) => stderr.write(`\r\x1b[2K${name}: ${label}`),
    end: () => stderr.write('\r\x1b[2K'),
  };
}

function summary(
  name: string,
  { collection, asOf, loads, rejectCount, tables, charts, notes, langs, warnings }: Manifest,
  seconds: number,
): string {
  const read = loads.reduce((sum, load) => sum + load.read, 0);
  const drawn = [...(charts?.drawn.values() ?? [])].reduce((sum, one) => sum + one.size, 0);
  const lines = [
    `${name} (${natureOf(collection)}), as of ${asOf}, ${seconds.toFixed(1)} s`,
    `  read      ${read} records in ${loads.filter((load) => load.isPresent).length} datasets, ${rejectCount} rejected`,
    `  built     ${tables.length} tables`,
    `  drawn     ${drawn} charts (${langs.join(', ')})`,
    `  written   ${(notes?.written ?? []).join(', ') || 'no notes'}`,
    ...(notes?.skipped ?? []).map(({ note, reason }) => `  skipped   note ${note}: ${reason}`),
    ...(charts?.skipped ?? []).map(({ chart, reason }) => `  skipped   chart ${chart}: ${reason}`),
    ...warnings.map((warning) => `  warning   ${warning}`),
  ];
  return `${lines.join('\n')}\n`;
}
