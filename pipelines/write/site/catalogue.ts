import type { Element } from 'hast';
import { h } from 'hastscript';
import { describeForm } from '../../read/accepts_zod.ts';
import { whereOf } from '../../read/rejects.ts';
import type { Words } from '../messages.ts';
import { selfContainedPage } from '../page.ts';
import { translated } from '../translated.ts';
import type { Catalogued, CataloguedTable } from './catalogue_facts.ts';
import { CATALOGUE_STYLE } from './catalogue_style.ts';
import type { FindingPlace } from './finding_places.ts';
import { findingsSection } from './findings_section.ts';
import { grid } from './grid.ts';
import { lineageDrawing } from './lineage_drawing.ts';

/** What stands around the tables of a catalogue, in its language. */
export interface CatalogueFrame {
  readonly collection: string;
  readonly title: string;
  readonly about: string;
  readonly caveats: readonly string[];
  readonly asOf: string;
  readonly mark: string | null;
  /** Language -> address of the same page in it. */
  readonly languages: ReadonlyMap<string, string>;
  readonly findings: readonly FindingPlace[];
}

const FAMILIES = ['raw', 'stg', 'prep', 'mart', 'chart', 'note'] as const;
const familyOf = (name: string): string => name.split(/[.:]/)[0]!;
const idOf = (name: string): string => name.replace(/[.:]/, '-');
/** Names of the house stand in their own writing, whatever the language around them. */
const named = (name: string): Element => h('code', { dir: 'ltr' }, name);

/** The catalogue of a build as one page that needs nothing else: no script, no request; every name leads to its place. */
export function cataloguePage(catalogued: Catalogued, frame: CatalogueFrame, words: Words): string {
  const title = words.say('catalogue.title', { collection: frame.title });
  const outer = [...catalogued.reads.keys()].filter((name) => /^(chart|note):/.test(name)).sort();
  const names = [...catalogued.tables.map((table) => table.name), ...outer];
  const families = FAMILIES.map((family) => ({ family, names: names.filter((name) => familyOf(name) === family) }));
  const tables = new Map(catalogued.tables.map((table) => [table.name, table]));
  return selfContainedPage(words.lang, title, CATALOGUE_STYLE, [
    h('header', [
      frame.mark ? h('p.mark', h('strong', frame.mark)) : '',
      h('h1', title),
      h('p', frame.about),
      h('p', words.say('catalogue.lead', { as_of: words.date(frame.asOf) })),
      ...frame.caveats.map((caveat) => h('p.caveat', caveat)),
      h(
        'nav',
        { ariaLabel: words.say('catalogue.languages') },
        [...frame.languages].map(([lang, href]) => h('a', { href, lang, hrefLang: lang }, lang)),
      ),
    ]),
    h('nav.contents', { ariaLabel: words.say('catalogue.contents') }, [
      h('h2', words.say('catalogue.contents')),
      ...families.map(({ family, names }) =>
        h('details', { open: family === 'mart' }, [
          h('summary', words.say(`catalogue.family.${family}`)),
          h(
            'ul',
            names.map((name) => h('li', h('a', { href: `#${idOf(name)}` }, named(name.replace(/^\w+[.:]/, ''))))),
          ),
        ]),
      ),
      frame.findings.length > 0 ? h('p', h('a', { href: '#findings' }, words.say('catalogue.findings'))) : '',
    ]),
    h('main', [
      ...families.flatMap(({ family, names }) => [
        h('h2', { id: `family-${family}` }, words.say(`catalogue.family.${family}`)),
        ...names.map((name) => entry(name, tables.get(name), catalogued, frame, words)),
      ]),
      ...findingsSection(frame.findings, words),
    ]),
  ]);
}

function entry(
  name: string,
  table: CataloguedTable | undefined,
  { reads, feeds }: Catalogued,
  frame: CatalogueFrame,
  words: Words,
): Element {
  const [family, stem] = name.split(/[.:]/) as [string, string];
  const linkOf = (other: string): string => `#${idOf(other)}`;
  const drawing = lineageDrawing(
    name,
    reads,
    feeds,
    linkOf,
    words.say('catalogue.lineage_of', { name }),
    words.dir === 'rtl',
  );
  const titles: Readonly<Record<string, string>> = {
    raw: `dataset.${stem}.title`,
    mart: `mart.${stem}.title`,
    chart: `chart.${stem}.title`,
  };
  const key = titles[family];
  return h('section', { id: idOf(name) }, [
    h('h3', [named(name)]),
    key && family !== 'chart' && words.has(key) ? h('p.title', words.say(key)) : '',
    ...(table ? tableFacts(table, stem, frame, words) : []),
    h('details', { open: family === 'mart' || family === 'chart' }, [
      h('summary', words.say('catalogue.lineage')),
      h('div.drawing', drawing),
    ]),
    ...(table ? tableDetails(table, stem, words) : []),
  ]);
}

function tableFacts(table: CataloguedTable, stem: string, frame: CatalogueFrame, words: Words): (string | Element)[] {
  const { publish, load, source } = table;
  const state = publish === null ? '' : words.say(publish ? 'catalogue.published' : 'catalogue.internal');
  const rows =
    load && !load.isPresent ? words.say('catalogue.absent') : words.say('catalogue.rows', { count: table.rows });
  const grain = table.name.startsWith('mart.') ? words.say(`mart.${stem}.grain`) : table.grain;
  const facts: [string, string][] = [];
  if (source) {
    const { title, producer, url, symbol, licence, accessed, nature, access } = source.about;
    const days = Math.round((Date.parse(frame.asOf) - Date.parse(accessed)) / 86_400_000);
    facts.push(
      ['source', translated(title, words.lang)],
      ['producer', producer],
      ...((url ?? symbol) ? [['address', (url ?? symbol)!] as [string, string]] : []),
      ['licence', licence],
      ['accessed', `${words.date(accessed)} (${words.say('catalogue.age', { days: Math.abs(days) })})`],
      ['nature', words.say(`catalogue.nature.${nature}`)],
      ['access', words.say(`catalogue.access.${access}`)],
    );
  }
  if (load?.isPresent)
    facts.push([
      'records',
      words.say('catalogue.records_of', { read: load.read, loaded: load.loaded, rejected: load.rejected }),
    ]);
  return [
    h('p.facts', [rows, state ? ' · ' : '', state]),
    grain ? h('p', table.name.startsWith('mart.') ? {} : { dir: 'ltr', lang: 'en' }, grain) : '',
    facts.length > 0
      ? h(
          'dl',
          facts.flatMap(([key, value]) => [h('dt', words.say(`catalogue.${key}`)), h('dd', { dir: 'auto' }, value)]),
        )
      : '',
  ];
}

function tableDetails(
  { name, columns, sql, checks, load }: CataloguedTable,
  stem: string,
  words: Words,
): (string | Element)[] {
  const isDescribed = name.startsWith('mart.') || name.startsWith('raw.');
  const heads = ['column', 'type', ...(isDescribed ? ['meaning', 'allowed'] : [])];
  const rejects = load?.rejects ?? [];
  return [
    h('details', [
      h('summary', words.say('catalogue.columns')),
      grid(
        words.say('catalogue.columns'),
        heads.map((head) => words.say(`catalogue.${head}`)),
        columns.map(({ name: column, type, shape }) => [
          named(column),
          named(type),
          ...(isDescribed
            ? [
                shape ? words.about(stem, column) : '',
                shape ? h('span', { dir: 'ltr', lang: 'en' }, describeForm(shape)) : '',
              ]
            : []),
        ]),
      ),
    ]),
    rejects.length > 0
      ? h('details', { open: true }, [
          h('summary', words.say('catalogue.rejects')),
          grid(
            words.say('catalogue.rejects'),
            ['place', 'value', 'reason', 'right'].map((head) => words.say(`catalogue.reject.${head}`)),
            rejects.map((reject) =>
              [whereOf(reject), reject.value, reject.reason, reject.right].map((text) =>
                h('span', { dir: 'auto' }, text),
              ),
            ),
          ),
        ])
      : '',
    checks.length > 0
      ? h('details', [
          h('summary', words.say('catalogue.checks', { count: checks.length })),
          h(
            'ul',
            { dir: 'ltr', lang: 'en' },
            checks.map(({ sentence }) => h('li', sentence)),
          ),
        ])
      : '',
    sql
      ? h('details', [
          h('summary', words.say('catalogue.sql')),
          h('pre', { dir: 'ltr', lang: 'en', tabIndex: 0 }, h('code', sql)),
        ])
      : '',
  ];
}
