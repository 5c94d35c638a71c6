import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { scoreOf } from '../../pipelines/ask/scoring.ts';
import { command } from '../build/command.ts';
import { FIXTURES } from './extraction_fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'extract-'));
afterAll(() => rmSync(folder, { recursive: true }));
const broken = join(folder, 'picture.docx');
writeFileSync(broken, Buffer.from('89504e470d0a1a0a', 'hex'));
const russian = join(FIXTURES, 'plain_ru.txt');
const spanish = join(FIXTURES, 'shared_es.html');

describe('pnpm extract', { timeout: 60_000 }, () => {
  it('prints one object for one file, in the form agreed', async () => {
    const { code, stdout } = await command('extract', russian);
    const object = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(Object.keys(object)).toEqual(['symbol', 'date', 'language', 'state', 'findings', 'ta_needs', 'warnings']);
    expect(object).toMatchObject({
      symbol: 'CAC/COSP/IRG/I/4/2/Add.3',
      date: '2015-06-19',
      language: 'ru',
      state: 'Северания',
    });
    expect(Object.keys(object.findings[0])).toEqual(['chapter', 'kind', 'articles', 'text', 'locator', 'confidence']);
    expect(Object.keys(object.ta_needs[0])).toEqual([
      'chapter',
      'articles',
      'ta_types',
      'text',
      'locator',
      'confidence',
    ]);
    expect(object.findings[3].articles).toEqual([{ article: 33 }]);
  });

  it('prints an array for several, in their order, and what is wrong with one of them', async () => {
    const { code, stdout, stderr } = await command('extract', spanish, broken, russian);
    const [first, second, third] = JSON.parse(stdout);
    expect([first.state, second.file, third.state]).toEqual(['Costaluz', broken, 'Северания']);
    expect(second.error).toContain('picture (PNG)');
    expect(stderr).toContain('picture (PNG)');
    expect(code).toBe(1);
  });

  it('prints a row a finding or need as CSV', async () => {
    const { stdout } = await command('extract', '--format', 'csv', spanish);
    const { data, errors } = Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.map(({ kind }) => kind)).toEqual([
      ...Array(4).fill('good_practice'),
      ...Array(5).fill('challenge'),
      ...Array(2).fill('ta_need'),
    ]);
    expect(data[10]).toMatchObject({ chapter: 'IV', articles: '46', ta_types: 'model_treaty|technology' });
  });
});

describe('pnpm score', { timeout: 60_000 }, () => {
  it('prints a line a file, a kind of file and in all', async () => {
    const { code, stdout } = await command('score', FIXTURES, '--misses');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^plain_ru\.txt +1\.00 12\/12/mu);
    expect(stdout).toMatch(/^all \.txt /mu);
    expect(stdout).toMatch(/^all {2}/mu);
  });

  it('a folder without gold is named', async () =>
    expect(await command('score', folder)).toMatchObject({ code: 1, stderr: expect.stringContaining('.gold.json') }));
});

describe('a score', () => {
  const articles = [{ article: 16, paragraph: '2' }];
  const gold = {
    findings: [
      { n: 1, kind: 'challenge', chapter: 'III', articles, text_start: 'تجريم رشوة الموظفين' },
      { n: 2, kind: 'challenge', chapter: 'III', articles: [], text_start: 'Keep statistics' },
    ],
    ta_needs: [],
  };
  const read = { kind: 'challenge', chapter: 'III', articles, locator: 'para. 1' };

  it('matches without diacritics, elongation and spaces', () => {
    const score = scoreOf(gold, { findings: [{ ...read, text: 'تجــريمُ رِشوة  الموظّفين الأجانب' }], ta_needs: [] });
    expect(score.recall).toEqual({ hits: 1, cases: 2 });
    expect(score.articles).toEqual({ hits: 1, cases: 1 });
    expect(score.misses).toEqual(['not read: Keep statistics']);
  });

  it('counts each bullet once, and wrong codes', () => {
    const twice = { ...read, kind: 'good_practice', articles: [{ article: 16 }], text: 'Keep statistics of cases' };
    const score = scoreOf(gold, { findings: [twice, twice], ta_needs: [] });
    expect(score.precision).toEqual({ hits: 1, cases: 2 });
    expect([score.kind.hits, score.articles.hits]).toEqual([0, 0]);
    expect(score.misses).toContain('articles: 16 read, none right: Keep statistics (para. 1)');
  });
});
