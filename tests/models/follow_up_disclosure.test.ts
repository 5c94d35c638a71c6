import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWarehouse, rowsOf, type Warehouse } from '../../pipelines/model/warehouse.ts';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';

/** Three models, since a shared one would let the sources of each stand under the charts of the others. */
const MODELS = ['follow_up_counts', 'civil_administrative_counts', 'focal_point_counts'] as const;
const WORLDS = 60;

const method = (name: string): string => {
  const sql = readFileSync(join(DEFAULT_PLACES.sql, 'prep', `${name}.sql`), 'utf8');
  return sql.slice(sql.indexOf('-- From here on'));
};

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse(':memory:');
});
afterAll(() => warehouse.close());

it('small numbers of measures, replies and focal points are withheld by the same text', () => {
  expect(method(MODELS[0])).toContain('is_withheld');
  for (const name of MODELS.slice(1)) expect(method(name)).toBe(method(MODELS[0]));
});

it('gives no number of one or two States by subtraction from the total of a part', async () => {
  const { connection } = warehouse;
  let withheld = 0;
  let shown = 0;
  for (let seed = 1; seed <= WORLDS; seed += 1) {
    await connection.run(`create or replace table cells_given as ${world(seed)}`);
    await connection.run(
      `create or replace table counts as with cells as (select * from cells_given), ${method(MODELS[0])}`,
    );
    expect(await rowsOf(connection, SMALL), `world ${seed}`).toEqual([]);
    expect(await rowsOf(connection, BY_SUBTRACTION), `world ${seed}`).toEqual([]);
    const [count] = await rowsOf(
      connection,
      'select count(*) filter (where is_withheld)::integer as withheld, count(*) filter (where not is_withheld)::integer as shown from counts',
    );
    withheld += Number(count!.withheld);
    shown += Number(count!.shown);
  }
  expect(withheld).toBeGreaterThan(WORLDS);
  expect(shown).toBeGreaterThan(WORLDS);
});

/** Few States in few series of few parts, unevenly, so that small groups occur; a State may stand behind several series. */
const world = (seed: number): string => `
  with drawn as (select n, hash(n * 1000 + ${seed}) as h from (select unnest(range(${8 + seed * 2})) as n))
  select
    'B' as breakdown,
    'S' || least(h % ${2 + (seed % 5)}, (h // 64) % 7) as series,
    'P' || (h // 4096) % ${1 + (seed % 3)} as part,
    'X' || (h // 65536) % ${6 + seed} as iso3,
    count(*) as case_count,
    3 as least_count
  from drawn
  group by all`;

const SMALL = 'select * from counts where not is_withheld and state_count < 3';

/** What is withheld of a part is its total less what is shown of it. */
const BY_SUBTRACTION = `
  select cells_given.part, count(distinct cells_given.iso3)::integer as states
  from cells_given join counts using (breakdown, series, part)
  where counts.is_withheld
    and exists (select 1 from counts as others where others.part = counts.part and not others.is_withheld)
  group by cells_given.part having count(distinct cells_given.iso3) < 3`;
