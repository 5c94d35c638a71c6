import { datesIn } from './dates.ts';
import type { DocumentText } from './document.ts';
import { fold, partNumbering } from './folding.ts';
import type { DocumentLang } from './language.ts';
import type { HeadingWording } from './lexicon.ts';
import { isFurniture, type Section } from './sections.ts';

/** What stands at the head of a document; undefined where it does not say. */
export interface Masthead {
  readonly symbol: string | undefined;
  /** Date of issue, YYYY-MM-DD. */
  readonly date: string | undefined;
  /** Name of the State reviewed, as written. */
  readonly state: string | undefined;
}

/** Cyrillic letters that look like those of a symbol. */
const LOOKALIKES: Readonly<Record<string, string>> = { А: 'A', С: 'C', О: 'O', Р: 'P', І: 'I', Т: 'T', Е: 'E' };
const REVIEW_SYMBOL =
  /CAC\s*\/\s*COSP\s*\/\s*IRG\s*\/\s*(I{1,3})\s*\/\s*(\d{1,2})\s*\/\s*(\d{1,2})((?:\s*\/\s*(?:Add|Corr|Rev)\s*\.\s*\d+)*)/iu;
const ANY_SYMBOL = /CAC\s*\/\s*COSP(?:\s*\/\s*(?:[A-Z]{2,4}(?:\.\d+)?|\d+|(?:Add|Corr|Rev|CRP|L)\s*\.\s*\d+))+/iu;
const MASTHEAD_PARAGRAPHS = 60;

/** Reads symbol, date and State from the head of a document. */
export function mastheadOf(
  document: DocumentText,
  sections: readonly Section[],
  lang: DocumentLang,
  wordings: readonly HeadingWording[],
): Masthead {
  const head = document.paragraphs.slice(0, MASTHEAD_PARAGRAPHS).map(({ text }) => text);
  return { symbol: symbolIn(head), date: dateIn(head), state: stateIn(document, sections, lang, wordings) };
}

function symbolIn(head: readonly string[]): string | undefined {
  const text = head
    .join(' ')
    .normalize('NFKC')
    .replace(/[АСОРІТЕ]/gu, (letter) => LOOKALIKES[letter]!);
  const found = REVIEW_SYMBOL.exec(text)?.[0] ?? ANY_SYMBOL.exec(text)?.[0];
  if (!found) return undefined;
  return found
    .replace(/\s+/gu, '')
    .toUpperCase()
    .replace(/ADD|CORR|REV/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/** The date that stands alone, else the first one behind "Distr.", else the first one. */
function dateIn(head: readonly string[]): string | undefined {
  const dated = head.map((text) => ({ text, date: datesIn(text)[0] })).filter(({ date }) => date !== undefined);
  const alone = dated.find(({ text }) => text.length <= 40);
  if (alone) return alone.date;
  const behind = dated
    .map(({ text }) => /Distr\b.*/isu.exec(text)?.[0])
    .flatMap((text) => (text ? datesIn(text) : []))[0];
  return behind ?? dated.find(({ text }) => text.length <= 400)?.date;
}

const LONGEST_NAME = 80;

/** The heading between "Executive summary" and the first section, or what that heading says behind those words. */
function stateIn(
  document: DocumentText,
  sections: readonly Section[],
  lang: DocumentLang,
  wordings: readonly HeadingWording[],
): string | undefined {
  const first = sections.findIndex(({ section }) => !['front', 'contents', 'executive_summary'].includes(section));
  const before = sections.slice(0, first === -1 ? sections.length : first);
  const last = before
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ text }) => !isFurniture(text))
    .at(-1)?.text;
  if (before.at(-1)?.section === 'executive_summary' && last && isName(last)) return partNumbering(last).words.trim();

  const summaries = new Set(
    wordings
      .filter((row) => row.lang === lang && row.section === 'executive_summary')
      .map(({ wording }) => fold(wording)),
  );
  for (const { text } of document.paragraphs.slice(0, 2 * MASTHEAD_PARAGRAPHS).reverse()) {
    const [, heading, name] = /^(.+?)\s*[:：–—-]\s*(.+)$/u.exec(partNumbering(text).words) ?? [];
    if (heading && name && isName(name) && summaries.has(fold(heading))) return name.trim();
  }
  return last && isName(last) && !/[:：]/u.test(last) ? partNumbering(last).words.trim() : undefined;
}

const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME && !/\d|\p{Nd}|[.;:。；：؛]\s*$/u.test(text) && /\p{L}{2}/u.test(text);
