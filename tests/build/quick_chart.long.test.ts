import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCollection } from '../../pipelines/run.ts';
import { command, STACK } from './command.ts';
import { passingFolder, trialSources } from './trial.ts';

const TOOLS = `tool_id,name_en,name_ar,provided_by,purpose,languages,status_reported,item
one,<script>alert(1)</script>,أداة,UNODC,Helps,en|ar,,6
two,"""><img onerror=x>",اثنان,UNODC,Helps,,in use,6
`;
let out: string;
let sources: string;
beforeAll(async () => {
  const places = trialSources({ 'tools/tools.csv': TOOLS });
  await buildCollection('trial', { places, langs: ['en'], only: 'tables', allowRejects: false, tell: () => {} });
  ({ out, sources } = places);
});
const chart = (...words: string[]) =>
  command('chart', '--collection', 'trial', '--out', out, '--sources', sources, ...words);
/** Texts that an SVG shows, one after the other. */
const shown = (svg: string): string =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)]
    .map((match) => match[1])
    .filter(Boolean)
    .join(' | ');

describe('chart', () => {
  it('draws an answer with labels, numbers, source line and the mark of made-up data, in the language', async () => {
    const home = passingFolder();
    const query =
      'select regional_group, count(*)::integer as state_count from states where regional_group is not null group by all order by 1';
    const [en, ar] = await Promise.all(
      ['en', 'ar'].map((lang) =>
        chart(
          query,
          '--x',
          'state_count',
          '--y',
          'regional_group',
          '--lang',
          lang,
          '--title',
          `It's {a} title`,
          '-o',
          join(home, `${lang}.svg`),
        ),
      ),
    );
    expect(en).toMatchObject({ code: 0, stdout: `${join(home, 'en.svg')}\n` });
    expect(en!.stderr).toMatch(/^-- trial: Trial; illustrative/);
    expect(ar!.code).toBe(0);
    const english = shown(readFileSync(join(home, 'en.svg'), 'utf8'));
    expect(english).toMatch(/Illustrative data/);
    expect(english).toMatch(/It&#39;s \{a\} title|It's \{a\} title/);
    expect(english).toMatch(/African States/);
    expect(english).toMatch(/Data as of 6.November.2017/);
    const arabic = readFileSync(join(home, 'ar.svg'), 'utf8');
    expect(arabic).toMatch(/lang="ar"/);
    expect(shown(arabic)).toMatch(/بيانات توضيحية/);
    expect(shown(arabic).replace(/It.*title/, '')).not.toMatch(/[0-9]/);
  });

  it('shows hostile texts as texts, in SVG and in a page that may run nothing', async () => {
    const file = join(passingFolder(), 'page.html');
    const ended = await chart('select name_en, 1 as n from tools', '--x', 'n', '--y', 'name_en', '-o', file);
    expect(ended.code).toBe(0);
    const html = readFileSync(file, 'utf8');
    expect(html).toMatch(/default-src (&#x27;|')none/);
    const svg = Buffer.from(/base64,([^"]+)"/.exec(html)![1]!, 'base64').toString('utf8');
    expect(svg).not.toMatch(/<script|<img/);
    expect(svg).toMatch(/&lt;script(&gt;|>)alert/);
  });

  it('refuses what cannot be meant in a sentence', async () => {
    const home = passingFolder();
    writeFileSync(join(home, 'file'), '');
    const lines: [string[], number, RegExp][] = [
      [['select 1 as a', '--x', 'a', '--y', 'b'], 2, /column b: the answer has no such column\n.*choose of: a/],
      [['select 1 as a where false', '--x', 'a', '--y', 'a'], 1, /the answer has no rows/],
      [['selekt', '--x', 'a', '--y', 'a'], 1, /syntax error/],
      [['select 1 as a', '--x', 'a', '--y', 'a', '-o', 'chart.bmp'], 2, /chart\.bmp: the ending says no form/],
      [['select 1 as a', '--x', 'a', '--y', 'a', '--mark', 'pie'], 2, /'pie' is invalid.*bar, line/],
    ];
    for (const [line, code, said] of lines) {
      const ended = await chart(...line);
      expect([ended.code, ended.stdout]).toEqual([code, '']);
      expect(ended.stderr).toMatch(said);
      expect(ended.stderr.replace(/Parser Error:|^error: /, '')).not.toMatch(STACK);
    }
  });
});
