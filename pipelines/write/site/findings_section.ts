import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Words } from '../messages.ts';
import type { FindingPlace } from './finding_places.ts';
import { grid } from './grid.ts';

/** Findings by chapter and article, each with the document and the place in it; nothing where there is none to show. */
export function findingsSection(findings: readonly FindingPlace[], words: Words): Element[] {
  if (findings.length === 0) return [];
  const groups = new Map<string, FindingPlace[]>();
  for (const one of findings) {
    const group = `${one.chapter} ${one.article ?? ''}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const heads = ['finding', 'kind', 'provisions', 'document', 'place'].map((head) => words.say(`catalogue.${head}`));
  return [
    h('section#findings', [
      h('h2', words.say('catalogue.findings')),
      h('p', words.say('catalogue.findings_lead')),
      ...[...groups.values()].map((group) => {
        const { chapter, article } = group[0]!;
        const title = `${words.label('article', article)} (${words.label('chapter', chapter)})`;
        return h('details', [
          h('summary', `${title}: ${words.number(group.length)}`),
          grid(
            title,
            heads,
            group.map((one) => rowOf(one, words)),
          ),
        ]);
      }),
    ]),
  ];
}

function rowOf(
  { finding, kind, provisions, document, url, locator, paragraph }: FindingPlace,
  words: Words,
): (string | Element)[] {
  const shown = document || url || '';
  const isLink = url !== null && /^https?:\/\//.test(url);
  return [
    h('code', { dir: 'ltr' }, finding),
    words.label('kind', kind),
    h('span', { dir: 'ltr' }, provisions.join(', ')),
    isLink
      ? h('a', { href: url, dir: 'ltr', rel: 'noreferrer' }, shown.replace(/^.*\//, ''))
      : h('span', { dir: 'ltr' }, shown),
    paragraph === null ? h('span', { dir: 'auto' }, locator ?? '') : words.say('catalogue.paragraph', { paragraph }),
  ];
}
