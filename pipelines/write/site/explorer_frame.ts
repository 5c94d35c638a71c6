import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Lang, Words } from '../messages.ts';
import { page } from '../page.ts';

/** Pages of the explorer in each language, in the order of its navigation. */
export const PAGES = ['index', 'charts', 'notes', 'findings', 'console'] as const;
export type PageName = (typeof PAGES)[number];

/** What stands around every page of a collection's explorer. */
export interface ExplorerFrame {
  readonly title: string;
  readonly about: string;
  readonly caveats: readonly string[];
  readonly asOf: string;
  /** Visible mark of made-up data in the language, or null. */
  readonly mark: string | null;
  /** Every language of the run with the name it gives itself. */
  readonly languages: ReadonlyMap<Lang, string>;
  /** File of the catalogue in this language, within the site, if it is there. */
  readonly catalogue: string | null;
  readonly pages: readonly PageName[];
}

/** Script and style come from the site's own files and nothing else is run or fetched; engines of WebAssembly may be compiled. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface PageContent {
  readonly page: PageName;
  readonly title: string;
  readonly body: readonly ElementContent[];
  /** Modules that it runs, by the stem of their file. */
  readonly scripts?: readonly string[];
}

/** A page in its frame: skip link, navigation, languages, light and dark, the mark of made-up data, and what must be said below. */
export function explorerPage(content: PageContent, frame: ExplorerFrame, words: Words): string {
  const { page, title, body } = content;
  const links = frame.pages.map((name) =>
    h(
      'a',
      { href: `${name}.html`, ...(name === page ? { ariaCurrent: 'page' } : {}) },
      words.say(`explorer.page.${name}`),
    ),
  );
  const parts = [
    h('a.skip', { href: '#main' }, words.say('explorer.skip')),
    h('header.site', [
      h('p.collection', [h('strong', frame.title), frame.mark ? h('strong.mark', frame.mark) : '']),
      h('nav.pages', { ariaLabel: words.say('explorer.pages') }, [
        ...links,
        frame.catalogue ? h('a', { href: `../${frame.catalogue}` }, words.say('explorer.catalogue')) : '',
      ]),
      h('div.reading', [
        h(
          'nav.languages',
          { ariaLabel: words.say('explorer.languages') },
          [...frame.languages].map(([lang, name]) =>
            h(
              'a',
              {
                href: `../${lang}/${page}.html`,
                lang,
                hrefLang: lang,
                ...(lang === words.lang ? { ariaCurrent: 'true' } : {}),
              },
              name,
            ),
          ),
        ),
        h('button#theme', { type: 'button', ariaPressed: 'false' }, words.say('explorer.dark')),
      ]),
    ]),
    h('main#main', { tabIndex: -1 }, [h('h1', title), ...body]),
    h('footer', { id: 'caveats' }, [
      h('h2', words.say('explorer.caveats')),
      ...frame.caveats.map((caveat) => h('p', caveat)),
      h('p', words.say('explorer.draft', { as_of: words.date(frame.asOf) })),
    ]),
  ];
  return documentOf(`${title}: ${frame.title}`, parts, content.scripts ?? [], words.lang, '../');
}

/** A whole document of the site; `root` leads from it to the site's folder. */
export function documentOf(
  title: string,
  body: readonly ElementContent[],
  scripts: readonly string[],
  lang: Lang,
  root: string,
): string {
  const inHead = [
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('link', { rel: 'stylesheet', href: `${root}assets/site.css` }),
    h('script', { src: `${root}assets/theme.js` }),
    ...scripts.map((name) => h('script', { type: 'module', src: `${root}assets/${name}.js` })),
  ];
  return page(lang, title, STRICT_POLICY, inHead, body);
}
