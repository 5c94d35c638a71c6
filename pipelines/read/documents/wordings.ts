import { distance } from 'fastest-levenshtein';
import { fold, wordsOf } from './folding.ts';
import type { DocumentLang } from './language.ts';
import type { HeadingWording } from './lexicon.ts';

/** A wording made ready for comparison. */
export interface Wording {
  readonly section: string;
  readonly folded: string;
  /** Without spaces. */
  readonly tight: string;
  readonly words: readonly string[];
}

/** How a text fits a wording. */
export interface Match {
  readonly wording: Wording;
  readonly score: number;
  /** Words of the heading beyond the wording. */
  readonly extra: number;
}

/** A wording that names a chapter by its number. */
export const CHAPTER_NUMBER = /(^| )(ii|iii|iv|v|3|4|three|four|tercero|cuarto)( |$)|^第.章|^الفصل/u;
const TOLERANT = new Set(['introduction', 'observations', 'good_practices', 'challenges', 'ta_needs']);
/** Sections that one word in a short heading betrays ("Remaining challenges"). */
const FINDING_WORDS = new Set(['good_practices', 'challenges']);
/** Headings that often say more behind a colon or dash ("Introduction: overview of …", "Executive summary – …"). */
const EXPLAINED = new Set(['introduction', 'executive_summary', 'chapter_iii', 'chapter_iv', 'other_chapter', 'other']);

/** The wordings of one language, made ready. */
export function wordingsOf(lang: DocumentLang, rows: readonly HeadingWording[]): Wording[] {
  return rows
    .filter((row) => row.lang === lang)
    .map(({ section, wording }) => {
      const folded = fold(wording);
      return { section, folded, tight: folded.replaceAll(' ', ''), words: contentWords(folded, lang) };
    });
}

/**
 * The wording that a text fits best. Small differences are borne: words more or less, in another order, inflected, misspelt;
 * more of them where the text is marked as a heading.
 */
export function bestMatch(
  text: string,
  wordings: readonly Wording[],
  lang: DocumentLang,
  isMarked: boolean,
): Match | undefined {
  const folded = fold(text);
  if (folded === '') return undefined;
  const tight = folded.replaceAll(' ', '');
  const words = contentWords(folded, lang);
  const explained = isMarked ? /^(.+?)\s*(?:[:：]|\s[–—-])\s*\S/u.exec(text)?.[1] : undefined;
  const before = explained === undefined ? '' : fold(explained);
  let best: Match | undefined;
  for (const wording of wordings) {
    const match =
      before !== '' && before === wording.folded && EXPLAINED.has(wording.section)
        ? { wording, score: 0.96, extra: 1 }
        : matchWording({ folded, tight, words }, wording, lang, isMarked);
    if (
      match &&
      (!best ||
        match.score > best.score ||
        (match.score === best.score && wording.folded.length > best.wording.folded.length))
    )
      best = match;
  }
  return best;
}

function matchWording(
  { folded, tight, words }: Omit<Wording, 'section'>,
  wording: Wording,
  lang: DocumentLang,
  isMarked: boolean,
): Match | undefined {
  const match = (score: number, extra: number): Match => ({ wording, score, extra });
  if (tight === wording.tight) return match(1, 0);

  const isTolerant = TOLERANT.has(wording.section);
  const extra = Math.max(0, words.length - wording.words.length);
  const begins = lang === 'zh' ? tight.startsWith(wording.tight) : folded.startsWith(`${wording.folded} `);
  if (begins && (isTolerant || CHAPTER_NUMBER.test(wording.folded))) {
    const most = wording.words.length < 2 ? 3 : isMarked ? 14 : 6;
    if (extra <= most) return match(0.98 - 0.005 * extra, extra);
  }
  if (!isTolerant) return undefined;

  const longest = Math.max(tight.length, wording.tight.length);
  const enough = isMarked ? 0.82 : 0.9;
  if (longest >= (lang === 'zh' ? 6 : 10) && Math.min(tight.length, wording.tight.length) >= enough * longest) {
    const likeness = 1 - distance(tight, wording.tight) / longest;
    if (likeness >= enough) return match(likeness, 0);
  }
  if (!isMarked || extra > 6) return undefined;
  if (wording.words.length < 2) {
    const isKeyword = FINDING_WORDS.has(wording.section) && extra <= 2 && !/\d/u.test(folded);
    return isKeyword && words.some((word) => isSameWord(word, wording.words[0] ?? '')) ? match(0.82, extra) : undefined;
  }
  const found = wording.words.filter((word) => words.some((other) => isSameWord(word, other))).length;
  if (found === wording.words.length) return match(0.9 - 0.01 * extra, extra);
  // Pairs of Chinese characters overlap, so that a word more or less breaks some of them.
  return lang === 'zh' && found / wording.words.length >= 0.75 ? match(0.86 - 0.01 * extra, extra) : undefined;
}

/** Words that carry meaning: those of more than three letters, Arabic ones without their prefixes. */
function contentWords(folded: string, lang: DocumentLang): string[] {
  const words = wordsOf(folded);
  if (lang === 'zh') return words;
  if (lang === 'ar')
    return words
      .map((word) => word.replace(/^[وف]?(?:ال|بال|كال|لل)(?=\p{L}{3})/u, ''))
      .filter((word) => word.length > 2);
  return words.filter((word) => word.length > 3);
}

function isSameWord(left: string, right: string): boolean {
  if (left === right) return true;
  const longest = Math.max(left.length, right.length);
  if (longest < 5) return false;
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  return same >= 0.7 * longest || distance(left, right) <= (longest >= 8 ? 2 : 1);
}
