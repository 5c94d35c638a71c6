import type { Paragraph } from './document.ts';
import { fold, numberingDepth, partNumbering, westernDigits } from './folding.ts';
import type { DocumentLang } from './language.ts';
import type { HeadingWording } from './lexicon.ts';
import { bestMatch, CHAPTER_NUMBER, type Match, wordingsOf } from './wordings.ts';

export type ChapterMark = 'III' | 'IV' | 'both' | 'other';
/** Parts of an executive summary that hold text; `front` is what stands before the first of them. */
export type SectionName =
  | 'front'
  | 'contents'
  | 'executive_summary'
  | 'introduction'
  | 'observations'
  | 'good_practices'
  | 'challenges'
  | 'ta_needs'
  | 'other';

export interface Heading {
  readonly section: SectionName | undefined;
  readonly chapter: ChapterMark | undefined;
  /** 1 for an official wording, less the further it strays from one. */
  readonly score: number;
  /** Parts of its number: 2 for "2.3."; 0 where it has none. */
  readonly depth: number;
  /** Text behind a heading that runs into its paragraph. */
  readonly rest: string;
}

/** Finds out whether a paragraph is a heading of an executive summary. */
export type HeadingFinder = (paragraph: Paragraph) => Heading | undefined;

const CHAPTERS: Readonly<Record<string, ChapterMark>> = {
  chapter_iii: 'III',
  chapter_iv: 'IV',
  chapters: 'both',
  other_chapter: 'other',
};
const RUN_IN = new Set(['introduction', 'observations', 'good_practices', 'challenges', 'ta_needs']);
const LONGEST_HEADING = 260;
const LEADERS = /[\s.…·]+\d{1,3}\s*$/u;
const NAMES_ARTICLE = /[(（][^()（）]*(?:\d|第.+条)/u;
const ENDS_SENTENCE = /[.;。；؛]\s*$/u;

/** A finder of headings by the wordings of one language. */
export function headingFinder(lang: DocumentLang, rows: readonly HeadingWording[]): HeadingFinder {
  const wordings = wordingsOf(lang, rows);
  const find = (text: string, isMarked: boolean): Match | undefined => bestMatch(text, wordings, lang, isMarked);

  return (paragraph) => {
    const { text, bullet } = paragraph;
    if (paragraph.isInTable && paragraph.heading === undefined) return undefined;
    const isListItem = bullet !== undefined && !/[\p{L}\p{N}]/u.test(bullet.mark);
    const { numbering, words } = partNumbering(text);
    const depth = numberingDepth(bullet && !isListItem ? bullet.mark : numbering);
    const isMarked =
      paragraph.heading !== undefined || paragraph.isEmphasized || isCapital(words) || (depth > 0 && !isListItem);

    if (isContentsLine(paragraph, words, find))
      return { section: 'contents', chapter: undefined, score: 1, depth: 0, rest: '' };
    if (text.length <= LONGEST_HEADING) {
      const found = find(words, isMarked);
      if (found && isHeading(paragraph, words, found, isListItem)) return toHeading(found, words, depth, '', find);
    }
    if (bullet && (isListItem || !(paragraph.leadLength > 0 || isCapital(words) || /\d\D\d/u.test(bullet.mark))))
      return undefined;
    const lead = runIn(paragraph, words, isMarked);
    // What opens a list ("Difficulties met in practice. The State might:") may head it in other words than the known ones.
    const opens = lead !== undefined && lead.words.length <= 90 && /[:：]\s*$/u.test(lead.rest);
    const found = lead && find(lead.words, lead.isMarked || opens);
    if (!lead || !found || !RUN_IN.has(found.wording.section)) return undefined;
    const isSure =
      lead.isMarked || (opens && found.extra <= 2) ? found.score >= 0.85 : found.score >= 0.97 && found.extra === 0;
    return isSure ? toHeading(found, lead.words, depth, lead.rest, find) : undefined;
  };
}

/** The chapter that a text names by its number, such as an introductory sentence ("… in implementing chapter IV …"). */
export function chapterNamed(
  text: string,
  lang: DocumentLang,
  rows: readonly HeadingWording[],
): ChapterMark | undefined {
  const folded = ` ${fold(text)} `;
  const named = rows.filter(({ lang: one, section, wording }) => {
    if (one !== lang || !(section in CHAPTERS) || !CHAPTER_NUMBER.test(fold(wording))) return false;
    return lang === 'zh' || lang === 'ar' ? folded.includes(fold(wording)) : folded.includes(` ${fold(wording)} `);
  });
  const marks = new Set(named.map(({ section }) => CHAPTERS[section]!));
  if (marks.has('both') || (marks.has('III') && marks.has('IV'))) return 'both';
  return marks.has('III') ? 'III' : marks.has('IV') ? 'IV' : marks.has('other') ? 'other' : undefined;
}

/** A line of a table of contents: without its page number it is a heading. */
function isContentsLine(
  paragraph: Paragraph,
  words: string,
  find: (text: string, isMarked: boolean) => Match | undefined,
): boolean {
  const bare = words.length <= 2 * LONGEST_HEADING ? words.replace(LEADERS, '') : words;
  if (bare === words || bare.length > LONGEST_HEADING) return false;
  const hasLeaders = /\.{3}|…/u.test(words.slice(bare.length));
  if (!hasLeaders && (paragraph.heading !== undefined || paragraph.isEmphasized)) return false;
  return (find(bare, true)?.score ?? 0) >= 0.85;
}

function isHeading(paragraph: Paragraph, words: string, found: Match, isListItem: boolean): boolean {
  const isSubject = found.extra > 0 && found.wording.words.length < 2 && NAMES_ARTICLE.test(westernDigits(words));
  // "Problems of proof (art. 28)" heads a matter, not a section.
  if (isSubject) return false;
  if (paragraph.heading !== undefined) return true;
  if (isListItem) return paragraph.isEmphasized && found.score === 1;
  if (ENDS_SENTENCE.test(words) && (found.extra > 2 || (paragraph.bullet && !paragraph.isEmphasized))) return false;
  if (/[:：]\s*$/u.test(words) && found.extra > 6 && !paragraph.isEmphasized) return false;
  return paragraph.bullet === undefined || paragraph.isEmphasized || found.score >= 0.95;
}

function toHeading(
  { wording, score }: Match,
  words: string,
  depth: number,
  rest: string,
  find: (text: string, isMarked: boolean) => Match | undefined,
): Heading {
  const folded = fold(words);
  const chapter = CHAPTERS[wording.section];
  if (!chapter) return { section: wording.section as SectionName, chapter: undefined, score, depth, rest };
  // "Chapter IV – Challenges in implementation" heads a chapter and a section at once.
  const behind = folded.startsWith(wording.folded) ? folded.slice(wording.folded.length).trim() : '';
  const section = behind === '' ? undefined : find(behind, false);
  const isBoth = section !== undefined && RUN_IN.has(section.wording.section);
  return { section: isBoth ? (section.wording.section as SectionName) : undefined, chapter, score, depth, rest };
}

/** Words at the beginning of a paragraph that may be its heading: what is emphasized, or what stands before a colon, stop or dash. */
function runIn(
  paragraph: Paragraph,
  words: string,
  isMarked: boolean,
): { words: string; rest: string; isMarked: boolean } | undefined {
  if (paragraph.leadLength > 0 && paragraph.leadLength < paragraph.text.length) {
    const lead = partNumbering(paragraph.text.slice(0, paragraph.leadLength)).words.replace(/[\s.:：–—-]+$/u, '');
    const rest = paragraph.text.slice(paragraph.leadLength).replace(/^[\s.:：–—-]+/u, '');
    return { words: lead, rest, isMarked: true };
  }
  const parted = /^(.{3,160}?)(?:\s*[:：。]\s*|\.\s+|\s+[–—-]\s+)(?=\S)(.+)$/su.exec(words);
  if (!parted || /[(（]/u.test(parted[1]!)) return undefined;
  return { words: parted[1]!, rest: parted[2]!, isMarked: isMarked && isCapital(parted[1]!) };
}

/** Set in capitals: at least four letters of a script that has them, and none small. */
function isCapital(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text);
}
