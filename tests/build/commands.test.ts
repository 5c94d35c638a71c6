import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Places } from '../../pipelines/paths.ts';
import { command, commandCutShort, commands, type Ended, STACK } from './command.ts';
import { trialSources } from './trial.ts';

describe('help', () => {
  it('every command has it, with an example', async () => {
    const { stdout } = await command('--help');
    const names = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)/gm)]
      .map((found) => found[1]!)
      .filter((name) => name !== 'help');
    expect(names).toEqual(expect.arrayContaining(['pipeline', 'check', 'sql', 'template']));
    const helps = await commands(...names.map((name) => [name, '--help']));
    for (const [index, name] of names.entries()) {
      expect(helps[index], name).toMatchObject({ code: 0, stderr: '' });
      expect(helps[index]!.stdout, name).toMatch(
        new RegExp(`^Usage: .*${name}[\\s\\S]*\\nExamples?:\\n  pnpm .*${name}`),
      );
    }
  });
});

describe('what cannot be meant is refused in a sentence, with exit code 2', () => {
  const refused: [line: string[], said: RegExp][] = [
    [['nonesuch'], /unknown command 'nonesuch'/],
    [['pipeline', '--onli', 'tables'], /unknown option '--onli'[\s\S]*--only/],
    [['pipeline', '--only', 'pictures'], /'pictures' is invalid.*tables, charts, notes/],
    [['pipeline', '--as-of', '2017-02-30'], /--as-of: 2017-02-30 is no day[\s\S]*YYYY-MM-DD/],
    [['pipeline', '--as-of', '6.11.2017'], /--as-of: 6\.11\.2017 is no day/],
    [['pipeline', '--since', 'last year'], /--since: last year is no day/],
    [['pipeline', '--lang', 'en,xx'], /--lang: xx is no language[\s\S]*ar, en, es, fr, ru, zh/],
    [['sql', '--format', 'xml', 'select 1'], /'xml' is invalid.*table, csv, json, ndjson, md/],
    [['template', 'states', 'reviews'], /too many arguments/],
  ];
  let ended: Ended[] = [];
  beforeAll(async () => {
    ended = await commands(...refused.map(([line]) => line));
  });
  it.each(refused.map(([line, said], index) => [line.join(' '), said, index] as const))('%s', (_, said, index) => {
    expect(ended[index]).toMatchObject({ code: 2, stdout: '' });
    expect(ended[index]!.stderr).toMatch(said);
    expect(ended[index]!.stderr.replace(/^error: /, '')).not.toMatch(STACK);
  });
});

describe('pipeline', () => {
  const HEAD = 'tool_id,name_en,name_ar,provided_by,purpose,languages,status_reported,item\n';
  const GOOD = `${HEAD}one,One,واحد,UNODC,Helps,en|ar,,6\ntwo,Two,اثنان,UNODC,Helps,,,6\n`;
  const BAD = GOOD.replace('en|ar', 'en|xx');
  let places: Places;
  let first: Ended;
  const place = (path: string): string => join(places.out, 'trial', path);
  const run = (...words: string[]): Promise<Ended> =>
    command('pipeline', '--only', 'tables', '--sources', places.sources, '--out', places.out, ...words);
  const fill = (content: string): void => writeFileSync(join(places.sources, 'trial/tools/tools.csv'), content);
  beforeAll(async () => {
    places = trialSources({ 'tools/tools.csv': GOOD });
    first = await run('--as-of', '2016-01-31', '--since', '2014-12-31', '--lang', 'ar');
  });

  it('builds DIR/<collection>, says so without control characters, and ends with 0', () => {
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^trial\b[\s\S]*illustrative[\s\S]*as of 2016-01-31, compared with 2014-12-31\n[\s\S]*, 0 rejected\n/,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(first.stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    expect(JSON.parse(readFileSync(place('manifest.json'), 'utf8'))).toMatchObject({
      as_of: '2016-01-31',
      since: '2014-12-31',
      languages: ['ar'],
      only: 'tables',
      rejected_records: 0,
    });
  });

  it('--since that is not before the day of the run is refused', async () => {
    const refused = await run('--since', '2017-11-06');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/--since, collection trial: 2017-11-06 is not before 2017-11-06.*\n.*earlier day/);
  });

  it('--only tables leaves charts and notes out, --lang the other languages', () => {
    expect(readdirSync(place('')).sort()).toEqual(['manifest.json', 'tables', 'warehouse.duckdb']);
    expect(readdirSync(place('tables')).sort()).toEqual(['dictionary.ar.csv', 'internal', 'published']);
  });

  it('a rejected record ends with 1 and leaves the last build; --allow-rejects builds, and says how many', async () => {
    const before = readFileSync(place('manifest.json'), 'utf8');
    fill(BAD);
    const refused = await run();
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      /collection trial: 1 record was rejected; the last good build stays\n.*tools\.csv, record 1, languages: "en\|xx": .*\n.*--allow-rejects/,
    );
    expect(refused.stderr).not.toMatch(STACK);
    expect(readFileSync(place('manifest.json'), 'utf8')).toBe(before);
    expect(readFileSync(place('rejects/tools.csv'), 'utf8')).toMatch(/tools\.csv,1,languages,en\|xx,/);

    const allowed = await run('--allow-rejects');
    expect(allowed).toMatchObject({ code: 0, stderr: '' });
    expect(allowed.stdout).toMatch(/, 1 rejected\n/);
    const manifest = JSON.parse(readFileSync(place('manifest.json'), 'utf8'));
    expect(manifest.rejected_records).toBe(1);
    expect(manifest.datasets.find((one: { dataset: string }) => one.dataset === 'tools')).toMatchObject({
      read: 2,
      loaded: 1,
      rejected: 1,
    });
  });

  it('--collection takes several, joined by commas or repeated; unknown ones end with 1 and name the known', async () => {
    const ended = await run('--collection', 'north,south', '--collection', 'west');
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    for (const name of ['north', 'south', 'west'])
      expect(ended.stderr).toMatch(
        new RegExp(`${name}: there is no such collection\n  What to do: choose one of: trial`),
      );
    expect(ended.stderr).not.toMatch(STACK);
    expect(existsSync(join(places.out, 'north'))).toBe(false);
  });

  it('--collection without a name builds nothing and says so', async () => {
    const ended = await run('--collection', '');
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/--collection/);
  });
});

describe('a reader that has enough', () => {
  it('ends no command with an error', async () => {
    const { code, stderr } = await commandCutShort('check');
    expect(stderr).not.toMatch(STACK);
    expect(code).toBe(0);
  });
});
