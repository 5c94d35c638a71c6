import type { DocumentText } from './document.ts';
import { Numbering, type PrintedNumber } from './docx_numbering.ts';
import { openDocx } from './docx_package.ts';
import { headingLevel, indentOf, isContentsStyle, readStyles, type Style, type Styles } from './docx_styles.ts';
import { type OpenField, paragraphText } from './docx_text.ts';
import { child, numberOf, valOf, type XmlElement } from './docx_xml.ts';
import { type Block, paragraphsOf } from './paragraphs.ts';
import { tidyText } from './tidy_text.ts';

/** A style of headings on a text longer than this that ends as a sentence does was put there by mistake. */
const LONGEST_HEADING = 320;

/**
 * Reads a Word document (.docx, .docm, .dotx): the body with its tables and text boxes in reading order, lists and numbers as
 * Word prints them, footnotes and endnotes apart. Headers, footers, comments, hidden text and tables of contents are left out;
 * only where the body names no symbol, a header that does is taken for the masthead and read before it.
 *
 * The XML is read here, not by mammoth, which accepts tracked changes without a word and does not give what is needed: numbers
 * as printed, numbering and bold through the styles a style is based on, outline levels, capitals, tables of contents.
 *
 * @param file name for messages
 * @throws UserError where the file is damaged, beyond a limit, no Word document, or holds tracked changes
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<DocumentText> {
  const opened = openDocx(bytes, file);
  const body = new Body(readStyles(opened.styles), new Numbering(opened.numbering));
  body.read(child(opened.document, 'w:body') ?? opened.document, false);
  const footnotes = [
    ...notesOf(opened.footnotes, body.footnoteIds, body.styles),
    ...notesOf(opened.endnotes, body.endnoteIds, body.styles),
  ];
  const blocks = [...mastheadInHeader(opened.headers, body), ...body.blocks];
  return { format: 'docx', paragraphs: paragraphsOf(blocks, file), footnotes, warnings: opened.warnings };
}

/** The body of a document while it is read: what is counted and what is open runs from paragraph to paragraph. */
class Body {
  readonly blocks: Block[] = [];
  readonly footnoteIds: string[] = [];
  readonly endnoteIds: string[] = [];
  readonly #fields: OpenField[] = [];
  #isOnNewPage = false;

  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
  ) {}

  read(parent: XmlElement, isInTable: boolean): void {
    for (const element of parent.children) {
      if (element.name === 'w:p') this.#paragraph(element, isInTable);
      else if (element.name === 'w:tbl') this.read(element, isInTable || isGrid(element));
      else if (element.name === 'w:sdt' && isContentsGallery(element)) continue;
      else if (element.name === 'mc:AlternateContent') this.read(child(element, 'mc:Choice') ?? element, isInTable);
      else if (!/Pr$|^w:tblGrid$/u.test(element.name)) this.read(element, isInTable);
    }
  }

  #paragraph(element: XmlElement, isInTable: boolean): void {
    const properties = child(element, 'w:pPr');
    const style = this.styles.paragraph(valOf(properties, 'w:pStyle'));
    const { pieces, boxes, isContents, ...found } = paragraphText(element, style, this.styles, this.#fields);
    for (const id of found.footnoteIds) this.footnoteIds.push(id);
    for (const id of found.endnoteIds) this.endnoteIds.push(id);
    const raw = pieces.map(({ text }) => text).join('');
    const isOnNewPage = found.isOnNewPage || this.#isOnNewPage;
    if (raw.trim() === '') this.#isOnNewPage = isOnNewPage;
    else {
      this.#isOnNewPage = false;
      const printed = this.#number(properties, style);
      const level = printed?.isBullet ? undefined : headingLevel(style, numberOf(properties, 'w:outlineLvl'));
      const isHeading = level !== undefined && !(raw.length > LONGEST_HEADING && /[.;。；؛]\s*$/u.test(raw));
      const indent = indentOf(properties) ?? printed?.indent ?? style.indent ?? 0;
      const isLeftOut = isContents || isContentsStyle(style);
      if (!isLeftOut) {
        this.blocks.push({
          pieces,
          heading: isHeading ? level : undefined,
          item: printed,
          indent,
          isInTable,
          isOnNewPage,
        });
      }
    }
    if (/\n\s*$/u.test(raw) && found.isOnNewPage) this.#isOnNewPage = true;
    for (const box of boxes) this.read(box, isInTable);
  }

  /** The number of a paragraph by its own properties, else by its style's; `numId` 0 takes it away. */
  #number(properties: XmlElement | undefined, style: Style): PrintedNumber | undefined {
    const own = child(properties, 'w:numPr');
    const numId = valOf(own, 'w:numId') ?? style.numbering?.numId;
    if (numId === undefined || numId === '0') return undefined;
    const isOfStyle = numId === style.numbering?.numId;
    const wanted = numberOf(own, 'w:ilvl') ?? (isOfStyle ? style.numbering?.level : undefined);
    return this.numbering.next(numId, this.numbering.levelOf(numId, wanted, style.numbering?.styleId));
  }
}

const SYMBOL = /CAC\s*\/\s*COSP/iu;
const textOf = ({ pieces }: Block): string => pieces.map(({ text }) => text).join('');

/** Blocks of the fullest header that names a symbol, where the body itself names none. */
function mastheadInHeader(headers: readonly XmlElement[], body: Body): Block[] {
  if (body.blocks.some((block) => SYMBOL.test(textOf(block)))) return [];
  const read = headers.map((header) => {
    const inner = new Body(body.styles, new Numbering(undefined));
    inner.read(header, true);
    return inner.blocks;
  });
  const named = read.filter((blocks) => blocks.some((block) => SYMBOL.test(textOf(block))));
  return named.sort((one, other) => other.length - one.length)[0] ?? [];
}

/** A table of one column is a box around text, no table. */
const isGrid = (table: XmlElement): boolean =>
  table.children.some(
    (row) => row.name === 'w:tr' && row.children.filter(({ name }) => name === 'w:tc' || name === 'w:sdt').length > 1,
  );

function isContentsGallery(element: XmlElement): boolean {
  const gallery = valOf(child(child(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery === 'Table of Contents';
}

/** Texts of the notes referred to, in the order of their references. */
function notesOf(root: XmlElement | undefined, ids: readonly string[], styles: Styles): string[] {
  const notes = new Map((root?.children ?? []).map((note) => [note.attributes.id, note]));
  return [...new Set(ids)].flatMap((id) => {
    const note = notes.get(id);
    const body = new Body(styles, new Numbering(undefined));
    if (note) body.read(note, false);
    const text = tidyText(body.blocks.map(textOf).join('\n'));
    return text === '' ? [] : [text];
  });
}
