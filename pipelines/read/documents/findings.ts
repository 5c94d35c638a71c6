import { parseReferences, type Reference } from '../references/references.ts';
import { type Item, itemsOf } from './bullets.ts';
import { type Coding, issueOf, taTypesOf, topicOf } from './coding.ts';
import type { SectionName } from './headings.ts';
import type { DocumentLang } from './language.ts';
import { hitsOf, type Lexicons } from './lexicon.ts';
import type { TextTests } from './marks.ts';
import type { Section } from './sections.ts';

export type Chapter = 'III' | 'IV';

interface Point {
  readonly chapter: Chapter;
  readonly articles: readonly Reference[];
  readonly text: string;
  /** Place in the document: "p. 4, para. 57", or "para. 57" where there are no pages. */
  readonly locator: string;
  /** Number of its paragraph in the document as read. */
  readonly paragraph: number;
  /** Page it begins on; undefined where the file has no pages. */
  readonly page: number | undefined;
  /** How sure the point and its codes are, 0 to 1. */
  readonly confidence: number;
  /** What makes it unsure, one clause each. */
  readonly doubts: readonly string[];
  readonly issue: Coding;
  /** Chapter IV only. */
  readonly topic: Coding | undefined;
}

export interface Finding extends Point {
  readonly kind: 'good_practice' | 'challenge';
}

export interface Need extends Point {
  readonly ta_types: readonly string[];
}

export interface Points {
  readonly findings: readonly Finding[];
  readonly needs: readonly Need[];
  readonly warnings: readonly string[];
}

type PointSection = 'good_practices' | 'challenges' | 'ta_needs';

interface Draft {
  readonly section: Section;
  readonly item: Item;
  readonly named: Named;
}

interface Named {
  readonly references: readonly Reference[];
  readonly from: 'text' | 'heading' | 'previous' | 'nowhere';
}

const LONGEST_DENIAL = 250;

/** Findings and needs of a document's sections, in the order of the text. */
export function pointsOf(sections: readonly Section[], lang: DocumentLang, lexicons: Lexicons): Points {
  const drafts = sections.flatMap((section) => draftsOf(section, lang, lexicons));
  const findings: Finding[] = [];
  const needs: Need[] = [];
  const skipped = drafts.filter(({ section }) => section.chapter === 'other').length;
  const chapters = chaptersOf(drafts);
  for (const [index, draft] of drafts.entries()) {
    const chapter = chapters[index];
    if (!chapter) continue;
    const name = draft.section.section as PointSection;
    if (name === 'ta_needs') needs.push(toNeed(draft, chapter, lang, lexicons));
    else
      findings.push({
        ...toPoint(draft, chapter, lang, lexicons, []),
        kind: name === 'challenges' ? 'challenge' : 'good_practice',
      });
  }
  const warnings =
    skipped === 0
      ? []
      : [`${skipped} points under chapters other than III and IV are left out: their findings are not coded`];
  return { findings, needs, warnings };
}

const POINT_SECTIONS = new Set<SectionName>(['good_practices', 'challenges', 'ta_needs']);

function draftsOf(section: Section, lang: DocumentLang, lexicons: Lexicons): Draft[] {
  if (!POINT_SECTIONS.has(section.section)) return [];
  const introductory = lexicons.phrases(lang, 'introductory');
  const denials = lexicons.phrases(lang, 'no_need');
  const tests: TextTests = {
    isIntroductory: remembered((text) => text.length <= 400 && hitsOf(text, introductory, lang).length > 0),
    namesArticle: remembered((text) => parseReferences(text, lang, []).references.length > 0),
  };
  const drafts: Draft[] = [];
  for (const item of itemsOf(section.paragraphs, tests)) {
    const isDenial =
      section.section === 'ta_needs' &&
      item.text.length <= LONGEST_DENIAL &&
      hitsOf(item.text, denials, lang).some(
        ({ weight, start, end }) => weight >= 1 || 3 * (end - start) >= item.text.length,
      );
    const named = namedIn(item, drafts.at(-1)?.named, lang, lexicons);
    if (!isDenial || named.from === 'text') drafts.push({ section, item, named });
  }
  return drafts;
}

/** A test that is asked of the same text several times, and answered once. */
function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = test(text);
    answers.set(text, answer);
    return answer;
  };
}

/**
 * Provisions of a point: those its text names. A paragraph without its article takes that of the point before, where it points back
 * ("the same article"), else that of the sub-heading; a text that names nothing takes those of the sub-heading.
 */
function namedIn(item: Item, previous: Named | undefined, lang: DocumentLang, lexicons: Lexicons): Named {
  const before = previous?.from === 'text' ? previous.references.slice(-1) : [];
  const above = item.subheading === undefined ? [] : parseReferences(item.subheading, lang, []).references;
  const pointsBack = hitsOf(item.text, lexicons.phrases(lang, 'back_reference'), lang).length > 0;
  const isFromBefore = before.length > 0 && (pointsBack || above.length === 0);

  const parsed = parseReferences(item.text, lang, pointsBack && isFromBefore ? before : above);
  if (parsed.explicit) {
    const isOwn = !(pointsBack && isFromBefore) || parseReferences(item.text, lang, []).references.length > 0;
    return { references: refined(parsed.references), from: isOwn ? 'text' : 'previous' };
  }
  if (isFromBefore) {
    const { references, explicit } = parseReferences(item.text, lang, before);
    if (explicit) return { references, from: 'previous' };
  }
  return above.length > 0 ? { references: above, from: 'heading' } : { references: [], from: 'nowhere' };
}

/** An article of which paragraphs are named too is meant as these paragraphs ("with regard to article 30, … (paras. 2 and 4)"). */
const refined = (references: readonly Reference[]): Reference[] =>
  references.filter(
    ({ article, paragraph, subparagraph }) =>
      paragraph !== undefined ||
      subparagraph !== undefined ||
      !references.some((other) => other.article === article && (other.paragraph ?? other.subparagraph) !== undefined),
  );

/**
 * Chapter of each draft: that of its section. Where chapters III and IV share one section (it says so, or nothing does, or many of
 * its points name articles of the other chapter and that chapter has no such section), the articles decide.
 */
function chaptersOf(drafts: readonly Draft[]): (Chapter | undefined)[] {
  const sections = [...new Set(drafts.map(({ section }) => section))];
  const unnamed = sections.filter(({ chapter }) => chapter === undefined || chapter === 'both');
  const mixed = sections.filter(
    (section) => foreignShare(section, drafts) >= 0.25 && foreignCount(section, drafts) > 1,
  );
  // Where one kind of section serves both chapters, so do the others that stand there only once.
  const alike = unnamed.length + mixed.length === 0 ? [] : sections.filter((one) => foreignCount(one, drafts) > 0);
  const shared = new Set([...unnamed, ...mixed, ...alike]);
  const chapters: (Chapter | undefined)[] = drafts.map(({ section, named }) => {
    if (section.chapter === 'other') return undefined;
    return shared.has(section) ? chapterOf(named.references) : (section.chapter as Chapter);
  });
  return drafts.map(({ section }, index) => {
    if (chapters[index] || section.chapter === 'other') return chapters[index];
    const near = (step: 1 | -1): Chapter | undefined => {
      for (let at = index + step; drafts[at]?.section === section; at += step) if (chapters[at]) return chapters[at];
      return undefined;
    };
    return near(-1) ?? near(1) ?? 'III';
  });
}

const foreignShare = (section: Section, drafts: readonly Draft[]): number =>
  foreignCount(section, drafts) / Math.max(1, knownChapters(section, drafts).length);

/** Points of a section whose articles belong to the other chapter; 0 where that chapter has such a section of its own. */
function foreignCount(section: Section, drafts: readonly Draft[]): number {
  const isAlone = drafts.every((draft) => draft.section === section || draft.section.section !== section.section);
  return isAlone ? knownChapters(section, drafts).filter((chapter) => chapter !== section.chapter).length : 0;
}

const knownChapters = (section: Section, drafts: readonly Draft[]): Chapter[] =>
  drafts.filter((draft) => draft.section === section).flatMap(({ named }) => chapterOf(named.references) ?? []);

/** The chapter that articles belong to; of both chapters, that of the first. */
function chapterOf(references: readonly Reference[]): Chapter | undefined {
  const first = references.find(({ article }) => article >= 15 && article <= 50);
  return first ? (first.article >= 43 ? 'IV' : 'III') : undefined;
}

function toNeed(draft: Draft, chapter: Chapter, lang: DocumentLang, lexicons: Lexicons): Need {
  const { codes, confidence } = taTypesOf(draft.item.text, lang, lexicons);
  const doubts: Doubt[] = confidence < 0.9 ? [[confidence, 'the wording of the assistance is not a known one']] : [];
  return { ...toPoint(draft, chapter, lang, lexicons, doubts), ta_types: codes };
}

type Doubt = readonly [factor: number, clause: string];

function toPoint(
  { section, item, named }: Draft,
  chapter: Chapter,
  lang: DocumentLang,
  lexicons: Lexicons,
  more: readonly Doubt[],
): Point {
  const doubts: Doubt[] = [...more];
  if (section.score < 0.9)
    doubts.push([Math.max(0.6, section.score), `the heading “${section.heading}” is not a known one`]);
  if (item.form === 'paragraph') doubts.push([0.9, 'it is a paragraph, not a bullet']);
  if (item.form === 'stray') doubts.push([0.5, 'it is a paragraph among bullets']);
  if (named.from === 'heading') doubts.push([0.95, 'its provisions are those of its heading']);
  if (named.from === 'previous') doubts.push([0.8, 'its article is that of the point before it']);
  if (named.from === 'nowhere') doubts.push([0.85, 'it names no provision']);
  if (section.chapter !== chapter) doubts.push([0.8, 'its chapter follows from its articles or its neighbours']);
  return {
    chapter,
    articles: named.references,
    text: item.text,
    locator: locatorOf(item),
    paragraph: item.number,
    page: item.page,
    confidence: Math.round(doubts.reduce((product, [factor]) => product * factor, 0.98) * 100) / 100,
    doubts: doubts.map(([, clause]) => clause),
    issue: issueOf(item.text, lang, lexicons, chapter),
    topic: chapter === 'IV' ? topicOf(item.text, named.references, lang, lexicons) : undefined,
  };
}

/** Place of a paragraph: "p. 4, para. 57"; numbers are those of the document as read. */
export const locatorOf = ({ page, number }: { page: number | undefined; number: number }): string =>
  page === undefined ? `para. ${number}` : `p. ${page}, para. ${number}`;
