import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { h } from 'hastscript';
import { noteSchema } from '../../../schemas/note.ts';
import type { ChartRequest } from '../../draw/chart.ts';
import { type Built, type ChartRequests, type Charts, sourceLine } from '../../draw/charts.ts';
import { isIllustrative } from '../../model/lineage.ts';
import { readYaml } from '../../read/yaml.ts';
import type { Lang, Words } from '../messages.ts';
import type { NoteRequests } from '../notes.ts';
import { page } from '../page.ts';
import { translated } from '../translated.ts';
import type { NoteTree } from '../tree.ts';
import { type ChartGroup, chartsBody, type ShownChart } from './explorer_charts.ts';
import { consoleBody } from './explorer_console.ts';
import { documentPage, findingsBody, listedFindings, mayShowFindings } from './explorer_findings.ts';
import { type ExplorerFrame, explorerPage, PAGES, type PageName, STRICT_POLICY } from './explorer_frame.ts';
import { homeBody, notesBody } from './explorer_notes.ts';
import { outerStyle } from './outer_style.ts';
import { writePublishedDatabase } from './published_database.ts';
import { webCode } from './web_code.ts';

/** What the explorer shows of a finished build. */
export interface ExplorerInput {
  readonly built: Built;
  readonly requests: ChartRequests;
  readonly charts: Charts;
  readonly notes: NoteRequests;
  /** Whether the catalogue stands beside it. */
  readonly hasCatalogue: boolean;
}

/** Messages that scripts of the pages say. */
const SAID_IN_BROWSER = /^(explorer|chart|code|column|run)\.(?!.*\.about$)/;

/**
 * Writes the explorer into `<folder>`: pages in each language, data for them as JSON, the published marts as a DuckDB file, and the
 * code and engine that every explorer has. The notes come later: `addNotes`.
 */
export async function writeExplorer(input: ExplorerInput, folder: string): Promise<void> {
  const { built, requests, charts, notes } = input;
  const { collection, contracts, words, connection } = built;
  const langs = [...words.keys()];
  const write = (path: string, content: string): void => writeFileSync(join(folder, path), content);
  for (const place of [
    'data/charts',
    'data/words',
    'documents',
    'assets',
    ...langs.flatMap((lang) => [`${lang}/notes`, `charts/${lang}`]),
  ])
    mkdirSync(join(folder, place), { recursive: true });

  const published = [...contracts].filter(([, { publish }]) => publish);
  await writePublishedDatabase(
    connection,
    published.map(([name]) => name),
    join(folder, 'published.duckdb'),
  );
  for (const [name, file] of chartFiles(requests)) write(`data/charts/${name}.json`, JSON.stringify(file));
  for (const [lang, drawn] of charts.drawn)
    for (const chart of drawn.values()) write(`charts/${lang}/${chart.name}.svg`, chart.svg);

  const listed = mayShowFindings(collection) ? await listedFindings(connection, langs) : undefined;
  const pages = PAGES.filter((page) => page !== 'findings' || (listed?.file.findings.length ?? 0) > 0);
  if (listed) write('data/findings.json', JSON.stringify(listed.file));
  const languages = new Map([...words].map(([lang, said]) => [lang, said.say('language.name')]));
  const isMadeUp = isIllustrative([...collection.sources.values()]);
  for (const [lang, said] of words) {
    const mark = isMadeUp ? said.say('run.illustrative') : null;
    const frame: ExplorerFrame = {
      title: translated(collection.about.title, lang),
      about: translated(collection.about.about, lang),
      caveats: collection.about.caveats.map(({ text }) => said.digits(translated(text, lang))),
      asOf: built.asOf,
      mark,
      languages,
      catalogue: !input.hasCatalogue ? null : lang === langs[0] ? 'catalogue.html' : `catalogue.${lang}.html`,
      pages,
    };
    const trees = treesOf(notes, lang);
    const groups = groupsOf(input, lang, said, trees);
    const counts = {
      charts: groups.reduce((sum, one) => sum + one.charts.length, 0),
      notes: trees.length,
      findings: listed?.file.findings.length ?? 0,
      tables: published.length,
    };
    const page = (name: PageName, body: ReturnType<typeof chartsBody>, scripts: string[] = []): void => {
      const title = name === 'index' ? frame.title : said.say(`explorer.page.${name}`);
      write(`${lang}/${name}.html`, explorerPage({ page: name, title, body, scripts }, frame, said));
    };
    page('index', homeBody(frame.about, counts, pages, frame.catalogue, said));
    page(
      'charts',
      [...chartsBody(groups, said), h('p.hint#how-to-read', said.say('explorer.how_to_read'))],
      ['charts'],
    );
    page('notes', notesBody(trees, said));
    page('console', consoleBody(published, said), ['console']);
    if (pages.includes('findings')) page('findings', findingsBody(said), ['findings']);
    write(`data/words/${lang}.json`, JSON.stringify(wordsFor(built, lang, said, mark)));
  }
  for (const document of listed?.documents ?? []) {
    const said = words.get(document.lang as Lang) ?? words.get(langs[0]!)!;
    write(`documents/${document.page}`, documentPage(document, said, isMadeUp ? said.say('run.illustrative') : null));
  }
  write('index.html', firstPage(langs, languages, translated(collection.about.title, langs[0]!)));
  cpSync(await webCode(), join(folder, 'assets'), { recursive: true });
}

/** Puts the printed notes of a build into its explorer, the pages among them with their style beside them. */
export function addNotes(notes: string, folder: string): void {
  for (const lang of readdirSync(notes))
    for (const name of readdirSync(join(notes, lang))) {
      const place = join(folder, lang, 'notes', name);
      if (!name.endsWith('.html')) {
        cpSync(join(notes, lang, name), place);
        continue;
      }
      const css = name.replace(/html$/, 'css');
      const outer = outerStyle(readFileSync(join(notes, lang, name), 'utf8'), css, STRICT_POLICY);
      writeFileSync(place, outer.html);
      writeFileSync(join(folder, lang, 'notes', css), outer.css);
    }
}

type ChartFile = Omit<ChartRequest, 'sourceLine' | 'mark' | 'isPrinted'> & {
  /** Language -> what stands with the chart. */
  readonly said: Record<string, Pick<ChartRequest, 'sourceLine' | 'mark'>>;
};

const requestOf = (job: ChartRequests['jobs'][number]): ChartRequest =>
  (job.input as { request: ChartRequest }).request;

function chartFiles({ jobs }: ChartRequests): Map<string, ChartFile> {
  const files = new Map<string, ChartFile>();
  for (const job of jobs) {
    const { name, spec, columns, rows, numbers, sourceLine, mark } = requestOf(job);
    const file = files.get(name) ?? { name, spec, columns, rows, numbers, said: {} };
    file.said[job.lang] = { sourceLine, mark };
    files.set(name, file);
  }
  return files;
}

const treesOf = ({ jobs }: NoteRequests, lang: Lang): NoteTree[] => {
  const trees = jobs.map(({ input }) => (input as { tree: NoteTree }).tree).filter((tree) => tree.lang === lang);
  return [...new Map(trees.map((tree) => [tree.name, tree])).values()];
};

/** Charts under the title of the first note that places them, those of no note last. */
function groupsOf(
  { built, requests, charts }: ExplorerInput,
  lang: Lang,
  words: Words,
  trees: readonly NoteTree[],
): ChartGroup[] {
  const open = new Map<string, ShownChart>(
    requests.jobs
      .filter((job) => job.lang === lang)
      .map((job) => {
        const request = requestOf(job);
        return [job.name, { request, mark: request.mark, drawn: charts.drawn.get(lang)!.get(job.name)! }];
      }),
  );
  const take = (names: readonly string[]): ShownChart[] =>
    names.flatMap((name) => {
      const chart = open.get(name);
      open.delete(name);
      return chart ?? [];
    });
  const groups = trees.map(({ name, title }) => ({
    title,
    charts: take(readYaml(join(built.reports, 'notes', name, 'note.yaml'), noteSchema).charts),
  }));
  const others = { title: words.say('explorer.other_charts'), charts: take([...open.keys()]) };
  return [...groups, others].filter((group) => group.charts.length > 0);
}

/** What scripts say in a language: its messages, and of each published mart the source line and mark of what is drawn from it. */
function wordsFor(built: Built, lang: Lang, words: Words, mark: string | null): object {
  const file = JSON.parse(readFileSync(join(built.reports, 'messages', `${lang}.json`), 'utf8')) as Record<
    string,
    string
  >;
  const published = [...built.contracts].filter(([, { publish }]) => publish);
  return {
    messages: Object.fromEntries(Object.entries(file).filter(([key]) => SAID_IN_BROWSER.test(key))),
    mark,
    sources: Object.fromEntries(published.map(([mart]) => [mart, sourceLine(mart, built, words)])),
  };
}

/** The first page of all: the languages, and the way into the first of them for who does not choose. */
function firstPage(langs: readonly Lang[], languages: ReadonlyMap<Lang, string>, title: string): string {
  const first = langs[0]!;
  const inHead = [
    h('meta', { httpEquiv: 'refresh', content: `0; url=${first}/index.html` }),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('link', { rel: 'stylesheet', href: 'assets/site.css' }),
  ];
  const links = [...languages].map(([lang, name]) =>
    h('li', h('a', { href: `${lang}/index.html`, lang, hrefLang: lang }, name)),
  );
  return page(first, title, STRICT_POLICY, inHead, [h('main', [h('h1', title), h('ul', { role: 'list' }, links)])]);
}
