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
import { readYaml } from './yaml.ts';

/** One dataset as it stands in `sources/`: its files, where they come from and what is known to be wrong with them. */
export interface Source {
  readonly dataset: string;
  readonly folder: string;
  /** Data files in the order of their names. */
  readonly files: readonly string[];
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
}

const REFERENCE = 'reference';
const DATA_FILES = new Set(['.csv', '.tsv', '.txt']);
const OTHER_FILES = new Set(['source.yaml', 'lookups.yaml', 'corrections.yaml', 'README.md']);

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
    for (const dataset of foldersIn(place)) found.set(dataset, readSource(place, dataset, contracts));
  }
  return { name, folder, about, sources: found };
}

function readSource(place: string, dataset: string, contracts: Contracts<DatasetContract>): Source {
  const folder = join(place, dataset);
  const contract = contracts.get(dataset);
  if (!contract) {
    throw new UserError(
      folder,
      `no contract is named ${dataset}`,
      `name the folder after a dataset: ${[...contracts.keys()].join(', ')}`,
    );
  }
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
  const strange = names.find((name) => !DATA_FILES.has(extname(name).toLowerCase()) && !OTHER_FILES.has(name));
  if (strange) {
    throw new UserError(
      join(folder, strange),
      'this kind of file cannot be read',
      `save the data as ${[...DATA_FILES].join(', ')}`,
    );
  }
  const about = readYaml(join(folder, 'source.yaml'), sourceSchema);
  checkColumns(join(folder, 'source.yaml'), about, contract);
  return {
    dataset,
    folder,
    about,
    files: names.filter((name) => DATA_FILES.has(extname(name).toLowerCase())).map((name) => join(folder, name)),
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
