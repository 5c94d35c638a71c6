import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../pipelines/ask/site_server.ts';
import { buildCollection } from '../../pipelines/run.ts';
import { command } from '../build/command.ts';
import { SOURCE, trialSources } from '../build/trial.ts';
import { faultsOfAccess, installedBrowser, launch, type Watched, watchedContext } from './browser.ts';

const found = installedBrowser();
const isRequired = process.env.BROWSER_TEST === 'required';
if (!found && !isRequired)
  process.stderr.write(
    '\n*** The explorer is NOT tested in a browser: no chromium or google-chrome on the PATH. BROWSER_TEST=required makes this an error. ***\n\n',
  );

const HOSTILE = [
  '<script>globalThis.wasRun = true</script>',
  '"><img src=x onerror="globalThis.wasRun = true">',
  '=HYPERLINK("http://example.org/stolen","here")',
  '\u202egnp.exe',
  'https://example.org/"onclick="wasRun=true',
];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const FINDINGS = [
  'finding_id,iso3,review_cycle,chapter,provisions,kind,issue,topic,summary,locator,coded_by,confidence',
  ...HOSTILE.map(
    (text, index) => `XAA-1-0${index + 1},XAA,1,IV,44(17)|46,challenge,,,${quoted(text)},${quoted(text)},two_coders,`,
  ),
  'XAB-1-01,XAB,1,IV,46,challenge,,,"Un système électronique de suivi des demandes d’extradition",para. 7,two_coders,',
  'XAB-1-02,XAB,1,IV,47,good_practice,,,"تُطبَّق إجراءاتُ تسليمِ المجرمين",para. 8,two_coders,',
  'XAB-1-03,XAB,1,III,16,good_practice,,,"Приём запросов всё ещё ведётся вручную",para. 9,two_coders,',
  'XAB-1-04,XAB,1,III,17,challenge,,,没有关于引渡的条约,para. 10,two_coders,',
  `XAB-1-05,XAB,1,IV,44,challenge,,,${'long '.repeat(210_000)}end,para. 11,two_coders,`,
].join('\n');
const REVIEWS = `iso3,review_cycle,chapters,issued_year,completed_on,executive_summary_symbol,executive_summary_job_number,executive_summary_url,country_profile_url,is_source_text_complete,source_text_mentions_chapter_iv
XAA,1,III|IV,2014,2014-03-19,,,https://example.org/xaa.pdf,,true,true
XAB,1,III|IV,2012,2012-10-03,,,,,true,true
`;
const said = (text: string): string => `{en: ${JSON.stringify(text)}, ar: ${JSON.stringify(text)}}`;
const COLLECTION = `title: ${said(`Trial ${HOSTILE[1]}`)}
about: ${said(HOSTILE[0]!)}
as_of: 2017-11-06
selection: availability
caveats:
- id: hostile
  text: ${said(HOSTILE.join(' '))}
`;
const places = trialSources({
  'review_findings/review_findings.csv': `${FINDINGS}\n`,
  'review_findings/source.yaml': `${SOURCE}cite: ${said(HOSTILE[1]!)}\n`,
  'reviews/reviews.csv': REVIEWS,
});
writeFileSync(join(places.sources, 'trial', 'collection.yaml'), COLLECTION);

describe.skipIf(!found && !isRequired)('the explorer in a browser', () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  let watched: Watched;
  const open = async (path: string): Promise<Page> => {
    const page = await watched.context.newPage();
    await page.goto(`${address}${path}`);
    return page;
  };
  const drawn = (page: Page): Promise<unknown> => page.waitForSelector('section.chart[data-drawn] .plot svg');

  beforeAll(async () => {
    if (!found) throw new Error('BROWSER_TEST=required, and there is no chromium or google-chrome on the PATH');
    await buildCollection('trial', { places, langs: ['en', 'ar'], allowRejects: false, tell: () => {} });
    ({ server, address } = await serveSite(join(places.out, 'trial', 'site'), undefined));
    browser = await launch(found);
    watched = await watchedContext(browser, address);
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  it('filters its charts, tells the values of a mark, and picks the same values out in others', async () => {
    const began = performance.now();
    const page = await open('en/charts.html');
    await drawn(page);
    process.stdout.write(`explorer: first chart visible after ${Math.round(performance.now() - began)} ms\n`);
    const chart = page.locator('#bar_chapter_iv_challenges_by_article');
    await chart.scrollIntoViewIfNeeded();
    await page.waitForSelector('#bar_chapter_iv_challenges_by_article[data-drawn="9"]');
    const other = page.locator('#diverging_chapter_iv_findings_by_article_kind');
    await other.scrollIntoViewIfNeeded();
    await page.waitForSelector('#diverging_chapter_iv_findings_by_article_kind[data-drawn]');
    await chart.locator('.plot').scrollIntoViewIfNeeded();
    await chart.locator('.plot svg .mark-rect path').nth(1).hover();
    const tooltip = page.locator('#tooltip');
    expect(await tooltip.textContent()).toMatch(/^ArticleArt\. 44States2Findings6/);
    expect(await other.locator('.plot .dimmed').count()).toBeGreaterThan(0);
    await page.selectOption('#filter-all-article', '46');
    await page.waitForSelector('#bar_chapter_iv_challenges_by_article[data-drawn="1"]');
    expect(await chart.locator('.shown').textContent()).toBe('1 of 9 rows are shown.');
    expect(page.url()).toContain('all-article=46');
    await chart.locator('details.rows summary').click();
    await chart.locator('details.rows tbody tr').first().waitFor();
    expect(await chart.locator('details.rows tbody tr').count()).toBe(1);
    await page.close();
  });

  it('gives a chart away as SVG, PNG and CSV, with its source line and mark', async () => {
    const page = await open('en/charts.html');
    await drawn(page);
    const chart = page.locator('#bar_chapter_iv_challenges_by_article[data-drawn]');
    await chart.waitFor();
    const name = await chart.getAttribute('id');
    const files = new Map<string, Buffer>();
    for (const form of ['svg', 'png', 'csv']) {
      const download = page.waitForEvent('download');
      await chart.locator(`[data-save=${form}]`).click();
      files.set(form, readFileSync(await (await download).path()));
    }
    const svg = files.get('svg')!.toString('utf8');
    expect(svg).toContain('Illustrative data');
    expect(svg).toContain('&quot;&gt;&lt;img');
    expect(svg).not.toContain('<img');
    expect(files.get('png')!.subarray(1, 4).toString()).toBe('PNG');
    expect(files.get('csv')!.toString('utf8')).toBe(
      readFileSync(join(places.out, 'trial', 'charts', 'en', `${name}.csv`), 'utf8'),
    );
    await page.close();
  });

  it('answers SQL in the page as pnpm sql does, without anything from outside', async () => {
    const query =
      "select article, regional_group, state_count, state_share, [article, null, 1] as listed, date '2017-11-06' as day, 1.50::decimal(4, 2) as amount, null as nothing, 'a,\"b' as text from chapter_iv_challenges_by_region order by all";
    const began = performance.now();
    const page = await open(`en/console.html#sql=${encodeURIComponent(query)}`);
    await page.waitForFunction(() => document.documentElement.dataset.answered !== undefined);
    process.stdout.write(`explorer: first answer of the console after ${Math.round(performance.now() - began)} ms\n`);
    const download = page.waitForEvent('download');
    await page.click('#export');
    const exported = readFileSync(await (await download).path(), 'utf8');
    const asked = await command('sql', '--out', places.out, '--collection', 'trial', '--format', 'csv', query);
    expect(asked.code).toBe(0);
    expect(exported).toBe(asked.stdout);
    await page.locator('#draw summary').click();
    await page.selectOption('#chart-y', 'regional_group');
    await drawn(page);
    expect(await page.locator('#draw p.mark').textContent()).toBe('Illustrative data');
    expect(await page.locator('#draw .source').textContent()).toMatch(/^Source: /);
    await page.fill('#query', 'select 1,\n  nonsense from chapter_iv_challenges_by_region');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#fault:not([hidden])');
    expect(await page.locator('#fault').textContent()).toMatch(/nonsense[\s\S]*LINE 2:/);
    for (const forbidden of ["from 'https://example.org/x.csv'", 'from findings', "from read_csv('/etc/passwd')"]) {
      await page.fill('#query', forbidden);
      await page.locator('#query').press('Control+Enter');
      await page.waitForSelector('#run:not([disabled])');
      expect(await page.locator('#fault pre').textContent()).toMatch(/Error/);
      expect(await page.locator('#answer tbody tr').count()).toBe(0);
    }
    await page.close();
  });

  it.each([
    ['SYSTÈME electronique', 'XAB-1-01'],
    ['اجراءات تسليم', 'XAB-1-02'],
    ['прием все еще', 'XAB-1-03'],
    ['引渡', 'XAB-1-04'],
    ['para. 11', 'XAB-1-05'],
  ])('finds “%s” in a finding', async (words, finding) => {
    const page = await open('en/findings.html');
    await page.waitForSelector('#results li');
    await page.fill('#words', words);
    await page.waitForFunction(() => document.querySelectorAll('#results li').length === 1);
    expect(await page.locator('#results li').getAttribute('id')).toBe(finding);
    expect(await page.locator('#results mark').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('in Arabic reads from the right, its axes too', async () => {
    const page = await open('en/charts.html');
    await page.click('nav.languages a[lang=ar]');
    await drawn(page);
    expect(page.url()).toMatch(/ar\/charts\.html$/);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    const bars = page.locator('#bar_chapter_iv_challenges_by_article');
    await bars.scrollIntoViewIfNeeded();
    await page.waitForSelector('#bar_chapter_iv_challenges_by_article[data-drawn]');
    const bar = await bars.locator('.plot svg .mark-rect path').nth(1).boundingBox();
    const plot = await bars.locator('.plot').boundingBox();
    expect(bar!.x + bar!.width / 2).toBeGreaterThan(plot!.x + plot!.width / 2);
    await page.close();
  });

  it('leads through a page by keyboard, each stop seen', async () => {
    const page = await open('en/charts.html');
    await drawn(page);
    const stops: string[] = [];
    for (let stop = 0; stop < 24; stop += 1) {
      await page.keyboard.press('Tab');
      const [name, isSeen] = await page.evaluate(() => {
        const focused = document.activeElement!;
        return [
          focused.className || focused.id || focused.textContent || '',
          getComputedStyle(focused).outlineStyle !== 'none',
        ];
      });
      expect(isSeen, `focus on ${name}`).toBe(true);
      stops.push(String(name));
    }
    expect(stops[0]).toBe('skip');
    expect(stops).toEqual(expect.arrayContaining(['Charts', 'العربية', 'theme', 'plot']));
    await page.locator('section.chart[data-drawn] .plot').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#tooltip').isVisible()).toBe(true);
    expect(await page.locator('section.chart[data-drawn] .shown').first().textContent()).toMatch(/: /);
    await page.keyboard.press('Escape');
    expect(await page.locator('#tooltip').isVisible()).toBe(false);
    await page.close();
  });

  it('shows hostile texts as texts', async () => {
    const page = await open('en/findings.html');
    await page.waitForSelector('#results li');
    const summaries = await page.locator('#results .summary').allTextContents();
    expect(summaries.slice(0, HOSTILE.length)).toEqual(HOSTILE);
    expect(summaries.at(-1)!.length).toBeLessThan(3000);
    for (const path of ['en/index.html', 'en/charts.html', 'en/findings.html', 'ar/notes.html', 'catalogue.html']) {
      await page.goto(`${address}${path}`);
      await page.waitForTimeout(200);
      expect(await page.locator('img[src=x]').count(), path).toBe(0);
      expect(await page.evaluate(() => 'wasRun' in globalThis), path).toBe(false);
    }
    await page.close();
  });

  it.each(['light', 'dark'] as const)('passes axe on each page, on a phone too, %s', async (colorScheme) => {
    const lang = colorScheme === 'light' ? 'en' : 'ar';
    for (const viewport of [
      { width: 1200, height: 900 },
      { width: 360, height: 740 },
    ]) {
      const own = await watchedContext(browser, address, { colorScheme, viewport });
      const page = await own.context.newPage();
      for (const name of ['index', 'charts', 'notes', 'findings', 'console']) {
        await page.goto(`${address}${lang}/${name}.html${name === 'console' ? '#sql=from%20review_coverage' : ''}`);
        if (name === 'charts') await drawn(page);
        if (name === 'findings') await page.waitForSelector('#results li');
        if (name === 'console')
          await page.waitForFunction(() => document.documentElement.dataset.answered !== undefined);
        expect(await page.locator('header .mark').isVisible(), name).toBe(true);
        expect(await faultsOfAccess(page), `${name} ${viewport.width}`).toEqual([]);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(excess, `${name} is wider than ${viewport.width}`).toBeLessThanOrEqual(0);
      }
      expect([...own.outside, ...own.faults]).toEqual([]);
      await own.context.close();
    }
  });

  it('has asked for nothing outside, and done nothing its policy forbids', () => {
    expect(watched.outside).toEqual([]);
    expect(watched.faults).toEqual([]);
  });
});
