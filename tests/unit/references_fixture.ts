import { expect, it } from 'vitest';
import {
  parseReferences,
  provisionId,
  type Reference,
  type ReferenceLang,
} from '../../pipelines/read/references/references.ts';

/** A phrase, the provisions it names in order of appearance, and those of the heading above it. */
export type Phrase = readonly [text: string, provisions: string, inherited?: string];

/** References of identifiers: "46(9)(b) 48". */
export function referencesOf(ids: string): Reference[] {
  return ids
    .split(' ')
    .filter(Boolean)
    .map((id) => {
      const [, article, paragraph, subparagraph] = /^(\d+)(?:\((\d+)\))?(?:\(([a-k])\))?$/.exec(id) ?? [];
      return {
        article: Number(article),
        ...(paragraph === undefined ? {} : { paragraph }),
        ...(subparagraph === undefined ? {} : { subparagraph }),
      };
    });
}

/** One test a phrase. */
export function phrasesTest(lang: ReferenceLang, phrases: readonly Phrase[]): void {
  it.each(phrases.map(([text, provisions, inherited]) => ({ text, provisions, inherited: inherited ?? '' })))(
    '$text',
    ({ text, provisions, inherited }) => {
      const found = parseReferences(text, lang, referencesOf(inherited));
      expect(found.references.map(provisionId).join(' ')).toBe(provisions);
    },
  );
}
