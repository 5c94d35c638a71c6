import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from './cache.ts';
import { type Built, drawCharts, writeCharts } from './draw/charts.ts';
import { UserError } from './error.ts';
import { type Manifest, manifestText } from './manifest.ts';
import { buildModels } from './model/build.ts';
import { contractChecks, fileChecks, runChecks } from './model/checks.ts';
import { edgesOf } from './model/lineage.ts';
import { writeMeta, writeRun } from './model/meta.ts';
import { modelOrder, readModels } from './model/models.ts';
import { writeReview } from './model/review.ts';
import { openWarehouse } from './model/warehouse.ts';
import type { Places } from './paths.ts';
import { hasDataset, readCollection } from './read/collections.ts';
import { readDatasetContracts, readMartContracts } from './read/contracts.ts';
import { loadCollection } from './read/reading.ts';
import { rejectedRecords, writeRejects } from './read/rejects.ts';
import { abandonBuild, beginBuild, finishBuild } from './swap.ts';
import { warningsOf } from './warnings.ts';
import { type Lang, loadMessages } from './write/messages.ts';
import { writeNotes } from './write/notes.ts';
import { dictionary, writeTables } from './write/tables.ts';

export const STAGES = ['tables', 'charts', 'notes'] as const;
export type Stage = (typeof STAGES)[number];

export interface RunOptions {
  readonly places: Places;
  readonly asOf?: string | undefined;
  readonly langs: readonly Lang[];
  /** Write only this; the build then holds nothing else but the warehouse. */
  readonly only?: Stage | undefined;
  readonly allowRejects: boolean;
  /** Told of each step, for a person who waits. */
  readonly tell: (label: string) => void;
}

/**
 * Builds one collection whole: files in; warehouse, tables, charts and notes out. The old build stays until the new one is
 * complete, and stays for good if anything fails.
 *
 * @throws UserError for whatever a person can mend; the build is then as it was
 */
export async function buildCollection(name: string, options: RunOptions): Promise<Manifest> {
  const { places, tell } = options;
  const datasets = await readDatasetContracts(places.schemas);
  const marts = await readMartContracts(places.schemas);
  const found = readCollection(places.sources, name, datasets);
  const words = new Map(options.langs.map((lang) => [lang, loadMessages(join(places.reports, 'messages'), lang)]));
  const asOf = options.asOf ?? found.about.as_of;
  const cache = openCache(join(places.out, '.cache'));
  const folder = beginBuild(places.out, name);
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  try {
    const warehouse = await openWarehouse(join(folder, 'warehouse.duckdb'));
    const { connection } = warehouse;

    tell('reading');
    const reading = { sources: places.sources, scratch };
    const { collection, loads } = await loadCollection(connection, found, datasets, reading, cache, tell);
    rmSync(scratch, { recursive: true });
    const rejects = loads.flatMap((load) => load.rejects);
    const rejectCount = rejectedRecords(rejects);
    if (rejectCount > 0 && !options.allowRejects) {
      const place = join(places.out, name, 'rejects');
      writeRejects(place, rejects);
      throw tooManyRejects(name, rejectCount, place, rejects);
    }
    writeRejects(join(folder, 'rejects'), rejects);

    tell('models');
    await writeRun(connection, collection, loads, { as_of: asOf });
    const known = new Set([...[...datasets.keys()].map((dataset) => `raw.${dataset}`), 'raw.run', 'raw.datasets']);
    const models = modelOrder(await readModels(connection, places.sql), known);
    await buildModels(
      connection,
      models,
      marts,
      new Set([...datasets.keys()].filter((dataset) => hasDataset(collection, dataset))),
    );
    await runChecks(connection, [...contractChecks(marts), ...fileChecks(places.checks)]);
    const edges = edgesOf(models);
    const tables = await writeMeta(connection, collection, loads, models, edges, marts);

    await writeReview(connection, datasets.get('codings')!, join(folder, 'review'));
    const built: Built = {
      connection,
      collection,
      contracts: marts,
      edges,
      asOf,
      reports: places.reports,
      words,
      cache,
      tell,
    };
    const wants = (stage: Stage): boolean => options.only === undefined || options.only === stage;
    if (wants('tables')) {
      await writeTables(connection, marts, join(folder, 'tables'));
      for (const [lang, said] of words)
        writeFileSync(join(folder, 'tables', `dictionary.${lang}.csv`), dictionary(said, datasets, marts));
    }
    const charts = wants('charts') || wants('notes') ? await drawCharts(built) : undefined;
    if (charts && wants('charts')) writeCharts(charts, join(folder, 'charts'));
    const notes =
      charts && wants('notes') ? await writeNotes(built, charts, rejectCount, join(folder, 'notes')) : undefined;

    const warnings = await warningsOf(connection, words);
    const manifest: Manifest = {
      collection,
      asOf,
      langs: options.langs,
      only: options.only,
      loads,
      rejectCount,
      tables,
      charts,
      notes,
      warnings,
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'manifest.json'), manifestText(manifest));
    warehouse.close();
    finishBuild(places.out, name);
    cache.trim();
    return manifest;
  } catch (error) {
    abandonBuild(places.out, name);
    throw error;
  }
}

function tooManyRejects(
  name: string,
  count: number,
  place: string,
  rejects: readonly { file: string; record: number; column: string; value: string; reason: string }[],
): UserError {
  const SHOWN = 5;
  const shown = rejects
    .slice(0, SHOWN)
    .map(
      ({ file, record, column, value, reason }) =>
        `    ${file}, record ${record}${column ? `, ${column}` : ''}: ${JSON.stringify(value)}: ${reason}`,
    );
  const more = rejects.length > SHOWN ? [`    … and ${rejects.length - SHOWN} more`] : [];
  return new UserError(
    `collection ${name}`,
    `${count} record${count === 1 ? ' was' : 's were'} rejected; the last good build stays\n${[...shown, ...more].join('\n')}`,
    `mend the files (all reasons stand in ${place}), or run with --allow-rejects, which writes their number on every note`,
  );
}
