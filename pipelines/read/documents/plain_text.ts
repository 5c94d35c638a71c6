import { isUtf8 } from 'node:buffer';
import { UserError } from '../../error.ts';
import type { DocumentText } from './document.ts';
import { isPageFurniture } from './page_furniture.ts';
import { type Block, paragraphsOf, SECTION_NUMBER } from './paragraphs.ts';
import { kindOfMark, splitTypedBullet } from './typed_bullets.ts';

/** Bytes a file of text or HTML may have: a book of a thousand pages. */
export const MAX_TEXT_BYTES = 5 * 2 ** 20;

/** Columns beyond which a line was not broken to fit a width: such a file has one paragraph a line. */
const WIDEST_WRAPPED = 140;
const TERMINAL = /[.;:!?。；：！？؛؟]["»”’)）]*\s*$/u;

interface Line {
  readonly text: string;
  readonly indent: number;
}

/**
 * Reads a text file. An empty line ends a paragraph; whether a single line end does is seen from the file: lines of much
 * different length are paragraphs, lines filled up to one width are parts of them.
 *
 * @throws UserError where the bytes are neither UTF-8 nor UTF-16 with its mark
 */
export async function readPlainText(bytes: Uint8Array, file: string): Promise<DocumentText> {
  const lines = decodeText(bytes, undefined, file)
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u)
    .map((text) => ({ text: text.trimEnd(), indent: indentOf(text) }));
  const width = wrappedWidth(lines);
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const text = open.map((line, index) => (index === 0 ? line.text : line.text.trim())).join('\n');
    if (text !== '') blocks.push({ pieces: [{ text, isEmphasized: false }] });
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    if (line.text.trim() === '') {
      close();
      continue;
    }
    if (last && !(width !== undefined && isWrapped(open, last, line, width))) close();
    open.push(line);
  }
  close();
  return { format: 'txt', paragraphs: paragraphsOf(blocks, file), footnotes: [], warnings: [] };
}

/** Whether a line goes on with the paragraph the lines before it belong to, in a file broken to a width. */
function isWrapped(open: readonly Line[], last: Line, line: Line, width: number): boolean {
  if ([last, line].some(({ text }) => isPageFurniture(text))) return false;
  const word = /^\s*(?:\p{Script=Han}|\S+)/u.exec(line.text)?.[0].trim() ?? '';
  const isFull = columns(last.text) + 1 + columns(word) > width;
  const isEnded = TERMINAL.test(last.text);
  const item = splitTypedBullet(line.text);
  // "… paragraph 2 / (d) and (e)": a reference that was broken, no item
  const isCut = isFull || /\p{Nd}$/u.test(last.text);
  const isReference = isCut && !isEnded && item !== undefined && !kindOfMark(item.mark).isGlyph;
  if (isReference) return true;
  if (item || SECTION_NUMBER.test(line.text)) return false;
  const first = open[0]!;
  if (splitTypedBullet(first.text) && line.indent > first.indent) return true;
  return isFull || (!isEnded && /^\s*[(“«"]?\p{Ll}/u.test(line.text));
}

/** The width the lines of a file were broken to, undefined where they were not. */
function wrappedWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.map(({ text }) => columns(text)).filter((width) => width > 0);
  widths.sort((one, other) => one - other);
  const widest = widths[Math.floor(widths.length * 0.98)] ?? 0;
  if (widest > WIDEST_WRAPPED) return undefined;
  // paragraphs parted by empty lines need no exact width to be told
  const isSpaced = lines.length - widths.length > widths.length / 5;
  // a file of short paragraphs, one a line, has no width that many lines come near to
  const full = widths.filter((width) => width > widest * 0.8).length;
  return full >= 3 && full > widths.length / 5 ? widest * (isSpaced ? 0.85 : 1) : undefined;
}

/** Columns a text takes: Chinese characters take two. */
function columns(text: string): number {
  let count = 0;
  for (const character of text) count += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1;
  return count;
}

/** Indent in twentieths of a point, a column taken as 5 points and a tab as four columns. */
function indentOf(text: string): number {
  const spaces = /^[\s\u200e\u200f]*/u.exec(text)![0].replaceAll('\t', '    ');
  return spaces.length * 100;
}

/**
 * The text of a file: by its byte order mark, else by the encoding it declares, else as UTF-8. Nothing is guessed.
 *
 * @param declared name of an encoding as the file itself gives it (HTML), a WHATWG label
 * @throws UserError where the bytes are not of that encoding, it is unknown, or none is declared and they are not UTF-8
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined, file: string): string {
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new UserError(file, `the file is larger than ${MAX_TEXT_BYTES} bytes`, 'give the executive summary alone');
  }
  const encoding = markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : declared);
  if (encoding === undefined) {
    throw new UserError(
      file,
      'the text is not UTF-8, and nothing says what encoding it is',
      'save the file as UTF-8 (in Word: Save As, Plain Text, Unicode UTF-8)',
    );
  }
  const text = decodeAs(bytes, encoding, file);
  if (text.includes('\0')) {
    throw new UserError(
      file,
      'the file holds zero bytes, so it is no text',
      'save the document as .docx, .pdf or UTF-8 text',
    );
  }
  return text;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string, file: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    const isUnknown = error instanceof RangeError;
    throw new UserError(
      file,
      isUnknown ? `no encoding is named ${JSON.stringify(encoding)}` : `its bytes are not ${encoding}`,
      'save the file as UTF-8',
    );
  }
}
