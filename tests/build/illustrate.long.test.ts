import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../pipelines/cache.ts';
import { openWarehouse, rowsOf } from '../../pipelines/model/warehouse.ts';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';
import { readDatasetContracts } from '../../pipelines/read/contracts.ts';
import { buildCollection } from '../../pipelines/run.ts';
import { commands, type Ended, STACK } from './command.ts';
import { passingFolder } from './trial.ts';

const { sources } = DEFAULT_PLACES;

/** Path within a folder -> hash of the file. */
const hashes = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [relative(folder, file), hashOf(readFileSync(file))])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const read = (folder: string, dataset: string): string =>
  readFileSync(join(folder, 'illustrative', dataset, `${dataset}.csv`), 'utf8');

let home: string;
let made: string;
let ended: Record<'same' | 'other' | 'larger' | 'zero' | 'word' | 'seed' | 'unplaced' | 'foreign' | 'help', Ended>;
beforeAll(async () => {
  home = passingFolder();
  made = join(home, 'same');
  const foreign = passingFolder();
  writeFileSync(join(foreign, 'precious.txt'), 'mine\n');
  const lines = {
    same: ['-o', made],
    other: ['--seed', '5', '-o', join(home, 'other')],
    larger: ['--scale', '3', '-o', join(home, 'larger')],
    zero: ['--scale', '0', '-o', join(home, 'none')],
    word: ['--scale', 'x', '-o', join(home, 'none')],
    seed: ['--seed', '-1', '-o', join(home, 'none')],
    unplaced: ['--seed', '5'],
    foreign: ['-o', foreign],
    help: ['--help'],
  };
  const all = await commands(...Object.values(lines).map((words) => ['illustrate', ...words]));
  ended = Object.fromEntries(Object.keys(lines).map((name, index) => [name, all[index]!])) as typeof ended;
  expect(readdirSync(foreign)).toEqual(['precious.txt']);
});

describe('pnpm illustrate', () => {
  it('makes exactly the files that are committed', () => {
    expect(ended.same).toMatchObject({ code: 0, stderr: '' });
    expect(hashes(join(made, 'illustrative'))).toEqual(hashes(join(sources, 'illustrative')));
  });

  it('copies the codes and names that every collection needs, so that the folder can be built', () => {
    expect(hashes(join(made, 'reference'))).toEqual(hashes(join(sources, 'reference')));
    expect(ended.same.stdout).toContain(`pnpm run pipeline --sources ${made} --collection illustrative`);
  });

  it('makes another world of another seed, with the same States of the documents', () => {
    expect(ended.other.code).toBe(0);
    const [one, other] = [made, join(home, 'other')];
    for (const dataset of ['reviews', 'review_findings', 'ta_needs', 'cooperation_requests', 'authorities'])
      expect(read(other, dataset)).not.toBe(read(one, dataset));
    expect(read(other, 'states').split('\n').slice(0, 7)).toEqual(read(one, 'states').split('\n').slice(0, 7));
  });

  it('multiplies the requests by the scale and leaves the States as they are', () => {
    expect(ended.larger.code).toBe(0);
    const larger = join(home, 'larger');
    expect(read(larger, 'states')).toBe(read(made, 'states'));
    expect(read(larger, 'review_findings')).toBe(read(made, 'review_findings'));
    expect(read(larger, 'cooperation_requests').trimEnd().split('\n')).toHaveLength(6001);
    const source = readFileSync(join(larger, 'illustrative/cooperation_requests/source.yaml'), 'utf8');
    expect(source).toMatch(/^rows: 6000$/m);
  });

  it('writes over a folder it made, and over no other', async () => {
    const [again] = await commands(['illustrate', '-o', join(home, 'other')]);
    expect(again!.code).toBe(0);
    expect(hashes(join(home, 'other', 'illustrative'))).toEqual(hashes(join(made, 'illustrative')));
    expect(ended.foreign.code).toBe(2);
    expect(ended.foreign.stderr).toMatch(/the folder holds something that this command did not make/);
  });

  it('refuses a scale or seed that is none, and another world where the committed one stands', () => {
    expect([ended.zero.code, ended.word.code, ended.seed.code, ended.unplaced.code]).toEqual([2, 2, 2, 2]);
    expect(ended.zero.stderr).toMatch(/^\n--scale: 0 .*\n {2}What to do: give a whole number from 1 to 10000\n$/);
    expect(ended.word.stderr).toMatch(/--scale: x /);
    expect(ended.unplaced.stderr).toMatch(/add -o with a new folder/);
    for (const { stdout, stderr } of [ended.zero, ended.word, ended.seed, ended.unplaced, ended.foreign]) {
      expect(stdout).toBe('');
      expect(stderr).not.toMatch(STACK);
    }
    expect(readdirSync(home).sort()).toEqual(['larger', 'other', 'same']);
  });

  it('says in its help what it does, with an example', () => {
    expect(ended.help.code).toBe(0);
    expect(ended.help.stdout).toMatch(
      /States that do not exist[\s\S]*--scale[\s\S]*Example:\n {2}pnpm illustrate --seed/,
    );
  });
});

describe('the committed collection', () => {
  it('stays under 600 kB of rows, marks every dataset as illustrative and has each that DESIGN asks for', async () => {
    const contracts = await readDatasetContracts(DEFAULT_PLACES.schemas);
    const folder = join(sources, 'illustrative');
    const files = [...hashes(folder).keys()];
    const rows = files.filter((file) => file.endsWith('.csv'));
    expect(rows.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThan(600_000);
    for (const file of files.filter((one) => one.endsWith('source.yaml')))
      expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^nature: illustrative$/m);
    const datasets = rows.map((file) => file.split('/')[0]!);
    expect(datasets.filter((dataset) => !contracts.has(dataset))).toEqual([]);
    expect(datasets).toHaveLength(14);
  });

  it('is read without a reject and passes every check; its measures answer challenges also of documents', async () => {
    const out = passingFolder();
    const places = { ...DEFAULT_PLACES, out };
    const manifest = await buildCollection('illustrative', {
      places,
      langs: ['en'],
      only: 'tables',
      allowRejects: false,
      tell: () => {},
    });
    expect(manifest.rejectCount).toBe(0);
    expect(manifest.since).toBe('2015-11-06');
    const warehouse = await openWarehouse(join(out, 'illustrative', 'warehouse.duckdb'));
    try {
      const strange = await rowsOf(
        warehouse.connection,
        `select measures.measure_id, measures.finding_id from raw.follow_up_measures as measures
        left join mart.findings as findings
          on measures.finding_id = findings.finding_id and measures.iso3 = findings.iso3 and findings.kind = 'challenge'
        where measures.finding_id is not null and findings.finding_id is null`,
      );
      expect(strange).toEqual([]);
      const [read] = await rowsOf(
        warehouse.connection,
        "select count(*)::integer as read_count from raw.follow_up_measures where finding_id like '%-M%'",
      );
      expect(Number(read!.read_count)).toBeGreaterThan(0);
    } finally {
      warehouse.close();
    }
  });
});
