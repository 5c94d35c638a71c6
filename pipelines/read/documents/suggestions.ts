import { locatorOf } from './findings.ts';
import type { DocumentLang } from './language.ts';
import { hitsOf, type Lexicons } from './lexicon.ts';
import type { Section } from './sections.ts';

/** A sentence of the observations on chapter IV that may bear on a practical topic: offered to a person, never taken as a finding. */
export interface Suggestion {
  readonly topic: string;
  readonly text: string;
  readonly locator: string;
  /** Number of its paragraph in the document as read. */
  readonly paragraph: number;
  /** Page it begins on; undefined where the file has no pages. */
  readonly page: number | undefined;
  /** Phrases of the lexicon that stand in it. */
  readonly reason: string;
}

const PRACTICAL = new Set(['refusal', 'consultation', 'timeframe', 'spontaneous', 'non_coercive']);
const ABBREVIATION =
  /(?<![\p{L}\p{N}])(?:[Aa]rts?|[Pp]aras?|[Ss]ubparas?|[Nn]os?|[Pp]ars?|[Pp]árrs?|[Nn]úm|al|ст|пп?|гг?|долл|тыс|млн|\p{Lu})\.\s*$/u;

/** Sentences of chapter IV's observations that speak of grounds of refusal, consultation, time taken, spontaneous or non-coercive assistance. */
export function suggestionsOf(sections: readonly Section[], lang: DocumentLang, lexicons: Lexicons): Suggestion[] {
  const phrases = lexicons.phrases(lang, 'topic').filter(({ code }) => PRACTICAL.has(code));
  return sections
    .filter(({ section, chapter }) => section === 'observations' && (chapter === 'IV' || chapter === 'both'))
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) =>
      sentencesOf(paragraph.text, lang).flatMap((text) => {
        const hits = hitsOf(text, phrases, lang);
        return [...new Set(hits.map(({ code }) => code))].map((topic) => ({
          topic,
          text,
          locator: locatorOf(paragraph),
          paragraph: paragraph.number,
          page: paragraph.page,
          reason: [...new Set(hits.filter(({ code }) => code === topic).map(({ phrase }) => phrase))].join(', '),
        }));
      }),
    );
}

/** Sentences of a paragraph; a stop behind an abbreviation ("art. 46") ends none. */
export function sentencesOf(text: string, lang: DocumentLang): string[] {
  const sentences: string[] = [];
  let begun = '';
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    begun += segment;
    if (ABBREVIATION.test(begun)) continue;
    sentences.push(begun.trim());
    begun = '';
  }
  if (begun.trim() !== '') sentences.push(begun.trim());
  return sentences.filter((sentence) => sentence !== '');
}
