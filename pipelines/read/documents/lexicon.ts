import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { UserError } from '../../error.ts';
import { fold } from './folding.ts';
import type { DocumentLang } from './language.ts';

export type LexiconField = 'ta_type' | 'issue' | 'topic' | 'introductory' | 'no_need' | 'back_reference';

/** A phrase of `sources/reference/lexicon` made ready for matching. */
export interface Phrase {
  readonly code: string;
  readonly phrase: string;
  readonly weight: number;
  readonly pattern: RegExp;
  /** For each of its words the stems of which one must stand in a text that holds it: a quick test before the expression. */
  readonly stems: readonly (readonly string[])[];
}

/** Where a phrase stands in a folded text: characters from `start` up to `end`. */
export interface Hit {
  readonly code: string;
  readonly phrase: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** A wording of `sources/reference/section_headings`. */
export interface HeadingWording {
  readonly lang: DocumentLang;
  readonly section: string;
  readonly wording: string;
}

/** What reading a document needs to know of words, from `sources/reference`. */
export interface Lexicons {
  readonly headings: readonly HeadingWording[];
  readonly phrases: (lang: DocumentLang, field: LexiconField) => readonly Phrase[];
  /** Provision as `44(17)` -> topic that it settles. */
  readonly topics: ReadonlyMap<string, string>;
}

/** Reads the wordings and phrases by which executive summaries are understood. @throws UserError for a file that is missing or broken */
export function readLexicons(sources: string): Lexicons {
  const reference = (name: string): Record<string, string>[] =>
    csvRecords(join(sources, 'reference', name, `${name}.csv`));
  const phrases = new Map<string, Phrase[]>();
  for (const { lang, field, code, phrase, weight } of reference('lexicon')) {
    const key = `${lang} ${field}`;
    const ready = {
      code: code!,
      phrase: phrase!,
      weight: Number(weight),
      pattern: phrasePattern(phrase!, lang as DocumentLang),
      stems: stemsOf(phrase!),
    };
    const before = phrases.get(key);
    if (before) before.push(ready);
    else phrases.set(key, [ready]);
  }
  return {
    headings: reference('section_headings') as unknown as HeadingWording[],
    phrases: (lang, field) => phrases.get(`${lang} ${field}`) ?? [],
    topics: new Map(reference('lexicon_provisions').map(({ provision_id, topic }) => [provision_id!, topic!])),
  };
}

function csvRecords(file: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readText(file), { header: true, skipEmptyLines: true });
  const broken = errors[0];
  if (broken)
    throw new UserError(
      `${file}, record ${(broken.row ?? 0) + 1}`,
      broken.message,
      'mend the row; pnpm check says more',
    );
  return data;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw new UserError(file, 'the file cannot be read', 'documents cannot be understood without it');
  }
}

/** Arabic conjunctions, prepositions and the article, which are written together with the word they precede. */
const ARABIC_PREFIXES = '(?:[وف]?(?:ال|بال|كال|لل|[بكل])?)';
/** A folded text holds letters, digits and single spaces, nothing else. */
const LETTER = '[^ ]';
/** Two words between those of a phrase, not counting words of one or two letters ("de", "in", "на"). */
const BETWEEN = `(?:(?: ${LETTER}{1,2})*(?: ${LETTER}{3,})){0,2}?(?: ${LETTER}{1,2})*? `;
/** Eight characters, none of them a conjunction or the mark of one. */
const CHINESE_BETWEEN = '[^和及与|]{0,8}?';

/**
 * A phrase as an expression over folded text. Words stand in order with at most two others between them, words of one or two
 * letters not counted (in Chinese eight characters); `*` ends a stem, `/` parts alternatives; in Arabic a word may carry its prefixes.
 */
export function phrasePattern(phrase: string, lang: DocumentLang): RegExp {
  const words = phrase.split(' ').map((word) => {
    const alternatives = word.split('/').map((one) => {
      const body = fold(one.replace('*', ''));
      if (lang === 'zh') return body;
      return `${lang === 'ar' ? ARABIC_PREFIXES : ''}${body}${one.endsWith('*') ? `${LETTER}*` : ''}`;
    });
    return `(?:${alternatives.join('|')})`;
  });
  if (lang === 'zh') return new RegExp(words.join(CHINESE_BETWEEN), 'gu');
  return new RegExp(`(?<!${LETTER})${words.join(BETWEEN)}(?!${LETTER})`, 'gu');
}

const stemsOf = (phrase: string): string[][] =>
  phrase.split(' ').map((word) => word.split('/').map((one) => fold(one.replace('*', ''))));

/** All places where phrases stand in a text, overlapping ones too, in the order of the text. */
export const hitsOf = (text: string, phrases: readonly Phrase[], lang: DocumentLang): Hit[] =>
  hitsIn(lang === 'zh' ? fold(text).replaceAll(' ', '') : fold(text), phrases);

/** As `hitsOf`, in a text that is folded already. Each place is as short as it can be: from the last word that begins the phrase. */
export function hitsIn(folded: string, phrases: readonly Phrase[]): Hit[] {
  const known = new Map<string, boolean>();
  const holds = (stem: string): boolean => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    const now = folded.includes(stem);
    known.set(stem, now);
    return now;
  };
  return phrases
    .filter(({ stems }) => stems.every((one) => one.some(holds)))
    .flatMap(({ code, phrase, weight, pattern }) =>
      [...folded.matchAll(pattern)].map((match) => {
        const end = match.index + match[0].length;
        return { code, phrase, weight, start: lastStart(pattern, folded, match.index, end), end };
      }),
    )
    .sort((left, right) => left.start - right.start || right.weight - left.weight || right.end - left.end);
}

/** The last place at or after `start` from which the pattern still reaches up to `end`. */
function lastStart(pattern: RegExp, folded: string, start: number, end: number): number {
  pattern.lastIndex = start + 1;
  const next = pattern.exec(folded);
  pattern.lastIndex = 0;
  return next && next.index + next[0].length === end ? lastStart(pattern, folded, next.index, end) : start;
}
