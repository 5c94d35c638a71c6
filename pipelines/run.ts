import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from './cache.ts';
import { type Built, drawCharts, requestCharts, writeCharts } from './draw/charts.ts';
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
import { type Collection, hasDataset, readCollection } from './read/collections.ts';
import { readDatasetContracts, readMartContracts } from './read/contracts.ts';
import { loadMade, loadReceived } from './read/reading.ts';
import { type Reject, rejectedRecords, whereOf, writeRejects } from './read/rejects.ts';
import { readSummaries } from './read/summaries.ts';
import { abandonBuild, beginBuild, finishBuild } from './swap.ts';
import { warningsOf } from './warnings.ts';
import { type Lang, loadMessages } from './write/messages.ts';
import { writeOpenData } from './write/open_data/publication.ts';
import { writeCatalogue } from './write/site/site.ts';
import { dictionary, writeTables } from './write/tables.ts';
import { untranslated } from './write/translated.ts';

export const STAGES = ['tables', 'charts', 'notes', 'site'] as const;
export type Stage = (typeof STAGES)[number];

export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export interface RunOptions {
  readonly places: Places;
  readonly asOf?: string | undefined;
  /** An earlier day to compare with. */
  readonly since?: string | undefined;
  readonly langs: readonly Lang[];
  /** Write only this; the build then holds nothing else but the warehouse. */
  readonly only?: Stage | undefined;
  readonly allowRejects: boolean;
  /** Also writes the documentation of this meeting (`meetings.meeting_id`) in one folder, with its contents. */
  readonly meeting?: string | undefined;
  /** Lets the collections of a run use the warehouse one after the other, so that one draws while the next is read. */
  readonly turn?: Turn;
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
  const { places, tell, turn = (work) => work() } = options;
  const datasets = await readDatasetContracts(places.schemas);
  const marts = await readMartContracts(places.schemas);
  const found = readCollection(places.sources, name, datasets);
  const words = new Map(options.langs.map((lang) => [lang, loadMessages(join(places.reports, 'messages'), lang)]));
  const asOf = options.asOf ?? found.about.as_of;
  const since = sinceOf(options, found, asOf);
  const cache = openCache(places.cache ?? join(places.out, '.cache'));
  const wants = (stage: Stage): boolean => options.only === undefined || options.only === stage;
  const showsAll = wants('site');
  const isWhole = options.only === undefined;
  const folder = beginBuild(places.out, name);
  try {
    // Documents are read on the other threads meanwhile; who awaits them below is told of a failure.
    const reading = readSummaries(found.summaries, places.sources, cache, tell);
    reading.catch(() => {});
    const warehouse = await openWarehouse(join(folder, 'warehouse.duckdb'));
    const { connection } = warehouse;

    tell('reading');
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    const readingPlaces = { sources: places.sources, scratch };
    const received = await turn(() => loadReceived(connection, found, datasets, readingPlaces));
    const documents = await reading;

    const { collection, loads, rejectCount, tables, built, requests, drawing, printing } = await turn(async () => {
      const { collection, loads } = await loadMade(connection, found, received, documents, datasets, readingPlaces);
      rmSync(scratch, { recursive: true });
      const rejects = loads.flatMap((load) => load.rejects);
      const rejectCount = rejectedRecords(rejects);
      if (rejectCount > 0 && !options.allowRejects) {
        const place = join(places.out, name, 'rejects');
        writeRejects(place, rejects);
        throw tooManyRejects(name, rejectCount, place, rejects);
      }
      writeRejects(join(folder, 'rejects'), rejects);
      if (options.meeting !== undefined)
        await (await import('./write/pack.ts')).checkMeeting(connection, options.meeting);

      tell('models');
      await writeRun(connection, collection, loads, { as_of: asOf, since });
      const known = new Set([...[...datasets.keys()].map((dataset) => `raw.${dataset}`), 'raw.run', 'raw.datasets']);
      const models = modelOrder(await readModels(connection, places.sql), known);
      const present = new Set([...datasets.keys()].filter((dataset) => hasDataset(collection, dataset)));
      await buildModels(connection, models, marts, present);
      // A mart left empty for want of data has no row that could misfit.
      const filled = new Map(
        [...marts].filter(([, { requires }]) => requires.every((dataset) => present.has(dataset))),
      );
      const checks = [...contractChecks(filled), ...fileChecks(places.checks)];
      await runChecks(connection, checks);
      const edges = edgesOf(models);
      const tables = await writeMeta(connection, collection, loads, models, edges, marts);
      const built: Built = {
        connection,
        collection,
        contracts: marts,
        edges,
        asOf,
        since,
        datasets: [...datasets.keys()],
        reports: places.reports,
        words,
        cache,
        tell,
      };
      // Charts are drawn on the other threads while tables are written here.
      const requests = wants('charts') || wants('notes') || showsAll ? await requestCharts(built) : undefined;
      const drawing = requests ? drawCharts(built, requests) : undefined;
      drawing?.catch(() => {});
      // What writes notes is large and needed only once the charts are drawn.
      const printing = wants('notes') || showsAll ? import('./write/notes.ts') : undefined;
      await writeReview(connection, datasets.get('codings')!, join(folder, 'review'));
      if (wants('tables')) {
        await writeTables(connection, marts, join(folder, 'tables'));
        await writeOpenData(built, join(folder, 'tables', 'published'));
        for (const [lang, said] of words)
          writeFileSync(join(folder, 'tables', `dictionary.${lang}.csv`), dictionary(said, datasets, marts));
      }
      if (isWhole) await writeCatalogue({ ...built, datasets, marts, models, loads, checks }, join(folder, 'site'));
      return { collection, loads, rejectCount, tables, built, requests, drawing, printing };
    });

    const charts = await drawing;
    const notes = charts && printing ? await (await printing).requestNotes(built, charts, rejectCount) : undefined;
    // Notes are printed on the other threads while the build is completed here.
    const printed = notes && (await printing)?.printNotes(built, notes, join(folder, 'notes'));
    printed?.catch(() => {});
    const packing = notes && options.meeting !== undefined ? await import('./write/pack.ts') : undefined;
    const pack = await packing?.requestPack(built, notes!, options.meeting!, rejectCount);
    if (charts && wants('charts')) writeCharts(charts, join(folder, 'charts'));
    const site = join(folder, 'site');
    const explorer = showsAll ? import('./write/site/explorer.ts') : undefined;
    if (requests && charts && notes)
      await (await explorer)?.writeExplorer({ built, requests, charts, notes, hasCatalogue: isWhole }, site);
    const warnings = [
      ...(await warningsOf(connection, words)),
      ...untranslated(found, datasets, words.keys()),
      ...loads.flatMap((load) => load.warnings),
    ];
    const manifest: Manifest = {
      collection,
      asOf,
      since,
      langs: options.langs,
      only: options.only,
      loads,
      rejectCount,
      tables,
      charts,
      notes,
      pack,
      warnings,
    };
    writeFileSync(join(folder, 'manifest.json'), manifestText(manifest));
    warehouse.close();
    await printed;
    if (pack) await packing!.writePack(built, pack, folder);
    (await explorer)?.addNotes(join(folder, 'notes'), site);
    finishBuild(places.out, name);
    cache.trim();
    return manifest;
  } catch (error) {
    abandonBuild(places.out, name);
    throw error;
  }
}

/** The earlier day: of the options, else the collection's own where it lies before the day of the run. */
function sinceOf({ since }: RunOptions, { name, about }: Collection, asOf: string): string | undefined {
  if (since === undefined) return about.since !== undefined && about.since < asOf ? about.since : undefined;
  if (since < asOf) return since;
  throw new UserError(
    `--since, collection ${name}`,
    `${since} is not before ${asOf}, the day of the run`,
    'give an earlier day',
    2,
  );
}

function tooManyRejects(name: string, count: number, place: string, rejects: readonly Reject[]): UserError {
  const SHOWN = 5;
  const shown = rejects
    .slice(0, SHOWN)
    .map((reject) => `    ${whereOf(reject)}: ${JSON.stringify(reject.value)}: ${reject.reason}`);
  const more = rejects.length > SHOWN ? [`    … and ${rejects.length - SHOWN} more`] : [];
  return new UserError(
    `collection ${name}`,
    `${count} record${count === 1 ? ' was' : 's were'} rejected; the last good build stays\n${[...shown, ...more].join('\n')}`,
    `mend the files (all reasons stand in ${place}), or run with --allow-rejects, which writes their number on every note`,
  );
}
