import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type CollectionYaml, collectionSchema } from '../../schemas/collection.ts';
import type { DatasetContract } from '../../schemas/dataset.ts';
import {
  type Corrections,
  correctionsSchema,
  type Lookups,
  lookupsSchema,
  type SourceYaml,
  sourceSchema,
} from '../../schemas/source.ts';
import { UserError } from '../error.ts';
import type { Contracts } from './contracts.ts';
import { DOCUMENT_FILES } from './documents/document.ts';
import { ROW_FILES, STANDARD_FILES } from './file.ts';
import { checkColumns, isPassing, receivable, SUMMARIES } from './receivable.ts';
import type { Reject } from './rejects.ts';
import { workbookSources } from './workbooks/described.ts';
import { readYaml } from './yaml.ts';

/** A file with rows of a dataset. */
export interface DataFile {
  /** The file that is read. */
  readonly path: string;
  /** The file or folder as received, which reports name; the same but for rows made from documents. */
  readonly origin: string;
  /** The sheet that holds them, where the file is a workbook of several datasets. */
  readonly sheet?: string;
}

/** One dataset as it stands in `sources/`: its files, where they come from and what is known to be wrong with them. */
export interface Source {
  readonly dataset: string;
  readonly folder: string;
  /** The one file that describes it, where that is not the folder's `source.yaml`, `lookups.yaml` and `corrections.yaml`. */
  readonly describedIn?: string;
  /** Data files in the order of their names. */
  readonly files: readonly DataFile[];
  /** Records refused before there was a row to read, such as documents that cannot be read. */
  readonly refused: readonly Reject[];
  readonly about: SourceYaml;
  readonly lookups: Lookups;
  readonly corrections: Corrections;
}

/** A collection with the datasets it is built from: its own, and those of `sources/reference` that it does not replace. */
export interface Collection {
  readonly name: string;
  readonly folder: string;
  readonly about: CollectionYaml;
  readonly sources: ReadonlyMap<string, Source>;
  /** Its executive summaries, if it has any: documents that are read into datasets of their own. */
  readonly summaries: Summaries | undefined;
}

/** The folder `executive_summaries` of a collection. */
export interface Summaries extends Omit<Source, 'dataset' | 'refused'> {
  /** Decisions of persons on what the machine read: the file `codings.csv`, if there is one. */
  readonly codings: string | undefined;
}

/** Datasets whose rows executive summaries give as well as files of their own. */
const GIVEN_BY_SUMMARIES = new Set(['reviews', 'review_findings', 'ta_needs']);

/** Has the collection data for a dataset? */
export const hasDataset = ({ sources, summaries }: Collection, dataset: string): boolean =>
  sources.has(dataset) || (summaries !== undefined && GIVEN_BY_SUMMARIES.has(dataset));

/** All that a dataset's rows come from: its files, and the executive summaries where they give rows of it. */
export const sourcesOf = ({ sources, summaries }: Collection, dataset: string): (Source | Summaries)[] => [
  ...(sources.has(dataset) ? [sources.get(dataset)!] : []),
  ...(summaries && GIVEN_BY_SUMMARIES.has(dataset) ? [summaries] : []),
];

/** The file of a source that holds what `source.yaml`, `lookups.yaml` or `corrections.yaml` usually does. */
export const describedIn = (source: Source, usual: string): string => source.describedIn ?? join(source.folder, usual);

const REFERENCE = 'reference';
const OTHER_FILES = new Set(['source.yaml', 'lookups.yaml', 'corrections.yaml', 'README.md']);
const CODINGS = 'codings.csv';

/** Names of the collections in a sources folder: every folder but `reference` that holds a `collection.yaml`. */
export function collectionNames(sources: string): string[] {
  if (!existsSync(sources))
    throw new UserError(sources, 'there is no such folder', 'give the folder that holds the collections');
  return foldersIn(sources).filter((name) => name !== REFERENCE && existsSync(join(sources, name, 'collection.yaml')));
}

/** Reads one collection: its own description and its datasets' descriptions; no data yet. */
export function readCollection(sources: string, name: string, contracts: Contracts<DatasetContract>): Collection {
  const folder = join(sources, name);
  const known = collectionNames(sources);
  if (!known.includes(name)) {
    throw new UserError(folder, 'there is no such collection', `choose one of: ${known.join(', ')}`);
  }
  const about = readYaml(join(folder, 'collection.yaml'), collectionSchema);
  const found = new Map<string, Source>();
  for (const place of [join(sources, REFERENCE), folder]) {
    if (!existsSync(place)) continue;
    for (const dataset of foldersIn(place))
      if (dataset !== SUMMARIES) found.set(dataset, readSource(place, dataset, contracts));
  }
  for (const source of workbookSources(folder, contracts)) {
    const other = found.get(source.dataset);
    if (other?.folder.startsWith(folder))
      throw new UserError(
        source.files[0]!.path,
        `${source.dataset} stands in the sheet ${source.files[0]!.sheet} and in ${other.describedIn ?? other.folder} as well`,
        'keep one of the two: put the rows together, or list the sheet under `ignored_sheets`',
      );
    found.set(source.dataset, source);
  }
  return { name, folder, about, sources: found, summaries: readSummaries(folder) };
}

function readSummaries(place: string): Summaries | undefined {
  const folder = join(place, SUMMARIES);
  if (!existsSync(folder)) return undefined;
  const described = describe(folder, DOCUMENT_FILES, new Set(['source.yaml', 'lookups.yaml', CODINGS, 'README.md']));
  const codings = join(folder, CODINGS);
  return { ...described, codings: existsSync(codings) ? codings : undefined };
}

function readSource(place: string, dataset: string, contracts: Contracts<DatasetContract>): Source {
  const folder = join(place, dataset);
  const contract = receivable(folder, 'folder', dataset, contracts);
  const described = describe(folder, new Set([...ROW_FILES, ...(STANDARD_FILES[dataset] ?? [])]), OTHER_FILES);
  checkColumns(join(folder, 'source.yaml'), described.about, contract);
  return { dataset, ...described, refused: [] };
}

/** What a folder of data holds: files with certain endings beside those that describe them, and nothing else. */
function describe(
  folder: string,
  data: ReadonlySet<string>,
  beside: ReadonlySet<string>,
): Omit<Source, 'dataset' | 'refused'> {
  const names = readdirSync(folder)
    .filter((name) => !isPassing(name))
    .sort();
  const isData = (name: string): boolean => data.has(extname(name).toLowerCase()) && !beside.has(name);
  const strange = names.find((name) => !isData(name) && !beside.has(name));
  if (strange) {
    throw new UserError(
      join(folder, strange),
      'this kind of file cannot be read',
      `save the data as ${[...data].join(', ')}${/\.(xls|xlsb|ods|numbers)$/i.test(strange) ? ': open it in Excel, then File > Save As > Excel Workbook (.xlsx)' : ''}`,
    );
  }
  return {
    folder,
    about: readYaml(join(folder, 'source.yaml'), sourceSchema),
    files: names
      .filter(isData)
      .map((name) => join(folder, name))
      .map((path) => ({ path, origin: path })),
    lookups: names.includes('lookups.yaml') ? readYaml(join(folder, 'lookups.yaml'), lookupsSchema) : {},
    corrections: names.includes('corrections.yaml')
      ? readYaml(join(folder, 'corrections.yaml'), correctionsSchema)
      : [],
  };
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
