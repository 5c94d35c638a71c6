import {
  type IParagraphOptions,
  type IRunOptions,
  type IStylesOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Typography } from './languages/language.ts';
import { languageOf } from './languages/languages.ts';
import type { NoteTree } from './tree.ts';

/** Width of the text on the page in twentieths of a point: A4 less the margins. */
export const TEXT_WIDTH = Math.round(((21 - 2 * 2.2) / 2.54) * 1440);

/** Makes runs and paragraphs in the language and direction of a note. */
export interface Look {
  readonly isRightToLeft: boolean;
  readonly hasItalics: boolean;
  /** Proofing languages. */
  readonly language: Typography['word'];
  readonly markColor: string;
  paragraph(style: string | null, children: readonly ParagraphChild[], options?: IParagraphOptions): Paragraph;
  run(text: string, options?: IRunOptions): TextRun;
  /** A text as runs: in a right-to-left note, symbols and other Latin parts are runs of their own, set left to right. */
  runs(text: string, options?: IRunOptions): TextRun[];
}

export function look(tree: NoteTree): Look {
  const isRightToLeft = tree.dir === 'rtl';
  const { hasItalics, word } = languageOf(tree.lang).typography;
  // Quotation marks and dashes, which scripts share, are those of Chinese.
  const hint = word.own === 'eastAsia' ? { font: { hint: 'eastAsia' } } : {};
  const run = (text: string, options: IRunOptions = {}, isLatin = false): TextRun =>
    new TextRun({ ...options, text, ...hint, ...(isRightToLeft && !isLatin ? { rightToLeft: true } : {}) });
  return {
    isRightToLeft,
    hasItalics,
    language: word,
    markColor: '9B1C1C',
    paragraph: (style, children, options = {}) =>
      new Paragraph({
        ...options,
        ...(style ? { style } : {}),
        ...(isRightToLeft ? { bidirectional: true } : {}),
        children: [...children],
      }),
    run,
    runs: (text, options = {}) => {
      if (!isRightToLeft) return text ? [run(text, options)] : [];
      const parts = text.split(/([A-Za-z][A-Za-z0-9./:_?=&#%+-]*[A-Za-z0-9/](?: [A-Za-z][A-Za-z0-9./-]*)*|[A-Za-z])/);
      return parts.flatMap((part, index) => (part ? [run(part, options, index % 2 === 1)] : []));
    },
  };
}

/** Times New Roman, as United Nations documents have it; Arabic in Simplified Arabic, for which Word has a stand-in everywhere. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Simplified Arabic', eastAsia: 'SimSun' };

/** Styles by the names Word knows where it has one. Sizes are half points; complex scripts are set two points larger. */
export function styles(page: Look): IStylesOptions {
  const { value, eastAsia, bidirectional } = page.language;
  const size = (points: number) => ({ size: points * 2, sizeComplexScript: points * 2 + 4 });
  const emphasis = page.hasItalics ? { italics: true } : { bold: true };
  /** Lines in 240ths of the font's height; Arabic needs more room between them. */
  const line = (of240: number) => ({ line: page.isRightToLeft ? of240 + 24 : of240, lineRule: LineRuleType.AUTO });
  const text = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font: FONT, ...size(10.5), language: { value, eastAsia, bidirectional } },
        paragraph: { spacing: { after: 120, ...line(264) } },
      },
      title: {
        run: { font: FONT, ...size(15), bold: true },
        paragraph: { spacing: { before: 240, after: 240 }, keepNext: true },
      },
      heading1: {
        run: { font: FONT, ...size(13), bold: true, color: '000000' },
        paragraph: { spacing: { before: 320, after: 140 }, keepNext: true, keepLines: true, outlineLevel: 0 },
      },
      heading2: {
        run: { font: FONT, ...size(11), bold: true, color: '000000' },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true, keepLines: true, outlineLevel: 1 },
      },
      hyperlink: { run: { color: '00457A', underline: {} } },
      footnoteText: { run: { font: FONT, ...size(9) }, paragraph: { spacing: { after: 40, ...line(240) } } },
    },
    paragraphStyles: [
      { id: 'Masthead', name: 'Masthead', ...text, paragraph: { spacing: { after: 40, ...line(252) } } },
      {
        id: 'Body',
        name: 'Masthead body',
        ...text,
        run: { ...size(14), bold: true },
        paragraph: { spacing: { after: 40 } },
      },
      { id: 'Statement', name: 'Statement', ...text, paragraph: { spacing: { before: 20, after: 40 } } },
      {
        id: 'SummaryHead',
        name: 'Summary head',
        ...text,
        run: emphasis,
        paragraph: { alignment: 'center', keepNext: true },
      },
      { id: 'Summary', name: 'Summary', ...text },
      { id: 'NumberedParagraph', name: 'Numbered paragraph', ...text, paragraph: { spacing: { after: 140 } } },
      { id: 'Subparagraph', name: 'Subparagraph', ...text },
      {
        id: 'Caption',
        name: 'caption',
        ...text,
        next: 'Normal',
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 100 } },
      },
      { id: 'Picture', name: 'Picture', ...text, paragraph: { keepNext: true, spacing: { after: 40, ...line(240) } } },
      {
        id: 'Source',
        name: 'Source',
        ...text,
        run: size(9),
        paragraph: { spacing: { before: 60, after: 280, ...line(240) } },
      },
      {
        id: 'TableHead',
        name: 'Table head',
        ...text,
        run: { ...size(9), ...emphasis },
        paragraph: { keepNext: true, spacing: { after: 20, ...line(240) } },
      },
      {
        id: 'TableText',
        name: 'Table text',
        ...text,
        run: size(9.5),
        paragraph: { spacing: { before: 20, after: 20, ...line(240) } },
      },
      { id: 'Gap', name: 'Gap', ...text, paragraph: { spacing: { after: 0, ...line(200) } } },
      { id: 'Header', name: 'header', ...text, run: size(8.5), paragraph: { spacing: { after: 0, ...line(240) } } },
      { id: 'Footer', name: 'footer', ...text, run: size(9), paragraph: { spacing: { after: 0 } } },
    ],
  };
}
