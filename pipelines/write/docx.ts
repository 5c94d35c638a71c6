import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  Packer,
  PageNumber,
  type Paragraph,
  type ParagraphChild,
  SimpleField,
  type Table,
  TextRun,
} from 'docx';
import { boxed, masthead } from './docx_masthead.ts';
import { numbered, numbering, sequence } from './docx_numbering.ts';
import { type Look, look, styles } from './docx_style.ts';
import { table } from './docx_table.ts';
import { normalisePackage } from './package.ts';
import type { Block, Figure, Inline, NoteTree, TableBlock } from './tree.ts';

/** 16 cm in the pixels that the docx package counts in (96 an inch). */
const PICTURE_WIDTH = Math.round((16 / 2.54) * 96);

/**
 * Prints a note as a Word document: styles, automatic numbering, captions and cross-references as fields, footnotes, repeated
 * table heads, alternative texts, language and direction. Same tree, same bytes.
 */
export async function printDocx(tree: NoteTree): Promise<Uint8Array> {
  const page = look(tree);
  const document = new Document({
    title: tree.title,
    creator: tree.masthead.statement.draft,
    lastModifiedBy: tree.masthead.statement.draft,
    description: tree.masthead.form,
    styles: styles(page),
    numbering: numbering(tree),
    footnotes: Object.fromEntries(
      tree.footnotes.map((footnote, index) => [
        String(index + 1),
        { children: [page.paragraph('FootnoteText', [page.run(' '), ...inlines(page, footnote.children)])] },
      ]),
    ),
    sections: [
      {
        properties: { page: { size: { width: '21cm', height: '29.7cm' }, margin: MARGINS } },
        headers: { default: header(page, tree) },
        footers: { default: footer(page) },
        children: [
          ...masthead(page, tree, inlines(page, tree.masthead.agendaItem)),
          ...summary(page, tree),
          ...tree.blocks.flatMap((block) => blockOf(page, tree, block)),
        ],
      },
    ],
  });
  return normalisePackage(await Packer.toBuffer(document), {
    date: tree.date,
    isRightToLeft: page.isRightToLeft,
    language: page.language,
    hidden: tree.blocks.flatMap((block) => (block.kind === 'figure' ? [block.hidden] : [])),
  });
}

const MARGINS = {
  top: '2.6cm',
  bottom: '2.2cm',
  left: '2.2cm',
  right: '2.2cm',
  header: '1.1cm',
  footer: '1cm',
} as const;

function header(page: Look, tree: NoteTree): Header {
  const { draft, mark } = tree.header;
  const marked = mark ? [new TextRun({ break: 1 }), ...page.runs(mark, { bold: true, color: page.markColor })] : [];
  const border = { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 3 } };
  return new Header({ children: [page.paragraph('Header', [...page.runs(draft), ...marked], { border })] });
}

/**
 * No number format of Word writes Arabic-Indic digits (`hindiNumbers` are those of Devanagari), and marks of footnotes as text lose
 * their numbering: in Arabic both are right-to-left runs, whose digits Word shapes as it is set to ("Numeral: Context"). Other
 * programs may show 1, 2, 3.
 */
const footer = (page: Look): Footer =>
  new Footer({
    children: [
      page.paragraph('Footer', [new TextRun({ children: [PageNumber.CURRENT], rightToLeft: page.isRightToLeft })], {
        alignment: AlignmentType.END,
      }),
    ],
  });

function summary(page: Look, tree: NoteTree): (Paragraph | Table)[] {
  if (!tree.summary) return [];
  const head = page.paragraph('SummaryHead', page.runs(tree.summary.head));
  const texts = tree.summary.paragraphs.map((children) => page.paragraph('Summary', inlines(page, children)));
  return [boxed(page, [head, ...texts], { style: BorderStyle.SINGLE, size: 4 }), page.paragraph('Gap', [])];
}

function blockOf(page: Look, tree: NoteTree, block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      const kind = block.level === 1 ? 'section' : 'subsection';
      return [numbered(page, tree, kind, block.mark, page.runs(block.text), { heading })];
    }
    case 'paragraph':
      return [
        numbered(page, tree, 'paragraph', block.mark, inlines(page, block.children), {
          style: 'NumberedParagraph',
          ...(tree.blocks[tree.blocks.indexOf(block) + 1]?.kind === 'items' ? { keepNext: true } : {}),
        }),
      ];
    case 'items': {
      const list = tree.blocks.filter((one) => one.kind === 'items').indexOf(block);
      const beforeLast = block.items.length - 2;
      return block.items.map((item, index) => {
        const options = {
          style: 'Subparagraph',
          ...(index <= beforeLast && (index === 0 || index === beforeLast) ? { keepNext: true } : {}),
        };
        return numbered(page, tree, 'item', item.mark, inlines(page, item.children), options, list);
      });
    }
    case 'figure':
      return figure(page, tree, block);
    case 'table':
      return [
        page.paragraph('Caption', caption(page, tree, block, 'table')),
        table(page, block, (cell) => (typeof cell === 'string' ? page.runs(cell) : inlines(page, cell))),
        page.paragraph('Source', page.runs(block.sourceLine)),
      ];
  }
}

function figure(page: Look, tree: NoteTree, block: Figure): Paragraph[] {
  const transformation = { width: PICTURE_WIDTH, height: Math.round((PICTURE_WIDTH * block.height) / block.width) };
  const altText = { name: block.target, title: block.caption.title ?? '', description: block.alt };
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(uncropped(block)),
    fallback: { type: 'png', data: block.png },
    transformation,
    altText,
  });
  return [
    page.paragraph('Caption', caption(page, tree, block, 'figure')),
    page.paragraph('Picture', [picture]),
    block.sourceLine ? page.paragraph('Source', page.runs(block.sourceLine)) : page.paragraph('Gap', []),
  ];
}

/** The whole drawing behind a figure: Word shows both its vector and its PNG through the same window. */
function uncropped({ outlines, width, height, hidden }: Figure): string {
  const whole = Math.round(height / (1 - hidden.top - hidden.bottom));
  return outlines.replace(/^<svg\b[^>]*>/, (root) =>
    root
      .replace(/\s(?:width|height|viewBox)="[^"]*"/g, '')
      .replace(/>$/, ` width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">`),
  );
}

/** "Figure I" and, on the next lines, the title; the number alone is bookmarked, so that references can repeat it. */
function caption(
  page: Look,
  tree: NoteTree,
  { caption, target }: Figure | TableBlock,
  kind: 'figure' | 'table',
): ParagraphChild[] {
  const { label, title, subtitle, mark } = caption;
  const counted = sequence(tree, kind);
  const number = counted ? [field(counted, page.runs(label.number))] : page.runs(label.number);
  const line = (text: string | null, options: IRunOptions): ParagraphChild[] =>
    text ? [new TextRun({ break: 1 }), ...page.runs(text, options)] : [];
  return [
    ...page.runs(label.before),
    new Bookmark({ id: bookmark(target), children: number }),
    ...page.runs(label.after),
    ...line(mark, { bold: true, color: page.markColor }),
    ...line(title, { bold: true }),
    ...line(subtitle, { size: 19, sizeComplexScript: 23 }),
  ];
}

/** A field with the result it shows until Word works it out anew. */
function field(instruction: string, shown: readonly TextRun[]): SimpleField {
  const made = new SimpleField(instruction);
  for (const run of shown) made.addChildElement(run);
  return made;
}

/** Word takes at most 40 characters, letters, digits and underscores, for a bookmark. */
function bookmark(target: string): string {
  const name = target.replace(/[^A-Za-z0-9]/g, '_');
  if (name.length <= 36) return `_${name}`;
  let sum = 0;
  for (const character of name) sum = (sum * 31 + character.charCodeAt(0)) % 0xffffff;
  return `_${name.slice(0, 28)}_${sum.toString(16)}`;
}

/** Where a script has no italics it stresses by weight. What is not stressed leaves the style's own weight alone. */
const emphasis = (page: Look, { bold, italic }: { bold: boolean; italic: boolean }) => ({
  ...(bold || (italic && !page.hasItalics) ? { bold: true } : {}),
  ...(italic && page.hasItalics ? { italics: true } : {}),
});

function inlines(page: Look, children: readonly Inline[]): ParagraphChild[] {
  return children.flatMap((inline): ParagraphChild[] => {
    if (inline.kind === 'text') return page.runs(inline.text, emphasis(page, inline));
    if (inline.kind === 'footnote') return [new FootnoteReferenceRun(inline.footnote + 1)];
    if (inline.kind === 'link') {
      return [new ExternalHyperlink({ link: inline.url, children: page.runs(inline.text, { style: 'Hyperlink' }) })];
    }
    const number = field(`REF ${bookmark(inline.target)} \\h`, page.runs(inline.number));
    return [...page.runs(inline.before), number, ...page.runs(inline.after)];
  });
}
