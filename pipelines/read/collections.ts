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
import { DOCUMENT_FILES } from './documents/reader.ts';
import type { Reject } from './rejects.ts';
import { readYaml } from './yaml.ts';

/** A file with rows of a dataset. */
export interface DataFile {
  /** The file that is read. */
  readonly path: string;
  /** The file or folder as received, which reports name; the same but for rows made from documents. */
  readonly origin: string;
}

/** One dataset as it stands in `sources/`: its files, where they come from and what is known to be wrong with them. */
export interface Source {
  readonly dataset: string;
  readonly folder: string;
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

const REFERENCE = 'reference';
const DATA_FILES = new Set(['.csv', '.tsv', '.txt']);
const OTHER_FILES = new Set(['source.yaml', 'lookups.yaml', 'corrections.yaml', 'README.md']);
const SUMMARIES = 'executive_summaries';
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
  const contract = contracts.get(dataset);
  if (!contract || contract.madeFrom) {
    const receivable = [...contracts].filter(([, one]) => !one.madeFrom).map(([name]) => name);
    throw new UserError(
      folder,
      contract
        ? `${dataset} is made from the documents of ${contract.madeFrom}, not received`
        : `no contract is named ${dataset}`,
      `name the folder after a dataset: ${[...receivable, SUMMARIES].join(', ')}`,
    );
  }
  const described = describe(folder, DATA_FILES, OTHER_FILES);
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
    .filter((name) => !name.startsWith('.'))
    .sort();
  const isData = (name: string): boolean => data.has(extname(name).toLowerCase()) && !beside.has(name);
  const strange = names.find((name) => !isData(name) && !beside.has(name));
  if (strange) {
    throw new UserError(
      join(folder, strange),
      'this kind of file cannot be read',
      `save the data as ${[...data].join(', ')}`,
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

function checkColumns(file: string, about: SourceYaml, contract: DatasetContract): void {
  const allowed = Object.keys(contract.columns).join(', ');
  for (const column of [...Object.keys(about.columns), ...about.absent]) {
    if (!(column in contract.columns))
      throw new UserError(file, `${column} is no column of the contract`, `choose of: ${allowed}`);
  }
  const needed = about.absent.find((column) => !contract.columns[column]!.nullable);
  if (needed)
    throw new UserError(file, `${needed} cannot be absent, since it may not be empty`, 'add the column to the data');
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
