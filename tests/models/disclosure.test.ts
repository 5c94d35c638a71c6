import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWarehouse, rowsOf, type Warehouse } from '../../pipelines/model/warehouse.ts';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';

/**
 * The attack by subtraction on the published tables of requests, over seeded logs of few States: what is withheld of a
 * breakdown whose total is shown, and what happened in the months between two that are shown, must be of three States or none.
 */
const LOGS = 40;
const MODELS = ['disclosure', 'requests', 'request_groups', 'request_counts', 'request_backlog'];

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse(':memory:');
});
afterAll(() => warehouse.close());

it('gives no number of one or two States by subtraction', async () => {
  const { connection } = warehouse;
  let withheldCount = 0;
  let shownCount = 0;
  for (let seed = 1; seed <= LOGS; seed += 1) {
    await connection.run('drop schema if exists raw cascade; drop schema if exists prep cascade');
    await connection.run('create schema raw; create schema prep');
    await connection.run(
      "create table raw.datasets as select 'cooperation_requests' as dataset, 'restricted' as access; create table raw.run as select date '2016-12-31' as as_of",
    );
    await connection.run(`create table raw.cooperation_requests as ${log(seed)}`);
    for (const name of MODELS) {
      const sql = readFileSync(join(DEFAULT_PLACES.sql, 'prep', `${name}.sql`), 'utf8');
      await connection.run(`create table prep.${name} as ${sql}`);
    }
    expect(await rowsOf(connection, LEAKS_OF_PARTS), `log ${seed}`).toEqual([]);
    expect(await rowsOf(connection, LEAKS_OF_MONTHS), `log ${seed}`).toEqual([]);
    const [count] = await rowsOf(
      connection,
      'select count(*) filter (where is_withheld)::integer as withheld, count(*) filter (where not is_withheld)::integer as shown from prep.request_backlog',
    );
    withheldCount += Number(count!.withheld);
    shownCount += Number(count!.shown);
  }
  expect(withheldCount).toBeGreaterThan(LOGS);
  expect(shownCount).toBeGreaterThan(LOGS);
});

/** A made-up log of three to seven States; later States send fewer requests, so that small groups occur. */
const log = (seed: number): string => `
  with drawn as (select n, hash(n * 1000 + ${seed}) as h, hash(n * 7919 + ${seed}) as g from (select unnest(range(${40 + seed * 6})) as n))
  select
    'R' || n as request_id,
    'XA' || chr(cast(65 + least(h % ${3 + (seed % 5)}, (h // 64) % 7) as integer)) as iso3,
    if((h // 4096) % 2 = 0, 'received', 'sent') as direction,
    if((h // 8192) % 4 = 0, 'extradition', 'mutual_legal_assistance') as request_kind,
    if((h // 65536) % 3 = 0, null, 'convention') as legal_basis,
    date '2016-01-01' + cast(g % 360 as integer) as received_on,
    if((g // 512) % 4 = 0, null, date '2016-01-01' + cast(g % 360 + (g // 4096) % 90 as integer)) as closed_on,
    case when (g // 512) % 4 > 0 then ['granted', 'granted', 'refused', 'withdrawn'][cast((g // 1048576) % 4 as integer) + 1] end as outcome,
    if((h // 524288) % 3 = 0, 'nationality', 'other') as refusal_ground,
    (h // 1048576) % 2 = 0 as was_consulted,
    (h // 2097152) % 3 = 0 as is_coercive
  from drawn`;

const LEAKS_OF_PARTS = `
  with parts as (
    select request_kind, direction, 'outcome' as breakdown, if(is_closed, coalesce(outcome, 'not_stated'), 'open') as part, iso3 from prep.requests
    union all select request_kind, direction, 'legal_basis', coalesce(legal_basis, 'not_stated'), iso3 from prep.requests
    union all select request_kind, direction, 'coercion', coalesce(is_coercive::varchar, 'not_stated'), iso3 from prep.requests where request_kind = 'mutual_legal_assistance'
    union all select request_kind, direction, 'consultation', coalesce(was_consulted::varchar, 'not_stated'), iso3 from prep.requests where outcome = 'refused'
    union all select request_kind, direction, 'refusal_ground', coalesce(refusal_ground, 'not_stated'), iso3 from prep.requests where outcome = 'refused'
  ),
  wholes as (
    select request_kind, direction, breakdown from prep.request_counts where breakdown in ('outcome', 'legal_basis', 'coercion')
      and (request_kind, direction) in (select (request_kind, direction) from prep.request_counts where breakdown = 'total' and not is_withheld)
    union
    select request_kind, direction, unnest(['consultation', 'refusal_ground']) from prep.request_counts where breakdown = 'outcome' and part = 'refused' and not is_withheld
  )
  select request_kind, direction, breakdown, count(distinct iso3)::integer as states
  from parts join prep.request_counts as counts using (request_kind, direction, breakdown, part) join wholes using (request_kind, direction, breakdown)
  where counts.is_withheld
  group by all having count(distinct iso3) < 3
  union all
  select request_kind, direction, breakdown, state_count from prep.request_counts where not is_withheld and state_count between 1 and 2`;

/** Runs of withheld months between shown ones, and the months that stay back at the end. */
const LEAKS_OF_MONTHS = `
  with runs as (
    select direction, month, is_withheld, count(*) filter (where not is_withheld) over (partition by direction order by month) as run from prep.request_backlog
  ),
  flows as (
    select direction, iso3, date_trunc('month', received_on)::date as month, 'opened' as flow from prep.requests
    union all select direction, iso3, date_trunc('month', closed_on)::date, 'closed' from prep.requests where is_closed
  )
  select direction, run, flow, count(distinct iso3)::integer as states
  from runs join flows using (direction, month)
  where is_withheld and exists (select 1 from runs as shown where shown.direction = runs.direction and not shown.is_withheld)
  group by all having count(distinct iso3) < 3
  union all
  select direction, 0, 'open', state_count from prep.request_backlog where not is_withheld and state_count between 1 and 2`;
