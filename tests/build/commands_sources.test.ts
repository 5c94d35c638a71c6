import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse } from '../../pipelines/model/warehouse.ts';
import { DEFAULT_PLACES, type Places, ROOT } from '../../pipelines/paths.ts';
import { type Collection, readCollection } from '../../pipelines/read/collections.ts';
import { type Contracts, loadOrder, readDatasetContracts } from '../../pipelines/read/contracts.ts';
import { type Load, loadDatasets } from '../../pipelines/read/load.ts';
import { template } from '../../pipelines/write/tables.ts';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { command, commands, type Ended, STACK } from './command.ts';
import { passingFolder, SOURCE, trialSources } from './trial.ts';

const contracts = await readDatasetContracts(DEFAULT_PLACES.schemas);
const filled = (dataset: string): string => template(contracts.get(dataset)!);
/** What is made from documents is not filled in by hand. */
const byHand = [...contracts].filter(([, contract]) => !('madeFrom' in contract)).map(([dataset]) => dataset);
const isReference = (dataset: string): boolean => existsSync(join(DEFAULT_PLACES.sources, 'reference', dataset));
/** Every dataset that a collection brings itself, as its template. */
const facts = Object.fromEntries(
  byHand.filter((dataset) => !isReference(dataset)).map((dataset) => [`${dataset}/${dataset}.csv`, filled(dataset)]),
);

describe('template', () => {
  let list: Ended;
  let csv: Ended;
  let schema: Ended;
  let unknown: Ended;
  beforeAll(async () => {
    [list, csv, schema, unknown] = (await commands(
      ['template'],
      ['template', 'review_findings'],
      ['template', 'review_findings', '--format', 'json-schema'],
      ['template', 'review_finding'],
    )) as [Ended, Ended, Ended, Ended];
  });

  it('without a name lists the datasets', () => {
    expect(list).toEqual({ code: 0, stderr: '', stdout: `${[...contracts.keys()].join('\n')}\n` });
  });

  it('prints the head row of the contract and one example, and nothing else', () => {
    const { columns, example } = contracts.get('review_findings')!;
    expect(csv).toEqual({
      code: 0,
      stderr: '',
      stdout: `${Object.keys(columns).join(',')}\n${Object.keys(columns)
        .map((column) => example[column])
        .join(',')}\n`,
    });
  });

  it('or the JSON Schema of a row', () => {
    expect(schema).toMatchObject({ code: 0, stderr: '' });
    const { properties } = JSON.parse(schema.stdout) as { properties: object };
    expect(Object.keys(properties)).toEqual(Object.keys(contracts.get('review_findings')!.columns));
  });

  it('an unknown dataset is refused with the nearest and all others', () => {
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toMatch(
      /no dataset is named review_finding \(did you mean review_findings\?\)\n.*choose of .*ta_needs/,
    );
    expect(unknown.stderr).not.toMatch(STACK);
  });

  describe('of every dataset can be loaded as it is', () => {
    const places = trialSources(facts);
    const examples = trialSources(
      Object.fromEntries(byHand.map((dataset) => [`${dataset}/${dataset}.csv`, filled(dataset)])),
    );
    it.each(byHand)('%s', async (dataset) => {
      const own = readCollection(examples.sources, 'trial', contracts).sources.get(dataset)!;
      const around = readCollection(places.sources, 'trial', contracts);
      const load = await loadOne(dataset, { ...around, sources: new Map([...around.sources, [dataset, own]]) }, places);
      expect(load.rejects).toEqual([]);
      expect(load).toMatchObject({ read: 1, loaded: 1 });
    });
  });
});

/** Loads one dataset and those that it refers to. */
async function loadOne(dataset: string, collection: Collection, places: Places): Promise<Load> {
  const order = loadOrder(contracts);
  const needed = (name: string): string[] => [name, ...order.filter((one) => refersTo(name, one)).flatMap(needed)];
  const few: Contracts<DatasetContract> = new Map(needed(dataset).map((name) => [name, contracts.get(name)!]));
  const { connection, close } = await openWarehouse(':memory:');
  try {
    const loads = await loadDatasets(connection, collection, few, {
      sources: places.sources,
      scratch: passingFolder(),
    });
    return loads.find((load) => load.dataset === dataset)!;
  } finally {
    close();
  }
}

function refersTo(name: string, other: string): boolean {
  const { columns, references = [] } = contracts.get(name)!;
  const targets = [
    ...Object.values(columns).map((column) => column.to?.split('.')[0]),
    ...references.map((one) => one.to),
  ];
  return name !== other && targets.includes(other);
}

describe('check', () => {
  /** Collections beside `trial`, each with one fault. */
  const FAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    bad_head: { 'reviews/reviews.csv': filled('reviews').replace('issued_year', 'issued_yaer') },
    bad_key: { 'reviews/source.yaml': `${SOURCE}colour: red\n` },
    bad_yaml: { 'reviews/source.yaml': `${SOURCE}rows: [1\n` },
    bad_value: { 'reviews/reviews.csv': filled('reviews').replace('2014-03-19', '19.3.2014') },
    bad_label: { 'reviews/lookups.yaml': 'iso3: {Kelmorie: XAA}\n', 'reviews/reviews.csv': kelmoria() },
    bad_correction: { 'reviews/corrections.yaml': correction('2013') },
    bad_folder: { 'revues/reviews.csv': filled('reviews') },
  };
  let places: Places;
  let faulty: Ended;
  let sound: Ended;
  let before: string;

  beforeAll(async () => {
    places = trialSources({
      ...facts,
      'reviews/reviews.csv': kelmoria(),
      'reviews/lookups.yaml': 'iso3: {Kelmoria: XAA}\n',
      'reviews/corrections.yaml': correction('2014'),
    });
    sound = await command('check', '--sources', places.sources);
    for (const [name, files] of Object.entries(FAULTS)) {
      cpSync(join(places.sources, 'trial/states'), join(places.sources, name, 'states'), { recursive: true });
      cpSync(join(places.sources, 'trial/collection.yaml'), join(places.sources, name, 'collection.yaml'));
      const all = { 'reviews/reviews.csv': filled('reviews'), 'reviews/source.yaml': SOURCE, ...files };
      for (const [path, content] of Object.entries(all)) {
        mkdirSync(dirname(join(places.sources, name, path)), { recursive: true });
        writeFileSync(join(places.sources, name, path), content);
      }
    }
    before = stateOf(places.sources);
    faulty = await command('check', '--sources', places.sources);
  });

  it('says what it read and ends with 0: every template, a label looked up, a value corrected', () => {
    expect(sound).toMatchObject({ code: 0, stderr: '' });
    expect(sound.stdout).toMatch(/^trial: \d+ records in \d+ datasets, 0 rejected\n$/);
  });

  it('writes nothing, neither in the project nor among the sources', () => {
    expect(stateOf(places.sources)).toBe(before);
  });

  it('ends with 1, without a stack, and one fault does not hide another', () => {
    expect(faulty.code).toBe(1);
    expect(faulty.stderr).not.toMatch(STACK);
    expect(faulty.stdout).toMatch(/^trial: .* 0 rejected$/m);
    expect(faulty.stderr).toMatch(/\ncheck: 2 records do not fit their contracts\n/);
  });

  it.each([
    ['a wrong head', /bad_head\/reviews\/reviews\.csv, head row, column 4: "issued_yaer".*did you mean issued_year\?/],
    ['an unknown key', /bad_key\/reviews\/source\.yaml, line 7, colour: /],
    ['broken YAML', /bad_yaml\/reviews\/source\.yaml, line [78]: /],
    ['a source that no longer says it', /bad_correction\/.*correction 1: the source no longer says "2013".*"2014"/],
    ['an unknown dataset', /bad_folder\/revues: no contract is named revues/],
  ])('names file and place of %s', (_, said) => {
    expect(faulty.stderr).toMatch(said);
  });

  it.each([
    [
      'a value',
      /bad_value\/reviews\/reviews\.csv, record 1, completed_on: "19\.3\.2014": .*; right: a day as YYYY-MM-DD/,
    ],
    ['a label that no lookup knows', /bad_label\/reviews\/reviews\.csv, record 1, iso3: "Kelmoria": .*; right: /],
  ])('names record and column of %s, and what would be right', (_, said) => {
    expect(faulty.stdout).toMatch(said);
  });
});

function kelmoria(): string {
  return filled('reviews').replace('\nXAA,', '\nKelmoria,');
}

function correction(said: string): string {
  return `- where: {review_cycle: '1'}\n  column: issued_year\n  source_said: '${said}'\n  correct: '2015'\n  why: the year of the cover\n`;
}

/** Names, sizes and times of the files of a folder, and what stands in the project and among its builds. */
function stateOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`);
  const builds = existsSync(DEFAULT_PLACES.out) ? readdirSync(DEFAULT_PLACES.out) : [];
  return [...files, ...readdirSync(ROOT), ...builds].sort().join('\n');
}
