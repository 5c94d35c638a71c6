import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Look, TEXT_WIDTH } from './docx_style.ts';
import type { NoteTree } from './tree.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_RULES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** First page: organization and form, body and details between rules, meeting and item, the boxed statement, the title. */
export function masthead(page: Look, tree: NoteTree, agendaItem: ParagraphChild[]): (Paragraph | Table)[] {
  const { masthead } = tree;
  const line = (text: string, bold = false): Paragraph =>
    page.paragraph('Masthead', page.runs(text, bold ? { bold } : {}));
  return [
    columns(page, { style: BorderStyle.SINGLE, size: 4, color: '000000' }, [
      [0.42, [page.paragraph('Masthead', page.runs(masthead.organization, { size: 26, sizeComplexScript: 30 }))]],
      [0.58, [page.paragraph('Masthead', page.runs(masthead.form), { alignment: AlignmentType.END })]],
    ]),
    columns(page, { style: BorderStyle.SINGLE, size: 18, color: '000000' }, [
      [page.isRightToLeft ? 0.6 : 0.64, [page.paragraph('Body', page.runs(masthead.body))]],
      [page.isRightToLeft ? 0.4 : 0.36, masthead.details.map((detail) => line(detail))],
    ]),
    page.paragraph('Gap', []),
    line(masthead.meeting, true),
    line(masthead.placeAndDates),
    page.paragraph('Masthead', agendaItem),
    line(masthead.agendaTitle, true),
    page.paragraph('Gap', []),
    boxed(page, statement(page, tree), { style: BorderStyle.SINGLE, size: 12 }),
    page.paragraph('Title', page.runs(tree.title)),
  ];
}

function statement(page: Look, tree: NoteTree): Paragraph[] {
  const { draft, mark, lines } = tree.masthead.statement;
  return [
    page.paragraph('Statement', page.runs(draft, { bold: true })),
    ...(mark ? [page.paragraph('Statement', page.runs(mark, { bold: true, color: page.markColor }))] : []),
    ...lines.map((text) => page.paragraph('Statement', page.runs(text))),
  ];
}

/** Paragraphs within a frame. */
export function boxed(page: Look, children: Paragraph[], border: IBorderOptions): Table {
  const side = { ...border, color: '000000' };
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [TEXT_WIDTH],
    visuallyRightToLeft: page.isRightToLeft,
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            margins: { top: 100, bottom: 100, left: 160, right: 160 },
            children,
          }),
        ],
      }),
    ],
  });
}

/** The rule below is that of the cells: tables that follow each other grow into one, which has no rule within. */
function columns(page: Look, below: IBorderOptions, cells: readonly (readonly [number, Paragraph[]])[]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: cells.map(([share]) => Math.round(share * TEXT_WIDTH)),
    visuallyRightToLeft: page.isRightToLeft,
    borders: NO_RULES,
    rows: [
      new TableRow({
        children: cells.map(([share, children], index) => {
          return new TableCell({
            width: { size: Math.round(share * TEXT_WIDTH), type: WidthType.DXA },
            borders: { bottom: below },
            verticalAlign: index === 0 ? VerticalAlign.TOP : VerticalAlign.BOTTOM,
            margins: { top: page.isRightToLeft ? 100 : 40, bottom: 60, left: 0, right: 80 },
            children,
          });
        }),
      }),
    ],
  });
}
