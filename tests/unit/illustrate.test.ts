import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, written } from '../../pipelines/illustrate/calendar.ts';
import { COMMITTED, realNames } from '../../pipelines/illustrate/command.ts';
import { cellText } from '../../pipelines/illustrate/files.ts';
import { CATALOGUE } from '../../pipelines/illustrate/findings.ts';
import { folded, LANGUAGES, type Name } from '../../pipelines/illustrate/names.ts';
import { articlesOf, provisionsOf } from '../../pipelines/illustrate/points.ts';
import { exponential, logistic, randomStream } from '../../pipelines/illustrate/random.ts';
import type { Request } from '../../pipelines/illustrate/requests.ts';
import { isParty } from '../../pipelines/illustrate/states.ts';
import { makeWorld, rowsOf, type World } from '../../pipelines/illustrate/world.ts';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';
import { recordSchema } from '../../pipelines/read/accepts_zod.ts';
import { readDatasetContracts } from '../../pipelines/read/contracts.ts';
import { REGIONAL_GROUPS } from '../../schemas/columns.ts';

const REAL = realNames(DEFAULT_PLACES);

describe('a stream of chance', () => {
  it('is the same for the same seed and name, and another for another', () => {
    const drawn = (seed: number, ...name: string[]): number[] => {
      const random = randomStream(seed, ...name);
      return Array.from({ length: 5 }, () => random.between(0, 999_999));
    };
    expect(drawn(2017, 'states')).toEqual(drawn(2017, 'states'));
    expect(drawn(2017, 'states')).not.toEqual(drawn(2017, 'reviews'));
    expect(drawn(2017, 'states')).not.toEqual(drawn(2018, 'states'));
    expect(drawn(2017, 'states', 'XAG')).not.toEqual(drawn(2017, 'states', 'XAH'));
  });

  it('spreads evenly, and about normally', () => {
    const random = randomStream(1, 'spread');
    const units = Array.from({ length: 20_000 }, () => random.unit());
    const normals = Array.from({ length: 20_000 }, () => random.normal());
    const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    expect(Math.min(...units)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...units)).toBeLessThan(1);
    expect(mean(units)).toBeCloseTo(0.5, 1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = units.filter((one) => Math.floor(one * 10) === tenth).length;
      expect(inside).toBeGreaterThan(1800);
      expect(inside).toBeLessThan(2200);
    }
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(mean(normals.map((one) => one * one))).toBeCloseTo(1, 1);
    const skewed = Array.from({ length: 4001 }, () => random.skewed(100, 0.8)).sort((a, b) => a - b);
    expect(skewed[2000]! / 100).toBeCloseTo(1, 0);
    expect(mean(skewed)).toBeGreaterThan(skewed[2000]!);
  });

  it('draws some without repetition, and by weights', () => {
    const random = randomStream(1, 'sample');
    expect([...random.sample([1, 2, 3, 4, 5], 5)].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(random.sample([1, 2, 3, 4, 5], 3)).size).toBe(3);
    expect(random.sample([1, 2], 9)).toHaveLength(2);
    const drawn = Array.from({ length: 4000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    expect(drawn.filter((one) => one === 'often').length / 4000).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
  });

  it('has an exponential function of its own, since that of the language may differ from engine to engine', () => {
    for (const exponent of [-12, -3.5, -1, -0.01, 0, 0.3, 1, 2.75, 9])
      expect(exponential(exponent) / Math.exp(exponent)).toBeCloseTo(1, 12);
    expect(logistic(0)).toBe(0.5);
    expect(logistic(-2) + logistic(2)).toBeCloseTo(1, 12);
  });
});

describe.each([COMMITTED.seed, 1, 99])('the world of seed %i', (seed) => {
  let world: World;
  let requests: readonly Request[];
  beforeAll(() => {
    world = makeWorld({ seed, scale: 1 }, REAL);
    requests = [...world.requests()];
  });

  it('has 140 States, no code or name of a real one, no two names alike, in any language', () => {
    const codes = world.states.map(({ iso3 }) => iso3);
    expect(codes).toHaveLength(140);
    expect(new Set(codes).size).toBe(140);
    expect(codes.filter((code) => !/^X[A-Z]{2}$/.test(code))).toEqual([]);
    const near = (one: string, other: string): boolean =>
      distance(folded(one), folded(other)) <= (/\p{Script=Han}/u.test(one) ? 1 : 2);
    const others = (index: number): Name[] => [...REAL, ...world.states.slice(0, index).map(({ name }) => name)];
    // The first six were named before, in the documents that the reader is tried on.
    const alike = world.states.flatMap(({ name }, index) =>
      LANGUAGES.filter((lang) => index >= 6 && others(index).some((other) => near(name[lang], other[lang]))).map(
        (lang) => name[lang],
      ),
    );
    expect(alike).toEqual([]);
  });

  it('draws the parties of each group by lot, a quarter a year as evenly as may be, and reviews only who was drawn', () => {
    const { draws, reviews } = world;
    expect(new Set(draws.map(({ state }) => state)).size).toBe(draws.length);
    expect(draws.filter(({ state, drawnOn }) => !isParty(state) || state.depositedOn! >= drawnOn)).toEqual([]);
    for (const group of REGIONAL_GROUPS) {
      const drawn = draws.filter(({ state }) => state.regionalGroup === group);
      const sizes = [1, 2, 3, 4].map((year) => drawn.filter(({ cycleYear }) => cycleYear === year).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      const reviewed = reviews.filter(({ state }) => state.regionalGroup === group);
      expect(reviewed.length).toBeGreaterThanOrEqual(3);
      expect(reviewed.length).toBeLessThanOrEqual(drawn.length);
    }
    const drawnOn = new Map(draws.map((draw) => [draw.state, draw.drawnOn]));
    expect(reviews.filter(({ state, completedOn }) => !(completedOn > drawnOn.get(state)!))).toEqual([]);
    expect(reviews.filter(({ completedOn }) => completedOn > AS_OF)).toEqual([]);
    expect(new Set(reviews.map(({ symbol }) => symbol)).size).toBe(reviews.length);
    expect(reviews.length).toBeGreaterThan(70);
    expect(reviews.length).toBeLessThan(110);
  });

  it('makes findings within bounds on the chapters that a text speaks of, and leaves those of the documents to the reader', () => {
    const { reviews, findings } = world;
    for (const review of reviews) {
      const own = findings.filter((finding) => finding.review === review);
      const count = (chapter: string): number => own.filter((finding) => finding.chapter === chapter).length;
      if (review.isRead) expect(own).toEqual([]);
      else {
        expect(count('III')).toBeGreaterThanOrEqual(4);
        expect(count('III')).toBeLessThanOrEqual(14);
        expect(count('IV') > 0).toBe(review.mentionsChapterIv === true);
        expect(count('IV')).toBeLessThanOrEqual(10);
      }
    }
    const outside = findings.filter(({ chapter, ...finding }) =>
      articlesOf(finding).some((article) =>
        chapter === 'III' ? article < 15 || article > 42 : article < 43 || article > 50,
      ),
    );
    expect(outside).toEqual([]);
    const topics = new Set(findings.filter(({ kind }) => kind === 'challenge').map(({ topic }) => topic));
    for (const topic of ['refusal', 'consultation', 'timeframe', 'spontaneous', 'non_coercive'])
      expect(topics).toContain(topic);
  });

  it('lets some needs answer challenges and some not, and some States ask for nothing', () => {
    const { reviews, findings, needs } = world;
    expect(needs.filter(({ review }) => !reviews.includes(review) || review.isRead)).toEqual([]);
    const has = (review: unknown, article: number): boolean =>
      findings.some((one) => one.review === review && one.kind === 'challenge' && articlesOf(one).includes(article));
    const asked = needs.filter((need) => provisionsOf(need).length > 0);
    const answering = asked.filter((need) => articlesOf(need).some((article) => has(need.review, article))).length;
    expect(answering).toBeGreaterThan(asked.length / 2);
    expect(answering).toBeLessThan(asked.length);
    const silent = reviews.filter((review) => !review.isRead && !needs.some((need) => need.review === review)).length;
    expect(silent).toBeGreaterThan(reviews.length / 10);
    expect(silent).toBeLessThan(reviews.length / 2);
    expect(needs.some(({ taTypes }) => taTypes.length > 1)).toBe(true);
  });

  it('takes measures after the review, tells of them after they are taken, about challenges of the same State', () => {
    const { reviews, measures, findings } = world;
    const wrong = measures.filter(
      ({ review, takenOn, reportedOn, finding, status }) =>
        !reviews.includes(review) ||
        reportedOn <= review.completedOn ||
        reportedOn > AS_OF ||
        (takenOn !== undefined && (takenOn <= review.completedOn || takenOn > reportedOn || status !== 'completed')) ||
        (finding !== undefined && finding.review !== review) ||
        (finding !== undefined &&
          !review.isRead &&
          !findings.some(({ id, kind }) => id === finding.id && kind === 'challenge')),
    );
    expect(wrong).toEqual([]);
    const reporting = new Set(measures.map(({ review }) => review)).size;
    expect(reporting).toBeGreaterThan(reviews.length / 4);
    expect(reporting).toBeLessThan(reviews.length);
  });

  it('lets only providers that do not exist help only States that do not exist', () => {
    const { states, activities } = world;
    expect(activities.flatMap(({ beneficiaries }) => beneficiaries).filter((one) => !states.includes(one))).toEqual([]);
    const names = new RegExp(`Example|${states.map(({ name }) => name.en).join('|')}`);
    expect(activities.filter(({ provider }) => !names.test(provider.name))).toEqual([]);
    expect(activities.some(({ beneficiaries }) => beneficiaries.length === 0)).toBe(true);
    expect(activities.some(({ provisions }) => provisions === '')).toBe(true);
  });

  it('keeps logs of 25 parties whose requests begin by the day that counts and end after they begin', () => {
    expect(requests).toHaveLength(2000);
    expect(new Set(requests.map(({ id }) => id)).size).toBe(2000);
    expect(new Set(requests.map(({ state }) => state)).size).toBe(25);
    expect(requests.filter(({ state, counterpart }) => !isParty(state) || state === counterpart)).toEqual([]);
    const wrong = requests.filter(
      ({ id, state, receivedOn, closedOn, outcome, refusalGround, wasConsulted, kind, isCoercive }) =>
        receivedOn > AS_OF ||
        !id.startsWith(`${state.iso3}-${written(receivedOn).slice(0, 4)}-`) ||
        (closedOn === undefined ? outcome !== undefined : closedOn < receivedOn || closedOn > AS_OF) ||
        (outcome === 'refused') !== (refusalGround !== undefined) ||
        (wasConsulted !== undefined && outcome !== 'refused') ||
        (outcome === 'transmitted') !== (kind === 'spontaneous_transmission' && closedOn !== undefined) ||
        (isCoercive !== undefined && kind !== 'mutual_legal_assistance'),
    );
    expect(wrong).toEqual([]);
    const years = [2013, 2014, 2015, 2016].map(
      (year) => requests.filter(({ receivedOn }) => written(receivedOn).startsWith(String(year))).length,
    );
    expect(years).toEqual([...years].sort((a, b) => a - b));
    const open = requests.filter(({ closedOn }) => closedOn === undefined).length;
    expect(open).toBeGreaterThan(200);
    expect(open).toBeLessThan(700);
  });

  it('makes rows that fit their contracts, no key twice', async () => {
    const contracts = await readDatasetContracts(DEFAULT_PLACES.schemas);
    for (const [dataset, rows] of Object.entries(rowsOf(world, seed))) {
      const { columns, key } = contracts.get(dataset)!;
      const schema = recordSchema(contracts.get(dataset)!);
      const cells = [...rows].map((row) =>
        Object.fromEntries(Object.keys(columns).map((column) => [column, cellText(row[column]) || null])),
      );
      expect([dataset, cells.filter((row) => !schema.safeParse(row).success).slice(0, 3)]).toEqual([dataset, []]);
      const keys = new Set(cells.map((row) => key.map((column) => row[column]).join('/')));
      expect([dataset, keys.size]).toEqual([dataset, cells.length]);
      expect(Object.keys([...rowsOf(world, seed)[dataset]!][0]!).filter((column) => !(column in columns))).toEqual([]);
    }
  });

  it('lists focal points mostly, and not always, as the States replied; says of the Convention as a basis the same everywhere', () => {
    const rows = rowsOf(world, seed);
    const of = (dataset: string): Record<string, unknown>[] => [...rows[dataset]!] as Record<string, unknown>[];
    const asked = of('civil_administrative_replies').filter(({ question }) => question === 'focal_point_designated');
    const points = new Set(
      of('focal_points')
        .filter(({ matter }) => matter === 'civil_and_administrative_proceedings')
        .map(({ iso3 }) => iso3),
    );
    const listed = (answer: string): number => {
      const saying = asked.filter((one) => one.answer === answer);
      return saying.filter(({ iso3 }) => points.has(iso3)).length / saying.length;
    };
    expect(listed('yes')).toBeGreaterThan(0.6);
    expect(listed('yes')).toBeLessThan(1);
    expect(listed('no')).toBeLessThan(0.35);
    const replying = new Set(asked.map(({ iso3 }) => iso3));
    expect([...points].filter((iso3) => !replying.has(iso3)).length).toBeGreaterThan(2);
    const sent = '2017-01-17';
    expect(asked.filter(({ replied_on }) => String(replied_on) <= sent)).toEqual([]);
    const takes = new Map(of('extradition_conditions').map((row) => [row.iso3, row.takes_convention_as_basis]));
    const declared = of('declarations').filter((row) => row.art44_legal_basis_taken === 'no');
    expect(declared.filter(({ iso3 }) => takes.get(iso3) === true)).toEqual([]);
    const praised = world.findings.filter((one) => one.kind === 'good_practice' && one.provisions === '44(5)');
    expect(praised.filter(({ review }) => takes.get(review.state.iso3) === false)).toEqual([]);
  });
});

describe('the points that reviews make', () => {
  it('name provisions, issues and topics that there are', () => {
    const column = (dataset: string, name: string): Set<string | undefined> => {
      const folder = join(DEFAULT_PLACES.sources, 'reference', dataset);
      const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
      const text = files.map((file) => readFileSync(join(folder, file), 'utf8'));
      return new Set(
        text.flatMap((one) => Papa.parse<Record<string, string>>(one, { header: true }).data.map((row) => row[name])),
      );
    };
    const points = Object.values(CATALOGUE).flatMap((kinds) => Object.values(kinds).flat());
    const [provisions, issues, topics] = [
      column('provisions', 'provision_id'),
      column('issues', 'issue'),
      column('topics', 'topic').add(undefined),
    ];
    expect(points.flatMap(provisionsOf).filter((one) => !provisions.has(one))).toEqual([]);
    expect(points.filter(({ issue, topic }) => !issues.has(issue) || !topics.has(topic))).toEqual([]);
    expect(new Set(points.map(({ summary }) => summary)).size).toBe(points.length);
  });
});

describe('a larger scale', () => {
  it('makes more requests one by one, and leaves the States, reviews and findings as they are', () => {
    const [small, large] = [1, 30].map((scale) => makeWorld({ seed: 7, scale }, REAL)) as [World, World];
    expect(large.states).toEqual(small.states);
    expect(large.findings.map(({ id, summary }) => [id, summary])).toEqual(
      small.findings.map(({ id, summary }) => [id, summary]),
    );
    expect(large.activities.length).toBeGreaterThan(small.activities.length);
    expect(large.activities.length).toBeLessThan(small.activities.length * 5);
    const ids = new Set<string>();
    let isOrdered = true;
    let last = '';
    for (const { id, state, receivedOn } of large.requests()) {
      ids.add(id);
      const place = `${state.iso3} ${written(receivedOn)}`;
      isOrdered &&= place >= last;
      last = place;
    }
    expect(isOrdered).toBe(true);
    expect(ids.size).toBe(60_000);
  });
});
