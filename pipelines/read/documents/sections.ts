import type { DocumentText, Paragraph } from './document.ts';
import { type ChapterMark, chapterNamed, type Heading, headingFinder, type SectionName } from './headings.ts';
import type { DocumentLang } from './language.ts';
import type { HeadingWording } from './lexicon.ts';

/** A part of an executive summary under one heading. */
export interface Section {
  readonly section: SectionName;
  /** Undefined where no heading says which chapter it belongs to. */
  readonly chapter: ChapterMark | undefined;
  /** The heading as written; empty for what stands before the first one. */
  readonly heading: string;
  /** Number of the heading's paragraph; 0 where there is none. */
  readonly number: number;
  /** How well the heading fits a wording, 0 to 1. */
  readonly score: number;
  readonly paragraphs: readonly Paragraph[];
}

const FINDING_SECTIONS = new Set<SectionName>(['good_practices', 'challenges', 'ta_needs']);

/** Cuts a document into its sections by the wordings of its language. Page furniture is left out. */
export function sectionsOf(document: DocumentText, lang: DocumentLang, wordings: readonly HeadingWording[]): Section[] {
  const headingOf = headingFinder(lang, wordings);
  const sections: OpenSection[] = [];
  let current = new OpenSection('front', undefined, undefined, undefined);
  sections.push(current);

  for (const paragraph of document.paragraphs) {
    if (isFurniture(paragraph.text)) continue;
    const heading = headingOf(paragraph);
    if (!heading) {
      if (endsSection(paragraph, current)) {
        current = new OpenSection('other', current.chapter, paragraph, undefined);
        sections.push(current);
      } else current.paragraphs.push(paragraph);
      continue;
    }
    if (heading.section === 'contents' && current.section === 'contents') continue;
    const named = heading.chapter ?? chapterNamed(paragraph.text, lang, wordings);
    const isNew = heading.chapter !== undefined && !heading.section;
    const section = isNew ? underChapter(heading, paragraph, current) : heading.section!;
    const chapter = FRONT.has(section) ? undefined : (named ?? current.chapter);
    current = new OpenSection(section, chapter, paragraph, heading);
    sections.push(current);
    if (heading.rest !== '') current.paragraphs.push(bare(paragraph, heading.rest));
  }
  return sections.map((one) => one.close((text) => chapterNamed(text, lang, wordings)));
}

const FRONT = new Set<SectionName>(['front', 'contents', 'executive_summary', 'introduction']);

class OpenSection {
  readonly paragraphs: Paragraph[] = [];
  readonly section: SectionName;
  readonly chapter: ChapterMark | undefined;
  readonly paragraph: Paragraph | undefined;
  readonly heading: Heading | undefined;

  constructor(
    section: SectionName,
    chapter: ChapterMark | undefined,
    paragraph: Paragraph | undefined,
    heading: Heading | undefined,
  ) {
    this.section = section;
    this.chapter = chapter;
    this.paragraph = paragraph;
    this.heading = heading;
  }

  close(named: (text: string) => ChapterMark | undefined): Section {
    const first = this.paragraphs.find((one) => !one.bullet)?.text ?? '';
    const isOpen = FINDING_SECTIONS.has(this.section) && this.chapter === undefined;
    return {
      section: this.section,
      chapter: isOpen ? named(first) : this.chapter,
      heading: this.paragraph?.text ?? '',
      number: this.paragraph?.number ?? 0,
      score: this.heading?.score ?? 0,
      paragraphs: this.paragraphs,
    };
  }
}

/**
 * What follows a chapter's heading: its observations, unless the heading stands within a section ("Challenges" with a
 * sub-heading for each chapter), which then goes on.
 */
function underChapter(heading: Heading, paragraph: Paragraph, current: OpenSection): SectionName {
  if (!FINDING_SECTIONS.has(current.section)) return 'observations';
  const isWithin = current.heading?.section === undefined;
  const rank = (level: number, above: number): boolean => (isWithin ? level >= above : level > above);
  const level = current.paragraph?.heading;
  const depth = current.heading?.depth ?? 0;
  const goesOn =
    paragraph.heading !== undefined && level !== undefined
      ? rank(paragraph.heading, level)
      : heading.depth > 0 && depth > 0
        ? rank(heading.depth, depth)
        : isWithin || current.paragraphs.length === 0 || current.chapter === undefined || current.chapter === 'both';
  return goesOn ? current.section : 'observations';
}

/** A heading of the file itself that stands above the section's own ends it, whatever it says. */
function endsSection(paragraph: Paragraph, current: OpenSection): boolean {
  const level = current.paragraph?.heading;
  return (
    FINDING_SECTIONS.has(current.section) &&
    paragraph.heading !== undefined &&
    level !== undefined &&
    paragraph.heading < level
  );
}

const bare = (paragraph: Paragraph, text: string): Paragraph => ({
  ...paragraph,
  text,
  heading: undefined,
  isEmphasized: false,
  leadLength: 0,
  bullet: undefined,
});

const FURNITURE = [
  /^[\s\d/\-–—_*.]*$/u,
  /^\d{0,3}\s*(?:CAC\s*\/\s*COSP\s*\/[\w\s./]+)\s*\d{0,3}$/iu,
  /^\d{0,3}\s*[VE]\.\d{2}-\d{4,7}(?:\s*\([A-Z]\))?[\s\d*]*$/u,
  /^\*\d{6,}\*$/u,
  /^[\d*\s]{0,4}\p{L}{0,6}\.?\s?CAC\s?\/\s?COSP\s?\/[\w./]+[^;]{0,30}$/u,
];

/** What a page prints around its text: page and job numbers, the document's symbol, rules. */
export const isFurniture = (text: string): boolean => FURNITURE.some((pattern) => pattern.test(text));
