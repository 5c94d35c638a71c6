import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  LevelSuffix,
  type Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Look } from './docx_style.ts';
import type { NoteTree } from './tree.ts';

type Numbered = 'section' | 'subsection' | 'paragraph' | 'item';
type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

const INDENTS = {
  section: { start: 720, hanging: 720 },
  subsection: { start: 720, hanging: 720 },
  paragraph: { start: 0, firstLine: 0 },
  item: { start: 1134, hanging: 567 },
} as const;

/** Arabic section numbers are words. */
const WIDE_HEADING = { start: 1080, hanging: 1080 } as const;

const REFERENCES: Readonly<Record<Numbered, { readonly reference: string; readonly level: number }>> = {
  section: { reference: 'headings', level: 0 },
  subsection: { reference: 'headings', level: 1 },
  paragraph: { reference: 'paragraphs', level: 0 },
  item: { reference: 'items', level: 0 },
};

/** Where the text begins after the number of a paragraph. */
const TEXT_START = 567;

/** Word's own numbering: I. and A. for headings, 1. straight through, (a) for subparagraphs. */
export function numbering(tree: NoteTree): INumberingOptions {
  if (!tree.canWordNumber) return { config: [] };
  const level = (kind: Numbered, format: Format, text: string): ILevelsOptions => ({
    level: REFERENCES[kind].level,
    format,
    text,
    alignment: AlignmentType.START,
    suffix: LevelSuffix.TAB,
    style: {
      paragraph: { indent: INDENTS[kind], ...(kind === 'paragraph' ? { leftTabStop: TEXT_START } : {}) },
    },
  });
  const headings = [
    level('section', LevelFormat.UPPER_ROMAN, '%1.'),
    level('subsection', LevelFormat.UPPER_LETTER, '%2.'),
  ];
  return {
    config: [
      { reference: 'headings', levels: headings },
      { reference: 'paragraphs', levels: [level('paragraph', LevelFormat.DECIMAL, '%1.')] },
      { reference: 'items', levels: [level('item', LevelFormat.LOWER_LETTER, '(%1)')] },
    ],
  };
}

/**
 * A paragraph with its number: Word's own where it can form it, else as text before a tab, which shows right in every program.
 * @param list counts the lists of subparagraphs, each of which begins anew
 */
export function numbered(
  page: Look,
  tree: NoteTree,
  kind: Numbered,
  mark: string,
  children: readonly ParagraphChild[],
  options: IParagraphOptions,
  list = 0,
): Paragraph {
  if (tree.canWordNumber) {
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
