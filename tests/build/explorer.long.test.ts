import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join, normalize } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../pipelines/ask/site_server.ts';
import { ROOT } from '../../pipelines/paths.ts';
import type { Collection } from '../../pipelines/read/collections.ts';
import { buildCollection } from '../../pipelines/run.ts';
import { mayShowFindings } from '../../pipelines/write/site/explorer_findings.ts';
import { outerStyle } from '../../pipelines/write/site/outer_style.ts';
import { command, STACK } from './command.ts';
import { passingFolder, trialSources } from './trial.ts';

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}
const every = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(every)];
const attr = (node: Node, name: string): string | undefined => node.attrs?.find((one) => one.name === name)?.value;
const nodesOf = (file: string): Node[] => every(parse(readFileSync(file, 'utf8')) as unknown as Node);

const FINDINGS = `finding_id,iso3,review_cycle,chapter,provisions,kind,issue,topic,summary,locator,coded_by,confidence
XAA-1-01,XAA,1,IV,44(17)|46,challenge,,,Refused without asking,para. 41,two_coders,
`;
const REVIEWS = `iso3,review_cycle,chapters,issued_year,completed_on,executive_summary_symbol,executive_summary_job_number,executive_summary_url,country_profile_url,is_source_text_complete,source_text_mentions_chapter_iv
XAA,1,III|IV,2014,2014-03-19,,,,,true,true
`;
const trial = () => trialSources({ 'reviews/reviews.csv': REVIEWS, 'review_findings/review_findings.csv': FINDINGS });

/** The first page, and in each of two languages: home, charts, notes, findings, console. */
const PAGES = 1 + 2 * 5;

describe('the files of an explorer', () => {
  let site: string;
  let pages: string[];
  beforeAll(async () => {
    const places = trial();
    await buildCollection('trial', { places, langs: ['en', 'ar'], only: 'site', allowRejects: false, tell: () => {} });
    site = join(places.out, 'trial', 'site');
    pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  });

  it('hold no script, style or handler within a page, and lead to files that are there', () => {
    const notes = pages.filter((page) => /^(en|ar)\/notes\//.test(page));
    expect(notes.length).toBeGreaterThan(1);
    expect(pages.length - notes.length).toBe(PAGES);
    for (const page of pages) {
      const nodes = nodesOf(join(site, page));
      const within = nodes.filter(
        (node) =>
          node.nodeName === 'style' ||
          (node.nodeName === 'script' && attr(node, 'src') === undefined) ||
          node.attrs?.some(({ name }) => name === 'style' || name.startsWith('on')),
      );
      expect(within, page).toEqual([]);
      const ids = new Set(nodes.map((node) => attr(node, 'id')));
      for (const link of nodes.flatMap((node) => attr(node, 'href') ?? attr(node, 'src') ?? [])) {
        if (/^(https?:|data:)/.test(link)) continue;
        const [path, place] = link.split('#') as [string, string?];
        if (path === '') expect(ids.has(place), `${page}: ${link}`).toBe(true);
        else expect(existsSync(join(site, normalize(join(dirname(page), path)))), `${page}: ${link}`).toBe(true);
      }
      // What no made-up row feeds bears no mark: these notes quote the meeting's own documents.
      if (/\/notes\/(programme|mandates_progress)\.html$/.test(page)) continue;
      expect(readFileSync(join(site, page), 'utf8'), page).toMatch(
        /Illustrative data|بيانات توضيحية|http-equiv="refresh"/,
      );
    }
  });

  it('hold the published marts alone', async () => {
    const instance = await DuckDBInstance.create(join(site, 'published.duckdb'), { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    const rows = await connection.runAndReadAll('select schema_name, table_name from duckdb_tables() order by all');
    const tables = rows.getRows().map((row) => row.join('.'));
    expect(tables).toContain('mart.chapter_iv_challenges_by_article');
    expect(tables.filter((table) => /^mart\.(findings|reviews|ta_needs|codings)$/.test(table))).toEqual([]);
    connection.closeSync();
    instance.closeSync();
  });
});

describe('findings', () => {
  const collection = (...access: string[]): Collection =>
    ({
      sources: new Map(
        ['review_findings', 'reviews'].map((name, index) => [name, { about: { access: access[index] } }]),
      ),
      summaries: undefined,
    }) as unknown as Collection;
  it('are listed only where all that they come from is public', () => {
    expect(mayShowFindings(collection('public', 'public'))).toBe(true);
    expect(mayShowFindings(collection('restricted', 'public'))).toBe(false);
    expect(mayShowFindings(collection('public', 'restricted'))).toBe(false);
  });
});

describe('a page that holds its style', () => {
  it('gets it from beside, its texts as they were', () => {
    const html =
      '<head><meta http-equiv="Content-Security-Policy" content="old"><style>p { color: red }</style></head><col style="width:33.3%"><p>a style="x" is said</p>';
    const { html: outer, css } = outerStyle(html, 'note.css', "default-src 'none'");
    expect(outer).toBe(
      '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><link rel="icon" href="data:,"><link rel="stylesheet" href="note.css"></head><col data-style="width:33.3%"><p>a style="x" is said</p>',
    );
    expect(css).toBe('p { color: red }\n[data-style="width:33.3%"] { width:33.3% }\n');
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}
/** Asks with the path as it is: clients tidy it up. */
const asked = (address: string, path: string, more: { host?: string; method?: string } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(address);
    const sent = request(
      { hostname, port, path, method: more.method ?? 'GET', headers: { host: more.host ?? host } },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
      },
    );
    sent.on('error', reject).end();
  });

describe('pnpm explore', () => {
  it('serves files of the site under the strict policy, and nothing beside it', async () => {
    const home = passingFolder();
    const site = join(home, 'site');
    mkdirSync(site);
    writeFileSync(join(home, 'secret.txt'), 'secret');
    writeFileSync(join(site, 'index.html'), '<!doctype html><title>T</title>');
    writeFileSync(join(site, 'styled.html'), '<!doctype html><style>p{}</style>');
    writeFileSync(join(site, 'a.json'), '{}');
    symlinkSync(join(home, 'secret.txt'), join(site, 'link.txt'));
    const { server, address } = await serveSite(site, undefined);
    try {
      const page = await asked(address, '/');
      expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>T</title>' });
      expect(page.headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'/,
      );
      expect((await asked(address, '/a.json')).headers['content-type']).toBe('application/json; charset=utf-8');
      expect((await asked(address, '/styled.html')).headers['content-security-policy']).toMatch(
        /style-src 'self' 'sha256-[A-Za-z0-9+/=]+';/,
      );
      for (const path of [
        '/../secret.txt',
        '/%2e%2e/secret.txt',
        '/..%2fsecret.txt',
        '/..%5csecret.txt',
        '/link.txt',
        '/a.json%00',
        '/none',
        '/%zz',
      ]) {
        const { status, body } = await asked(address, path);
        expect([400, 404], path).toContain(status);
        expect(body, path).not.toContain('secret');
      }
      expect((await asked(address, '/', { method: 'POST' })).status).toBe(405);
      expect((await asked(address, '/', { host: 'example.org' })).status).toBe(403);
      await expect(serveSite(site, new URL(address).port)).rejects.toThrow(/--port: \d+ cannot be had/);
      await expect(serveSite(site, 'x')).rejects.toThrow(/--port: x is no port/);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('says in a sentence that there is nothing to serve', async () => {
    const { code, stderr } = await command('explore', '--collection', 'none', '--out', passingFolder());
    expect(code).toBe(1);
    expect(stderr).toMatch(/there is no build of this collection/);
    expect(stderr).not.toMatch(STACK);
  });
});

describe('pnpm preview', () => {
  it('builds again what was saved, tells pages what is wrong and keeps the last good build, until it is ended', async () => {
    const places = trial();
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        join(ROOT, 'pipelines/cli.ts'),
        'preview',
        '--collection',
        'trial',
        '--lang',
        'en',
        '--sources',
        places.sources,
        '--out',
        places.out,
      ],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    const until = async (holds: () => boolean): Promise<void> => {
      for (const end = Date.now() + 90_000; !holds(); ) {
        if (Date.now() > end || child.exitCode !== null) throw new Error(`not seen: ${said}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    try {
      await until(() => /trial: built in/.test(said));
      const address = /http:\S+/.exec(said)![0];
      let events = '';
      const { hostname, port } = new URL(address);
      const listening = request({ hostname, port, path: '/preview-events' }, (answer) =>
        answer.setEncoding('utf8').on('data', (text: string) => {
          events += text;
        }),
      );
      listening.on('error', () => {});
      listening.end();
      await until(() => events.includes('"state":"built","build":1'));
      const file = join(places.sources, 'trial/review_findings/review_findings.csv');
      writeFileSync(file, FINDINGS.replace('44(17)|46', '99'));
      await until(() => events.includes('"state":"failed"'));
      expect(events).toMatch(/"build":1,.*review_findings\.csv, record 1.*there is no \\"99\\"/);
      const page = await asked(address, '/en/findings.html');
      expect(page.body).toContain('<script type="module" src="/assets/preview.js"></script></head>');
      expect((await asked(address, '/data/findings.json')).body).toContain('Refused without asking');
      writeFileSync(file, FINDINGS.replace('Refused without asking', 'Asked at last'));
      await until(() => events.includes('"state":"built","build":2'));
      expect((await asked(address, '/data/findings.json')).body).toContain('Asked at last');
      listening.destroy();
    } finally {
      child.kill('SIGINT');
      expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
    }
  });
});
