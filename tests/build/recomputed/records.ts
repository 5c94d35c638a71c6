import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { DEFAULT_PLACES } from '../../../pipelines/paths.ts';

/** A record as it stands in a CSV file: every cell a text, empty where nothing is known. */
export type Row = Readonly<Record<string, string>>;

/** What collection.yaml says of a collection. */
export interface Collection {
  readonly name: string;
  readonly as_of: string;
  readonly since?: string;
  readonly selection: string;
}

const read = (...path: string[]): string => readFileSync(join(DEFAULT_PLACES.sources, ...path), 'utf8');

/** A collection on its own day or another. */
export function collectionOf(name: string, asOf?: string): Collection {
  const said: Omit<Collection, 'name'> = parse(read(name, 'collection.yaml'));
  return { ...said, name, as_of: asOf ?? said.as_of };
}

/** Whether a collection itself has a dataset, and what the dataset's source.yaml says of it. */
export const has = ({ name }: Collection, dataset: string): boolean =>
  existsSync(join(DEFAULT_PLACES.sources, name, dataset));
export const about = ({ name }: Collection, dataset: string): { access: string; nature: string } =>
  parse(read(name, dataset, 'source.yaml'));

/** All records of a dataset: those of the collection, or where it has none, those that all collections share. */
export function recordsOf(collection: Collection, dataset: string): Row[] {
  const home = has(collection, dataset) ? collection.name : 'reference';
  return readdirSync(join(DEFAULT_PLACES.sources, home, dataset))
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file) => Papa.parse<Row>(read(home, dataset, file), { header: true, skipEmptyLines: true }).data);
}

/** Parties as of the day: a party that deposited later is none yet. */
export const partiesOf = (collection: Collection): Row[] =>
  recordsOf(collection, 'states').filter(
    (state) => state.convention_status === 'party' && (state.deposited_on ?? '') <= collection.as_of,
  );

export const statesOf = (rows: readonly Row[]): ReadonlySet<string> => new Set(rows.map((row) => row.iso3!));

/** Values of a list of records, in the order of their first appearance. */
export const distinct = <Item, Value>(items: readonly Item[], of: (item: Item) => Value): Value[] => [
  ...new Set(items.map(of)),
];

export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((100 * part) / whole);

/** A share as tables give it: four places. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((10000 * part) / whole) / 10000;
