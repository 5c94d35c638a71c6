import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { hashOf } from './cache.ts';
import type { Charts } from './draw/charts.ts';
import type { TableFacts } from './model/meta.ts';
import type { Collection, DataFile } from './read/collections.ts';
import type { Load } from './read/load.ts';
import type { Lang } from './write/messages.ts';
import type { Notes } from './write/notes.ts';
import type { Pack } from './write/pack.ts';

/** What a build was made from and what came of it. It holds no clock, so that equal inputs give equal bytes. */
export interface Manifest {
  readonly collection: Collection;
  readonly asOf: string;
  readonly since: string | undefined;
  readonly langs: readonly Lang[];
  readonly only: string | undefined;
  readonly loads: readonly Load[];
  readonly rejectCount: number;
  readonly tables: readonly TableFacts[];
  readonly charts: Charts | undefined;
  readonly notes: Notes | undefined;
  /** The documentation of a meeting, if the run was to write it. */
  readonly pack: Pack | undefined;
  readonly warnings: readonly string[];
}

/** The manifest as it stands in `manifest.json`. */
export function manifestText(manifest: Manifest): string {
  const { collection, asOf, since, langs, only, loads, rejectCount, tables, charts, notes, pack, warnings } = manifest;
  const datasets = loads.map(({ dataset, isPresent, read, loaded, rejected }) => {
    const source = collection.sources.get(dataset);
    const received = dataset === 'executive_summaries' ? collection.summaries?.files : source?.files;
    const files = received?.filter(isFile).map(({ origin }) => ({
      file: relative(source!.folder, origin),
      sha256: hashOf(readFileSync(origin)),
    }));
    return {
      dataset,
      is_present: isPresent,
      nature: source?.about.nature ?? null,
      access: source?.about.access ?? null,
      read,
      loaded,
      rejected,
      files: files ?? [],
    };
  });
  const content = {
    collection: collection.name,
    title: collection.about.title.en,
    nature: natureOf(collection),
    as_of: asOf,
    since: since ?? null,
    selection: collection.about.selection,
    languages: langs,
    only: only ?? null,
    rejected_records: rejectCount,
    datasets,
    tables,
    charts: { drawn: [...(charts?.drawn.values().next().value?.keys() ?? [])], skipped: charts?.skipped ?? [] },
    notes: { written: notes?.written ?? [], skipped: notes?.skipped ?? [] },
    meeting: pack ? { meeting: pack.meeting, documentation: pack.entries.map(packed) } : null,
    warnings,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const packed = ({ item, document, note, status, stem }: Pack['entries'][number]) => ({
  item,
  document: document?.documentId ?? null,
  note: note?.name ?? null,
  status,
  files: status === 'written' ? stem : null,
});

/** Rows made from documents have a folder behind them, whose files stand with the documents. */
const isFile = ({ origin }: DataFile): boolean => statSync(origin).isFile();

/** What a collection's own data are: illustrative if any of it is made up. */
export function natureOf(collection: Collection): string {
  const own = [...collection.sources.values()].filter((source) => source.folder.startsWith(collection.folder));
  const natures = new Set(own.map((source) => source.about.nature));
  return natures.has('illustrative') ? 'illustrative: States and findings are made up' : [...natures].sort().join(', ');
}
