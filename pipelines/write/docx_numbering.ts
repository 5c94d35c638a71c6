import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphOptions,
  LevelSuffix,
  type Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Look } from './docx_style.ts';
import type { Numbered, WordFormat } from './languages/language.ts';
import { languageOf } from './languages/languages.ts';
import type { NoteTree } from './tree.ts';

type Kind = Exclude<Numbered, 'figure' | 'table'>;

const INDENTS = {
  section: { start: 720, hanging: 720 },
  subsection: { start: 720, hanging: 720 },
  paragraph: { start: 0, firstLine: 0 },
  item: { start: 1134, hanging: 567 },
} as const;

/** Arabic section numbers are words. */
const WIDE_HEADING = { start: 1080, hanging: 1080 } as const;

const REFERENCES: Readonly<Record<Kind, { readonly reference: string; readonly level: number }>> = {
  section: { reference: 'headings', level: 0 },
  subsection: { reference: 'headings', level: 1 },
  paragraph: { reference: 'paragraphs', level: 0 },
  item: { reference: 'items', level: 0 },
};

/** Where the text begins after the number of a paragraph. */
const TEXT_START = 567;

/** Numbers that count by themselves in Word: its own where it has the numerals of the language. */
const wordFormat = (tree: NoteTree, kind: Numbered): WordFormat | null => languageOf(tree.lang).numbering[kind].word;

/** Names of the formats in a field. */
const FIELD_FORMATS: Readonly<Record<WordFormat, string>> = {
  upperRoman: 'ROMAN',
  upperLetter: 'ALPHABETIC',
  lowerLetter: 'alphabetic',
  decimal: 'ARABIC',
  chineseCountingThousand: 'CHINESENUM3',
};

/** The field that counts figures or tables, or null where Word cannot write their numbers. */
export function sequence(tree: NoteTree, kind: 'figure' | 'table'): string | null {
  const format = wordFormat(tree, kind);
  return format && `SEQ ${kind === 'figure' ? 'Figure' : 'Table'} \\* ${FIELD_FORMATS[format]}`;
}

/** Word's own numbering: I. and A. for headings, 1. straight through, (a) for subparagraphs, as the language has them. */
export function numbering(tree: NoteTree): INumberingOptions {
  const levels = (...kinds: readonly Kind[]): ILevelsOptions[] =>
    kinds.flatMap((kind) => {
      const format = wordFormat(tree, kind);
      return format ? [levelOf(kind, format, languageOf(tree.lang).numbering[kind].mark)] : [];
    });
  const config = [
    { reference: 'headings', levels: levels('section', 'subsection') },
    { reference: 'paragraphs', levels: levels('paragraph') },
    { reference: 'items', levels: levels('item') },
  ];
  return { config: config.filter(({ levels }) => levels.length > 0) };
}

const levelOf = (kind: Kind, format: WordFormat, mark: string): ILevelsOptions => ({
  level: REFERENCES[kind].level,
  format,
  text: mark.replace('%', `%${REFERENCES[kind].level + 1}`),
  alignment: AlignmentType.START,
  suffix: LevelSuffix.TAB,
  style: {
    paragraph: { indent: INDENTS[kind], ...(kind === 'paragraph' ? { leftTabStop: TEXT_START } : {}) },
  },
});

/**
 * A paragraph with its number: Word's own where it can form it, else as text before a tab, which shows right in every program.
 * @param list counts the lists of subparagraphs, each of which begins anew
 */
export function numbered(
  page: Look,
  tree: NoteTree,
  kind: Kind,
  mark: string,
  children: readonly ParagraphChild[],
  options: IParagraphOptions,
  list = 0,
): Paragraph {
  if (wordFormat(tree, kind)) {
    const instance = kind === 'item' ? { instance: list } : {};
    return page.paragraph(null, children, { ...options, numbering: { ...REFERENCES[kind], ...instance } });
  }
  const isHeading = kind === 'section' || kind === 'subsection';
  const indent = isHeading ? WIDE_HEADING : INDENTS[kind];
  const tabStops = kind === 'paragraph' ? [{ type: TabStopType.LEFT, position: TEXT_START }] : [];
  // The space parts a long mark from its text where the tab has no room.
  const number = [
    page.run(isHeading ? `${mark} ` : mark),
    new TextRun({ children: [new Tab()], rightToLeft: page.isRightToLeft }),
  ];
  return page.paragraph(null, [...number, ...children], { ...options, indent, tabStops });
}
