import { UserError } from '../../error.ts';
import { bulletLevels, type Nestable } from './bullet_levels.ts';
import type { Paragraph } from './document.ts';
import { mendPages, withoutContents } from './page_breaks.ts';
import { tidyText } from './tidy_text.ts';
import { kindOfMark, splitTypedBullet } from './typed_bullets.ts';

/** Paragraphs a document may have: those of some thousand pages. */
export const MAX_PARAGRAPHS = 50_000;

/** Characters set alike. A line break is "\n", a tab "\t". */
export interface Piece {
  readonly text: string;
  readonly isEmphasized: boolean;
}

/**
 * Whether raised characters are the mark of a footnote that somebody typed, and no text: figures and stars behind a word, but
 * not those of a square metre.
 */
export const isNoteMark = (before: string, raised: string): boolean =>
  raised.length <= 8 &&
  /^\s*[[(]?[\p{Nd}*†‡, ]{1,5}[\])]?\s*$/u.test(raised) &&
  !/(?:^|[^\p{L}])[kcdm]?m$/u.test(before.slice(-4));

/** A paragraph as its file holds it, from which one or several paragraphs are made. */
export interface Block {
  readonly pieces: readonly Piece[];
  /** Level of a heading that the file marks as one. */
  readonly heading?: number | undefined;
  /** The bullet or number the file itself prints before it. */
  readonly item?: FileItem | undefined;
  /** Left indent, in one unit for the whole document. */
  readonly indent?: number | undefined;
  readonly isInTable?: boolean | undefined;
  /** A page ends right before it. */
  readonly isOnNewPage?: boolean | undefined;
}

export interface FileItem {
  readonly mark: string;
  readonly isBullet: boolean;
  /** A number of several levels ("2.1."): a section's. */
  readonly isCompound: boolean;
  readonly list: string;
  readonly level: number;
}

/** A paragraph in the making. */
export interface Draft {
  pieces: readonly Piece[];
  text: string;
  /** Left indent, spaces and tabs at the beginning counted in. */
  readonly indent: number | undefined;
  /** With the typed bullet. */
  readonly whole: string;
  readonly mark: string | undefined;
  /** The mark was typed: a number may turn out to be a section's. */
  readonly isTyped: boolean;
  readonly block: Block;
  readonly isWithin: boolean;
  readonly isEmphasized: boolean;
}

const TERMINAL = /[.;:!?。；：！？؛؟…]["»”’)）]*$/u;
/** A number of a section at the beginning of a text: of two places or more. */
export const SECTION_NUMBER = /^\s*\p{Nd}{1,2}(?:\s?\.\s?\p{Nd}{1,2}[.\s]|\s?[-–]\s?\p{Nd}{1,2}\s?[-–])/u;
const LONGEST_HEADING = 150;
const LONGEST_NUMBERED_HEADING = 260;

/**
 * Makes paragraphs of blocks: parts those that hold several typed bullets on lines of their own, takes bullets off, joins what
 * a page has cut, leaves out page furniture and the lines of tables of contents, and finds the depth of each bullet.
 *
 * Numbers: a number that Word prints or somebody typed is a `bullet`, also where every paragraph of the document has one
 * (then the marks of findings are of another kind, or their section tells them). It is no bullet, and stays in the text,
 * where it has several places ("2.1."), where the paragraph is emphasized and short, and where it is typed before a few words
 * without a stop and no neighbour goes on with its numbering ("2. Chapter III", "二、第三章"). A heading of the file has no bullet.
 *
 * @throws UserError where there are more than `MAX_PARAGRAPHS` blocks
 */
export function paragraphsOf(blocks: readonly Block[], file: string): Paragraph[] {
  if (blocks.length > MAX_PARAGRAPHS) {
    throw new UserError(file, `it holds more than ${MAX_PARAGRAPHS} paragraphs`, 'give the executive summary alone');
  }
  const drafts = mendPages(withoutContents(blocks.flatMap((block) => draftsOf(block)))).map(keepSectionNumber);
  const levels = bulletLevels(drafts.map(nestable));
  return drafts.map((draft, index) => {
    const { block, mark } = draft;
    const level = levels[index];
    return {
      number: index + 1,
      page: undefined,
      text: draft.text,
      heading: block.heading,
      isEmphasized: draft.isEmphasized,
      leadLength: leadLength(draft),
      bullet: mark === undefined || level === undefined ? undefined : { mark: tidyText(mark), level },
      isInTable: block.isInTable ?? false,
    };
  });
}

function nestable({ mark, block, indent, isWithin, isEmphasized, isTyped, text }: Draft): Nestable {
  const list = block.item && !isTyped ? { id: block.item.list, level: block.item.level } : undefined;
  const isHeading = block.heading !== undefined || isEmphasized || SECTION_NUMBER.test(text);
  return { mark, list, indent: isWithin ? undefined : indent, isWithin, isHeading, text };
}

function draftsOf(block: Block): Draft[] {
  const groups = block.heading === undefined ? groupLines(block) : [block.pieces];
  const drafts: Draft[] = [];
  for (const [index, pieces] of groups.entries()) {
    const draft = draftOf(pieces, block, index === 0, drafts.at(-1)?.mark !== undefined && index > 0);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function draftOf(pieces: readonly Piece[], block: Block, isFirst: boolean, isBehindItem: boolean): Draft | undefined {
  const raw = pieces.map(({ text }) => text).join('');
  const item = isFirst ? block.item : undefined;
  const found = block.heading === undefined ? splitTypedBullet(raw) : undefined;
  // behind a bullet of the file only a second symbol is one too; "(a)" may belong to the text
  const typed = found && (!item || (item.isBullet && kindOfMark(found.mark).isGlyph)) ? found : undefined;
  const rest = typed ? cut(pieces, raw.length - typed.text.length) : pieces;
  const text = tidyText(typed ? typed.text : raw);
  const isEmphasized = isWhollyEmphasized(rest);
  const whole = tidyText(raw);
  const indent = (block.indent ?? 0) + spaceBefore(raw);
  const base = { block, isEmphasized, whole, indent, isWithin: false };
  if (text === '') return undefined;
  const isShort = text.length <= LONGEST_HEADING && !TERMINAL.test(text);
  if (block.heading !== undefined) return { ...base, pieces, text, mark: undefined, isTyped: false };
  if (item && !item.isBullet && isShort && (isEmphasized || item.isCompound)) {
    return { ...base, pieces, text: tidyText(`${item.mark} ${text}`), mark: undefined, isTyped: false };
  }
  if (item) return { ...base, pieces: rest, text, mark: item.mark, isTyped: false };
  if (!typed) return { ...base, pieces, text, mark: undefined, isTyped: false };
  if (isShort && isEmphasized && !kindOfMark(typed.mark).isGlyph) {
    return { ...base, pieces, text: whole, mark: undefined, isTyped: false };
  }
  return {
    ...base,
    pieces: rest,
    text,
    mark: typed.mark,
    isTyped: true,
    isWithin: !isFirst && isBehindItem && !!block.item,
  };
}

/** Lines of a block that belong together: a line begins a paragraph of its own where it has a bullet or is set otherwise. */
function groupLines(block: Block): Piece[][] {
  const lines = linesOf(block.pieces);
  const groups: Piece[][] = [];
  let isItem = block.item !== undefined;
  for (const line of lines) {
    const raw = line.map(({ text }) => text).join('');
    if (raw.trim() === '') continue;
    const last = groups.at(-1);
    const isMarked = splitTypedBullet(raw) !== undefined;
    const isOtherwise = !isItem && last !== undefined && isWhollyEmphasized(last) !== isWhollyEmphasized(line);
    if (!last || isMarked || isOtherwise || block.isInTable || SECTION_NUMBER.test(raw)) groups.push([...line]);
    else last.push({ text: '\n', isEmphasized: false }, ...line);
    isItem ||= isMarked;
  }
  return groups;
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const { text, isEmphasized } of pieces) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push({ text: part, isEmphasized });
    }
  }
  return lines;
}

/** Pieces without their first `length` characters. */
function cut(pieces: readonly Piece[], length: number): Piece[] {
  let left = length;
  return pieces.flatMap(({ text, isEmphasized }) => {
    const gone = Math.min(left, text.length);
    left -= gone;
    return gone === text.length ? [] : [{ text: text.slice(gone), isEmphasized }];
  });
}

/** The width of the spaces a text begins with, in twentieths of a point: 5 points each, a tab four of them. */
function spaceBefore(text: string): number {
  const [spaces] = /^[\s\u200e\u200f]*/u.exec(text)!;
  return spaces.replaceAll('\t', '    ').length * 100;
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function isWhollyEmphasized(pieces: readonly Piece[]): boolean {
  const worded = pieces.filter(({ text }) => hasWords(text));
  return worded.length > 0 && worded.every(({ isEmphasized }) => isEmphasized);
}

function leadLength({ pieces, isEmphasized, mark, text }: Draft): number {
  if (isEmphasized) return 0;
  const end = pieces.findIndex((piece) => !piece.isEmphasized && piece.text.trim() !== '');
  const lead = tidyText(
    pieces
      .slice(0, end === -1 ? undefined : end)
      .map((piece) => piece.text)
      .join(''),
  );
  return hasWords(lead) && mark !== text && text.startsWith(lead) ? lead.length : 0;
}

/** Puts a typed number back into the text where no neighbour goes on with its numbering and it has the form of a heading. */
function keepSectionNumber(draft: Draft, index: number, drafts: readonly Draft[]): Draft {
  const { mark, text } = draft;
  if (!draft.isTyped || mark === undefined || draft.isWithin) return draft;
  const kind = kindOfMark(mark);
  const isOfList = kind.isGlyph || /^[(（]?\p{Ll}{1,5}[)）]$/u.test(mark);
  if (isOfList || text.length > LONGEST_NUMBERED_HEADING || TERMINAL.test(text)) return draft;
  const isNeighbour = (other: Draft | undefined, by: number): boolean => {
    const next = other?.mark === undefined ? undefined : kindOfMark(other.mark);
    return (
      next?.style === kind.style &&
      next.ordinals.some((one) =>
        kind.ordinals.some((own) => own.script === one.script && own.ordinal + by === one.ordinal),
      )
    );
  };
  if (isNeighbour(drafts[index - 1], -1) || isNeighbour(drafts[index + 1], 1)) return draft;
  return { ...draft, text: draft.whole, mark: undefined };
}
