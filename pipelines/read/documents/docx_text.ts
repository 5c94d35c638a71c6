import { combine, formatOf, overlay, type Style, type Styles } from './docx_styles.ts';
import { child, toggleOf, valOf, type XmlElement } from './docx_xml.ts';
import { isNoteMark, type Piece } from './paragraphs.ts';

/** What is found in a paragraph besides its own characters. */
export interface ParagraphText {
  readonly pieces: Piece[];
  /** Paragraphs of text boxes that hang on it. */
  readonly boxes: XmlElement[];
  /** Ids of the notes it refers to. */
  readonly footnoteIds: string[];
  readonly endnoteIds: string[];
  /** A page ends before its first character. */
  isOnNewPage: boolean;
  /** It lies, if only in part, in a table of contents that Word made. */
  isContents: boolean;
}

/** Fields that are open while the document is read; they may span paragraphs. */
export interface OpenField {
  instruction: string;
  isInResult: boolean;
}

/** Elements whose text is not the paragraph's own: properties, deleted text, pronunciation, ruby, instructions. */
const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:rt',
  'w:tbl',
]);
const PAGE_FIELDS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|FILENAME|DOCPROPERTY|LISTNUM)\b/iu;
const CONTENTS_FIELD = /^\s*TOC\b/iu;
const MAX_OPEN_FIELDS = 64;
const PICTURE_FONT = /wingdings|webdings|symbol|dingbats/iu;

/** Reads the runs of a `w:p` in their order, fields resolved to what Word last showed for them. */
export function paragraphText(paragraph: XmlElement, style: Style, styles: Styles, fields: OpenField[]): ParagraphText {
  const found: ParagraphText = {
    pieces: [],
    boxes: [],
    footnoteIds: [],
    endnoteIds: [],
    isOnNewPage: toggleOf(child(paragraph, 'w:pPr'), 'w:pageBreakBefore') ?? false,
    isContents: fields.some(({ instruction }) => CONTENTS_FIELD.test(instruction)),
  };
  const walk = (element: XmlElement): void => {
    for (const inner of element.children) visit(inner);
  };
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:r') readRun(element, style, styles, fields, found, walk);
    else if (element.name === 'w:fldSimple') {
      if (!PAGE_FIELDS.test(element.attributes.instr ?? '')) walk(element);
    } else if (element.name === 'w:txbxContent') found.boxes.push(element);
    else if (element.name === 'mc:AlternateContent') walk(child(element, 'mc:Choice') ?? element);
    else if (element.name === 'm:t') found.pieces.push({ text: element.text, isEmphasized: false });
    else if (!SKIPPED.has(element.name)) walk(element);
  };
  walk(paragraph);
  return found;
}

function readRun(
  run: XmlElement,
  style: Style,
  styles: Styles,
  fields: OpenField[],
  found: ParagraphText,
  walk: (element: XmlElement) => void,
): void {
  const properties = child(run, 'w:rPr');
  const characterStyle = valOf(properties, 'w:rStyle');
  const inherited = characterStyle === undefined ? {} : styles.character(characterStyle).format;
  const format = overlay(combine(style.format, inherited), formatOf(properties));
  const isComplex = (toggleOf(properties, 'w:rtl') ?? toggleOf(properties, 'w:cs')) === true;
  const fonts = Object.entries(child(properties, 'w:rFonts')?.attributes ?? {});
  const isPicture = fonts.some(([key, font]) => key !== 'hint' && PICTURE_FONT.test(font));
  const isRaised = valOf(properties, 'w:vertAlign') === 'superscript';
  let isBehindNote = false;
  const push = (text: string): void => {
    const isHidden = fields.some((field) => !field.isInResult || PAGE_FIELDS.test(field.instruction));
    if (format.hidden || isHidden || isBehindNote) return;
    if (isRaised && isNoteMark(found.pieces.at(-1)?.text ?? '', text)) return;
    const isArabic = isComplex || /\p{Script=Arabic}/u.test(text);
    const isBold = format.bold || (isArabic && format.boldComplex);
    const isItalic = format.italic || (isArabic && format.italicComplex);
    found.pieces.push({ text, isEmphasized: !!(isBold || isItalic || format.underline || format.capitals) });
  };
  for (const element of run.children) {
    const { name, attributes, text } = element;
    if (name === 'w:t') push(isPicture && /^\S\s*$/u.test(text) ? text.replace(/^\S/u, '•') : text);
    else if (name === 'w:tab' || name === 'w:ptab') push('\t');
    else if (name === 'w:cr') push('\n');
    else if (name === 'w:br') {
      push('\n');
      if (attributes.type === 'page') found.isOnNewPage ||= isEmpty(found);
    } else if (name === 'w:lastRenderedPageBreak') found.isOnNewPage ||= isEmpty(found);
    else if (name === 'w:noBreakHyphen') push('-');
    else if (name === 'w:sym') push(symbol(attributes.char, attributes.font));
    else if (name === 'w:fldChar') countField(attributes.fldCharType, fields);
    else if (name === 'w:instrText') {
      const field = fields.at(-1);
      if (field && !field.isInResult) field.instruction += text;
      if (CONTENTS_FIELD.test(field?.instruction ?? '')) found.isContents = true;
    } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const ids = name === 'w:footnoteReference' ? found.footnoteIds : found.endnoteIds;
      if (attributes.id !== undefined) ids.push(attributes.id);
      isBehindNote = ['1', 'true', 'on'].includes(attributes.customMarkFollows ?? '');
    } else if (name === 'w:object' || name === 'w:pict' || name === 'w:drawing' || name === 'mc:AlternateContent') {
      walk({ ...run, children: [element] });
    } else if (name === 'w:ruby') walk(child(element, 'w:rubyBase') ?? run);
  }
}

const isEmpty = (found: ParagraphText): boolean => found.pieces.every(({ text }) => text.trim() === '');

function countField(type: string | undefined, fields: OpenField[]): void {
  const field = fields.at(-1);
  if (type === 'begin' && fields.length < MAX_OPEN_FIELDS) fields.push({ instruction: '', isInResult: false });
  else if (type === 'separate' && field) field.isInResult = true;
  else if (type === 'end') fields.pop();
}

/** A `w:sym`: figures and signs of the Symbol font are themselves, all else is a bullet where it stands first. */
function symbol(char: string | undefined, font: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16) & 0xff;
  const isPlain = /^symbol$/iu.test(font ?? '') && code > 0x20 && code < 0x40;
  return isPlain ? String.fromCharCode(code) : '\uf0b7';
}
