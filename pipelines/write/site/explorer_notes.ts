import type { Element } from 'hast';
import { h } from 'hastscript';
import { FORMATS } from '../formats.ts';
import type { Words } from '../messages.ts';

/** A written note with its title in the language. */
export interface ListedNote {
  readonly name: string;
  readonly title: string;
}

/** The page of notes: each as page, Word file and PDF. */
export function notesBody(notes: readonly ListedNote[], words: Words): Element[] {
  if (notes.length === 0) return [h('p', words.say('explorer.no_notes'))];
  return [
    h('p', words.say('explorer.notes_lead')),
    ...notes.map(({ name, title }) =>
      h('section.note', { id: name }, [
        h('h2', h('a', { href: `notes/${name}.html` }, title)),
        h(
          'ul.actions',
          { role: 'list' },
          [...FORMATS].reverse().map((form) =>
            h(
              'li',
              h(
                'a',
                {
                  href: `notes/${name}.${form}`,
                  ...(form === 'html' ? {} : { download: `${name}.${words.lang}.${form}` }),
                  ariaLabel: `${title}: ${words.say(`explorer.form.${form}`)}`,
                },
                words.say(`explorer.form.${form}`),
              ),
            ),
          ),
        ),
      ]),
    ),
  ];
}

/** What the first page says: what the collection is and where to go on. */
export function homeBody(
  about: string,
  counts: Readonly<Record<string, number>>,
  pages: readonly string[],
  catalogue: string | null,
  words: Words,
): Element[] {
  return [
    h('p.lead', about),
    h(
      'ul.cards',
      { role: 'list' },
      [
        ...pages
          .filter((page) => page !== 'index')
          .map((page) => ({
            href: `${page}.html`,
            title: words.say(`explorer.page.${page}`),
            said: words.say(`explorer.page.${page}.about`, counts),
          })),
        ...(catalogue === null
          ? []
          : [
              {
                href: `../${catalogue}`,
                title: words.say('explorer.catalogue'),
                said: words.say('explorer.catalogue.about'),
              },
            ]),
      ].map(({ href, title, said }) => h('li', [h('h2', h('a', { href }, title)), h('p', said)])),
    ),
  ];
}
