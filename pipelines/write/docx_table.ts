import {
  AlignmentType,
  BorderStyle,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Look, TEXT_WIDTH } from './docx_style.ts';
import type { Cell, TableBlock } from './tree.ts';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const HAIR = { style: BorderStyle.SINGLE, size: 2, color: 'BFBFBF' } as const;
const END = { style: BorderStyle.SINGLE, size: 12, color: '000000' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Rows of a long table that stay together at its beginning and at its end. */
const TOGETHER = 3;

/**
 * Rules above and below the head and under the last row, hair lines between; the head is repeated on each page. `fill` gives what
 * a cell holds.
 */
export function table(page: Look, block: TableBlock, fill: (cell: Cell) => ParagraphChild[]): Table {
  const widths = block.columns.map(({ weight }) => Math.round(weight * TEXT_WIDTH));
  const cell = (content: Cell, column: number, isHead: boolean, isKept: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      margins: { top: 30, bottom: 30, left: 80, right: 80 },
      ...(isHead ? { borders: { bottom: RULE } } : {}),
      children: [
        page.paragraph(isHead ? 'TableHead' : 'TableText', fill(content), {
          keepNext: isHead || isKept,
          alignment: block.columns[column]?.isNumber ? AlignmentType.END : AlignmentType.START,
        }),
      ],
    });
  const row = (cells: readonly Cell[], isHead: boolean, isKept: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((content, column) => cell(content, column, isHead, isKept)),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: page.isRightToLeft,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: { top: RULE, bottom: END, left: NONE, right: NONE, insideHorizontal: HAIR, insideVertical: NONE },
    rows: [
      row(
        block.columns.map(({ head }) => head),
        true,
        true,
      ),
      ...block.rows.map((cells, index) =>
        row(cells, false, block.isShort || index < TOGETHER - 1 || index >= block.rows.length - TOGETHER),
      ),
    ],
  });
}
