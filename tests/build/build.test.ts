import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../pipelines/error.ts';
import { DEFAULT_PLACES, type Places } from '../../pipelines/paths.ts';
import { buildCollection, type RunOptions } from '../../pipelines/run.ts';
import { beginBuild, recover } from '../../pipelines/swap.ts';
import { passingFolder } from './trial.ts';

/** The project's own sources, models and reports, copied so that a test can spoil them. */
function copied(): Places {
  const home = passingFolder();
  for (const part of ['sources', 'sql', 'reports'] as const)
    cpSync(DEFAULT_PLACES[part], join(home, part), { recursive: true });
  return {
    ...DEFAULT_PLACES,
    sources: join(home, 'sources'),
    sql: join(home, 'sql'),
    reports: join(home, 'reports'),
    out: join(home, 'build'),
  };
}

const build = (places: Places, more: Partial<RunOptions> = {}) =>
  buildCollection('public', { places, langs: ['en'], only: 'tables', allowRejects: false, tell: () => {}, ...more });

const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

describe('a build of the public collection', () => {
  it('counts the States that stand in the data, with both denominators', async () => {
    const places = copied();
    await build(places);
    const [head, ...rows] = readFileSync(
      join(places.out, 'public/tables/published/chapter_iv_challenges_by_article.csv'),
      'utf8',
    )
      .trim()
      .split('\n');
    expect(head).toBe(
      'article,state_count,finding_count,reviewed_count,informative_count,state_share,informative_share',
    );
    // Counted from the source file itself, without SQL.
    const findings = readFileSync(join(places.sources, 'public/review_findings/review_findings.csv'), 'utf8')
      .split('\n')
      .slice(1);
    const states = new Map<string, Set<string>>();
    for (const line of findings) {
      const [, iso3, , chapter, article, kind] = line.split(',') as string[];
      if (chapter !== 'IV' || kind !== 'challenge') continue;
      states.set(article!, (states.get(article!) ?? new Set()).add(iso3!));
    }
    for (const row of rows) {
      const [article, stateCount, , reviewed, informative] = row.split(',');
      expect([article, Number(stateCount)]).toEqual([article, states.get(article!)?.size ?? 0]);
      expect([reviewed, informative]).toEqual(['80', '59']);
    }
    expect(rows).toHaveLength(9);
  });

  it('refuses a finding on an article that does not exist; with --allow-rejects says so in the manifest', async () => {
    const places = copied();
    await build(places);
    const manifest = join(places.out, 'public/manifest.json');
    const before = readFileSync(manifest, 'utf8');
    const file = join(places.sources, 'public/review_findings/review_findings.csv');
    change(file, 'ALB,1,III,15,', 'ALB,1,III,99,');
    await expect(build(places)).rejects.toThrow(
      /1 record was rejected; the last good build stays[\s\S]*review_findings\.csv, record 1, provisions: "99": there is no "99"/,
    );
    expect(readFileSync(manifest, 'utf8')).toBe(before);
    expect(readFileSync(join(places.out, 'public/rejects/review_findings.csv'), 'utf8')).toMatch(/,1,provisions,99,/);
    await build(places, { allowRejects: true });
    expect(JSON.parse(readFileSync(manifest, 'utf8')).rejected_records).toBe(1);
  });

  it('as of an earlier day holds fewer reviews', async () => {
    const places = copied();
    await build(places, { asOf: '2013-12-31' });
    const rows = readFileSync(join(places.out, 'public/tables/published/chapter_iv_challenges_by_article.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(Number(rows[1]!.split(',')[3])).toBe(34);
  });
});

describe('each fault of the makers stops the build with one error that names file and place', () => {
  const faults: [string, (places: Places) => void, Partial<RunOptions>, RegExp][] = [
    [
      'a circular reference',
      (places) => change(join(places.sql, 'stg/reviews.sql'), 'raw.reviews', 'mart.reviews'),
      {},
      /\.sql: circular reference: .*->.*/,
    ],
    [
      'an unknown table',
      (places) => change(join(places.sql, 'mart/states.sql'), 'raw.states', 'raw.estates'),
      {},
      /states\.sql: there is no table raw\.estates/,
    ],
    [
      'a bare table',
      (places) => writeFileSync(join(places.sql, 'stg/bare.sql'), '-- one row per State\nselect * from states\n'),
      {},
      /bare\.sql, line 2, column 15: the bare name states/,
    ],
    [
      'SQL that does not parse',
      (places) => writeFileSync(join(places.sql, 'stg/broken.sql'), '-- one row\nselect from where\n'),
      {},
      /broken\.sql, line 2/,
    ],
    [
      'a column missing from its contract',
      (places) =>
        writeFileSync(
          join(places.sql, 'mart/states.sql'),
          '-- one row per State\nselect *, 1 as extra from raw.states\n',
        ),
      {},
      /states\.sql: (the column|[a-z_0-9]+ is|its columns)/,
    ],
    [
      'a chart whose field is not in its mart',
      (places) =>
        change(
          join(places.reports, 'charts/bar_chapter_iv_challenges_by_article.vl.json'),
          '"field": "state_count"',
          '"field": "states"',
        ),
      { only: 'charts' },
      /bar_chapter_iv_challenges_by_article\.vl\.json, encoding\.x\.field: states is no column of mart\.chapter_iv_challenges_by_article/,
    ],
    [
      'a chart that drops rows',
      (places) =>
        change(
          join(places.reports, 'charts/bar_chapter_iv_challenges_by_article.vl.json'),
          '"transform": [',
          '"transform": [{"filter": "datum.state_count > 0"},',
        ),
      { only: 'charts' },
      /the transform filter changes which rows are shown/,
    ],
    [
      'a note quoting an unknown number',
      (places) =>
        change(join(places.reports, 'notes/chapter_iv_lessons/en.md'), '\n## ', '\nOf {no_such_number} States.\n\n## '),
      { only: 'notes' },
      /en\.md, line [0-9]+.*no_such_number/,
    ],
    [
      'a missing Arabic message',
      (places) => {
        const file = join(places.reports, 'messages/ar.json');
        const { 'run.source': _, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
        writeFileSync(file, JSON.stringify(rest));
      },
      {},
      /ar\.json, key run\.source: the message is missing/,
    ],
  ];
  it.each(faults)('%s', async (_, spoil, options, said) => {
    const places = copied();
    spoil(places);
    await expect(build(places, { ...options, langs: ['en', 'ar'] })).rejects.toThrow(said);
    expect(existsSync(join(places.out, 'public'))).toBe(false);
  });

  it('a duplicate key in a mart, with the rows', async () => {
    const places = copied();
    const file = join(places.sql, 'mart/states.sql');
    const sql = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      `-- one row per State, twice\nselect twice.* from (\n${sql}\n) as twice cross join (values (1), (2)) as copies(copy)\n`,
    );
    await expect(build(places)).rejects.toThrow(
      /states\.ts: it must hold that the key \(iso3\) of states is unique, and 198 rows do not\n.*"iso3"/,
    );
  });
});

describe('a fault found on a drawing thread', () => {
  it('reaches the analyst as one sentence, with its place', async () => {
    const places = copied();
    const file = join(places.reports, 'charts/bar_chapter_iv_challenges_by_article.vl.json');
    change(file, '"chart.bar_chapter_iv_challenges_by_article.alt"', '"chart.no_such_message"');
    const refused = build(places, { only: 'charts' });
    await expect(refused).rejects.toBeInstanceOf(UserError);
    await expect(refused).rejects.toThrow(/en\.json, key chart\.no_such_message: there is no such message/);
  });
});

describe('a crash loses nothing', () => {
  it('a build that died half-way is removed, and the old one is whole', async () => {
    const places = copied();
    await build(places);
    const manifest = readFileSync(join(places.out, 'public/manifest.json'), 'utf8');
    const dead = join(places.out, '.public.building-999999');
    mkdirSync(dead);
    writeFileSync(join(dead, 'warehouse.duckdb'), 'half a file');
    expect(readFileSync(join(places.out, 'public/manifest.json'), 'utf8')).toBe(manifest);
    await build(places);
    expect(existsSync(dead)).toBe(false);
    expect(readFileSync(join(places.out, 'public/manifest.json'), 'utf8')).toBe(manifest);
  });

  it('one between the two renames is put right by the next command', async () => {
    const places = copied();
    await build(places);
    renameSync(join(places.out, 'public'), join(places.out, '.public.retired'));
    recover(places.out, 'public');
    expect(existsSync(join(places.out, 'public/warehouse.duckdb'))).toBe(true);
    beginBuild(places.out, 'public');
    expect(existsSync(join(places.out, 'public/warehouse.duckdb'))).toBe(true);
  });
});
