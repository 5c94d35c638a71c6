import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotedString } from '@duckdb/node-api';
import type { NoteSpec } from '../../schemas/note.ts';
import { codeHash, hashOf } from '../cache.ts';
import { type Built, type Charts, markOf, sourceLine } from '../draw/charts.ts';
import { UserError } from '../error.ts';
import { doJobs, type Job } from '../jobs.ts';
import { rowsOf } from '../model/warehouse.ts';
import { hasDataset, sourcesOf } from '../read/collections.ts';
import { bindNote, type NoteContext } from './bind.ts';
import type { TableData } from './cells.ts';
import { hideSystemFonts } from './fonts.ts';
import { FORMATS, type Format } from './formats.ts';
import type { Lang, Words } from './messages.ts';
import { martsIn, type NoteSource, readNote } from './note.ts';
import { scalar } from './numbers.ts';
import { spoken } from './spoken.ts';
import { translated } from './translated.ts';
import type { NoteTree } from './tree.ts';

export interface Notes {
  readonly written: readonly string[];
  readonly skipped: readonly { readonly note: string; readonly reason: string }[];
}

const WORKER = new URL('./worker.ts', import.meta.url);

/** What there is to print: every note the collection has the data for, in every language and format, with its numbers bound. */
export interface NoteRequests extends Notes {
  readonly jobs: readonly PrintJob[];
  readonly facts: readonly NoteFacts[];
}

/** One document to print, as `<lang>/<name>.<format>`. */
export type PrintJob = Job & { readonly file: string };

/** What is known of a note, written or not. */
export interface NoteFacts {
  readonly name: string;
  readonly spec: NoteSpec;
  readonly titles: ReadonlyMap<Lang, string>;
  /** Datasets for want of which it is not written. */
  readonly missing: readonly string[];
  readonly isIllustrative: boolean;
}

/** Asks the warehouse for all that the notes say. */
export async function requestNotes(built: Built, charts: Charts, rejectCount: number): Promise<NoteRequests> {
  const home = join(built.reports, 'notes');
  const names = readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const code = printingCode();
  const jobs: PrintJob[] = [];
  const facts: NoteFacts[] = [];
  const written: string[] = [];
  const skipped: { note: string; reason: string }[] = [];
  for (const name of names) {
    const sources = [...built.words.keys()].map((lang) => readNote(join(home, name), lang));
    const { spec } = sources[0]!;
    const missing = spec.requires.filter((dataset) => !hasDataset(built.collection, dataset));
    if (missing.length > 0) {
      const titles = new Map(sources.map((source) => [source.lang, titleOf(source)]));
      facts.push({ name, spec, titles, missing, isIllustrative: false });
      skipped.push({ note: name, reason: `the collection has no ${missing.join(', ')}` });
      continue;
    }
    written.push(name);
    const numbers = await numbersOf(built, sources[0]!, home);
    const titles = new Map<Lang, string>();
    let isIllustrative = false;
    for (const source of sources) {
      const words = built.words.get(source.lang)!;
      const context = await contextOf(built, source, words, charts, numbers, rejectCount);
      const tree = bindNote(source, context, words);
      titles.set(source.lang, tree.title);
      isIllustrative ||= context.isIllustrative;
      jobs.push(...printJobs(tree, name, FORMATS, code));
    }
    facts.push({ name, spec, titles, missing, isIllustrative });
  }
  return { jobs, written, skipped, facts };
}

/** What prints, as a hash: what it printed before is taken from the cache. */
export const printingCode = (): string => codeHash('write', 'draw');

/** The work of printing one tree, each format for itself. */
export function printJobs(tree: NoteTree, name: string, formats: readonly Format[], code: string): PrintJob[] {
  const said = hashOf(saidBy(tree));
  return formats.map((format) => {
    const file = join(tree.lang, `${name}.${format}`);
    const key = hashOf('note', code, format, said);
    return { key, worker: WORKER, input: { tree, format }, label: `note ${file}`, file };
  });
}

/** The title as its author wrote it, for a note that is not bound. */
const titleOf = ({ root }: NoteSource): string => {
  const [title] = root.children;
  return title?.type === 'heading' ? title.children.map((part) => ('value' in part ? part.value : '')).join('') : '';
};

/** Prints what was requested, as `<folder>/<lang>/<note>.<format>`. */
export async function printNotes(built: Built, { jobs }: Pick<NoteRequests, 'jobs'>, folder: string): Promise<void> {
  hideSystemFonts();
  const results = await doJobs(jobs, built.cache, built.tell);
  for (const lang of built.words.keys()) mkdirSync(join(folder, lang), { recursive: true });
  for (const job of jobs) writeFileSync(join(folder, job.file), results.get(job.key)!);
}

/** A note as text; of its pictures only the SVG, from which their other forms are made. */
const saidBy = (tree: NoteTree): string =>
  JSON.stringify({
    ...tree,
    blocks: tree.blocks.map((block) =>
      block.kind === 'figure' ? { ...block, png: undefined, outlines: undefined } : block,
    ),
  });

async function numbersOf(
  built: Built,
  source: NoteSource,
  home: string,
): Promise<Record<string, number | string | null>> {
  const numbers: Record<string, number | string | null> = {};
  for (const [name, query] of Object.entries(source.spec.numbers)) {
    numbers[name] = await scalar(built.connection, query, `${join(home, source.name, 'note.yaml')}, numbers.${name}`);
  }
  return numbers;
}

async function contextOf(
  built: Built,
  source: NoteSource,
  words: Words,
  charts: Charts,
  numbers: NoteContext['numbers'],
  rejectCount: number,
): Promise<NoteContext> {
  const { about, name } = built.collection;
  const drawn = charts.drawn.get(source.lang)!;
  const marts = new Set<string>();
  const tables: Record<string, TableData> = {};
  for (const [id, { query }] of Object.entries(source.spec.tables)) {
    const mart = /\bfrom\s+mart\.([a-z_]+)/.exec(query)![1]!;
    marts.add(mart);
    const contract = built.contracts.get(mart);
    if (!contract)
      throw new UserError(`note.yaml of ${source.name}, tables.${id}`, `there is no mart ${mart}`, 'mend the query');
    if (!contract.publish)
      throw new UserError(
        `note.yaml of ${source.name}, tables.${id}`,
        `${mart} is internal: it may name States`,
        'quote a published mart',
      );
    tables[id] = {
      mart,
      ...spoken(contract.columns, await rowsOf(built.connection, query), source.lang),
      sourceLine: sourceLine(mart, built, words),
    };
  }
  for (const query of Object.values(source.spec.numbers))
    for (const name of martsIn(query)) marts.add(name.slice('mart.'.length));
  return {
    collection: {
      name,
      title: translated(about.title, source.lang),
      as_of: built.asOf,
      since: built.since ?? null,
      selection: about.selection,
      caveats: about.caveats.map(({ id, text }) => ({ id, text: words.digits(translated(text, source.lang)) })),
    },
    meeting: await meetingOf(built, source, words),
    numbers,
    charts: Object.fromEntries([...drawn].map(([chart, picture]) => [chart, picture])),
    tables,
    citations: citationsOf(built, words),
    isIllustrative: [...marts].some((mart) => markOf(mart, built, words) !== null),
    unmarked: new Set(
      [
        ...Object.entries(tables).map(([id, { mart }]) => [`table:${id}`, mart] as const),
        ...[...drawn.keys()].map((chart) => [`chart:${chart}`, martOf(chart, built)] as const),
      ].flatMap(([target, mart]) => (markOf(mart, built, words) === null ? target : [])),
    ),
    rejectCount,
    buildDate: built.asOf,
  };
}

/** The mart that a chart shows: `<mark>_<mart>`. */
const martOf = (chart: string, { contracts }: Built): string =>
  [...contracts.keys()]
    .filter((mart) => chart.endsWith(`_${mart}`))
    .reduce((longest, mart) => (mart.length > longest.length ? mart : longest), '');

/** Where the data of each dataset are from, as notes cite it; several sources are joined. */
function citationsOf({ datasets, collection }: Built, words: Words): NoteContext['citations'] {
  const cited = datasets.map((dataset): [string, string | null] => {
    const cites = sourcesOf(collection, dataset).flatMap(({ about }) =>
      about.cite ? [translated(about.cite, words.lang)] : [],
    );
    return [dataset, cites.length > 0 ? words.digits(words.list([...new Set(cites)])) : null];
  });
  return Object.fromEntries(cited);
}

async function meetingOf(built: Built, source: NoteSource, words: Words): Promise<NoteContext['meeting']> {
  const { meeting, agenda_item: item, also_items: others } = source.spec;
  const found = await rowsOf(
    built.connection,
    `select meeting_id, opens_on, closes_on, job_number, item
    from raw.meetings cross join raw.agenda_items
    where meeting_id = ${quotedString(meeting)} and item in (${[item, ...others].join(', ')}) order by item`,
  );
  const [first] = found;
  if (!first || found.length <= others.length)
    throw new UserError(
      `note.yaml of ${source.name}, meeting`,
      `there is no item ${[item, ...others].join(', ')} of the meeting ${meeting}`,
      'see sources/reference',
    );
  return {
    meeting_id: String(first.meeting_id),
    opens_on: String(first.opens_on),
    closes_on: String(first.closes_on),
    job_number: first.job_number as string | null,
    agenda_item: item,
    agenda_item_title: words.list(found.map(({ item: one }) => words.say(`note.meeting.${meeting}.item.${one}`))),
  };
}
