import type { DuckDBConnection } from '@duckdb/node-api';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { rowsOf } from '../../model/warehouse.ts';
import { type Collection, sourcesOf } from '../../read/collections.ts';
import { languageOf } from '../languages/languages.ts';
import type { Lang, Words } from '../messages.ts';
import { documentOf } from './explorer_frame.ts';

/** A finding as its browser shows it, with the place of a document that it stands in. */
export interface ListedFinding {
  readonly finding_id: string;
  readonly iso3: string;
  readonly review_cycle: number;
  readonly regional_group: string | null;
  readonly chapter: string;
  readonly kind: string;
  readonly topic: string | null;
  readonly summary: string;
  readonly locator: string | null;
  readonly source_document: string | null;
  readonly source_paragraph: number | null;
  readonly executive_summary_url: string | null;
  readonly articles: readonly number[];
  readonly provisions: readonly string[];
}

/** Everything the browser of findings loads. */
export interface FindingsFile {
  readonly findings: readonly ListedFinding[];
  /** Code of a State -> language -> name. */
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Document -> page of the site that shows its paragraphs. */
  readonly documents: Readonly<Record<string, string>>;
}

/** A document that was read, paragraph by paragraph. */
export interface ListedDocument {
  readonly name: string;
  readonly lang: string;
  readonly page: string;
  readonly paragraphs: readonly { readonly number: number; readonly text: string }[];
}

/** Whether all that findings come from is public: only then are they shown, each a fact with its document. */
export function mayShowFindings(collection: Collection): boolean {
  const sources = ['review_findings', 'reviews'].flatMap((dataset) => sourcesOf(collection, dataset));
  return sourcesOf(collection, 'review_findings').length > 0 && sources.every(({ about }) => about.access === 'public');
}

/** Findings in the order of their codes, never of any measure, and the documents they stand in. */
export async function listedFindings(
  connection: DuckDBConnection,
  langs: readonly Lang[],
): Promise<{ file: FindingsFile; documents: ListedDocument[] }> {
  const findings = await rowsOf(
    connection,
    `select finding_id, iso3, review_cycle, regional_group, chapter, kind, topic, summary, locator, source_document,
      source_paragraph, executive_summary_url,
      coalesce(named.articles, []) as articles, coalesce(named.provisions, []) as provisions
    from mart.findings
    left join (
      select finding_id, list(distinct article order by article) filter (where article is not null) as articles,
        list(distinct provision_id order by provision_id) filter (where provision_id is not null) as provisions
      from mart.finding_provisions group by finding_id
    ) as named using (finding_id)
    order by iso3, review_cycle, finding_id`,
  );
  const states = await rowsOf(
    connection,
    `select iso3, ${langs.map((lang) => `name_${lang} as ${lang}`).join(', ')} from raw.states
    where iso3 in (select iso3 from mart.findings) order by iso3`,
  );
  const paragraphs = await rowsOf(
    connection,
    `select source_document, documents.lang, paragraphs.source_paragraph as number, paragraphs.text
    from raw.executive_summary_paragraphs as paragraphs
    join raw.executive_summaries as documents using (source_document)
    order by source_document, paragraphs.source_paragraph`,
  );
  const documents = new Map<string, ListedDocument & { paragraphs: { number: number; text: string }[] }>();
  for (const { source_document: name, lang, number, text } of paragraphs) {
    const known = documents.get(String(name)) ?? {
      name: String(name),
      lang: String(lang),
      page: `${String(documents.size + 1).padStart(4, '0')}.html`,
      paragraphs: [],
    };
    known.paragraphs.push({ number: Number(number), text: String(text) });
    documents.set(known.name, known);
  }
  return {
    documents: [...documents.values()],
    file: {
      findings: findings as unknown as ListedFinding[],
      states: Object.fromEntries(states.map(({ iso3, ...names }) => [String(iso3), names as Record<string, string>])),
      documents: Object.fromEntries([...documents.values()].map(({ name, page }) => [name, page])),
    },
  };
}

const FACETS = ['chapter', 'article', 'kind', 'topic', 'regional_group', 'iso3'] as const;

/** The page of findings: what to look for and where, and the place where a script lists what was found. */
export function findingsBody(words: Words): Element[] {
  return [
    h('p', words.say('explorer.findings_lead')),
    h('form.filters#search', { role: 'search' }, [
      h('span.choice.wide', [
        h('label', { for: 'words' }, words.say('explorer.search')),
        h('input#words', {
          type: 'search',
          name: 'words',
          autoComplete: 'off',
          dir: 'auto',
          ariaDescribedBy: 'search-hint',
        }),
      ]),
      ...FACETS.map((facet) =>
        h('span.choice', [
          h(
            'label',
            { for: `facet-${facet}` },
            facet === 'iso3' ? words.say('explorer.state') : words.say(`column.${facet}`),
          ),
          h('select', { id: `facet-${facet}`, name: facet, autoComplete: 'off' }, [
            h('option', { value: '*' }, words.say('explorer.all')),
          ]),
        ]),
      ),
      h('button', { type: 'reset' }, words.say('explorer.clear')),
    ]),
    h('p.hint#search-hint', words.say('explorer.search_hint')),
    h('noscript', h('p', words.say('explorer.needs_script'))),
    h('p#found', { role: 'status' }),
    h('ol#results', { role: 'list' }),
    h('button#more', { type: 'button', hidden: true }, words.say('explorer.more')),
  ];
}

/** A document as one page, each paragraph with its number, to which findings lead. */
export function documentPage(document: ListedDocument, words: Words, mark: string | null): string {
  const { dir } = languageOf(document.lang as Lang);
  const body = [
    h('header.site', [
      h('p.collection', [h('strong', { dir: 'auto' }, document.name), mark ? h('strong.mark', mark) : '']),
      h('nav.pages', { ariaLabel: words.say('explorer.pages') }, [
        h('a', { href: `../${words.lang}/findings.html` }, words.say('explorer.page.findings')),
      ]),
    ]),
    h('main#main', [
      h('h1', { dir: 'auto' }, document.name),
      h('p', words.say('explorer.document_lead')),
      h(
        'ol.paragraphs',
        { lang: document.lang, dir, role: 'list' },
        document.paragraphs.map(({ number, text }) =>
          h('li', { id: `p${number}`, value: number }, [
            h('span.number', String(number)),
            h('span', { dir: 'auto' }, text),
          ]),
        ),
      ),
    ]),
  ];
  return documentOf(document.name, body, [], words.lang, '../');
}
