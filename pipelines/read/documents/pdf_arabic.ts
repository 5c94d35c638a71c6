import { logicalOrder } from './pdf_order.ts';

const ALEF = '[\u0622\u0623\u0625\u0627]';
const MARK = '[\u064B-\u0655\u0670]';

/**
 * Letters in place of the shapes a font prints: presentation forms to letters, isolated signs without the space they stand on,
 * no elongation strokes, no soft hyphens or invisible marks of direction.
 */
export function plainLetters(text: string): string {
  return text
    .replace(/[\u2E80-\u2FDF\uFB00-\uFB1C\uFB50-\uFDFF\uFE70-\uFEFC]+/gu, (forms) =>
      forms.normalize('NFKC').replace(new RegExp(`[ \u0640](?=${MARK})`, 'gu'), ''),
    )
    .replace(/[\u0640\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '');
}

/**
 * The text of one glyph. A glyph that holds an alef and then a lam is the ligature lam-alef told backwards: no script joins
 * an alef to what follows.
 */
export const plainGlyph = (text: string): string =>
  plainLetters(text).replace(new RegExp(`^(${ALEF})(${MARK}*)\u0644(${MARK}*)$`, 'u'), '\u0644$3$1$2');

/** Whether the document's lam-alefs come as two letters in the wrong order: counted in what follows the article. */
export function isLamAlefSwapped(text: string): boolean {
  const bare = text.replace(new RegExp(MARK, 'gu'), '');
  const count = (pattern: RegExp): number => bare.match(pattern)?.length ?? 0;
  const swapped = count(/(?<![\u0621-\u064A])[وفبك]?ا[اأإآ]ل/gu);
  const right = count(/(?<![\u0621-\u064A])[وفبك]?ال[اأإآ]/gu);
  return swapped >= 3 && swapped > right;
}

/** Stems with a lam-alef inside, each written as it is when told backwards: without them `إصالح` could be a word. */
const SWAPPED_STEMS =
  /إدالء|إفالت|تالحق|ختال(?=س|ف|ط)|إصالح|صالحي(?=ة|ات)|إبالغ|بالغات|عالق(?=ة|ات)|عالج|مالحظ|مالحق|مالءم|خالص|إخالل|اطالع|اطّالع|إعال(?=ن|م)|سالم(?=ة|ي)|سالح|ثالث(?=ة|ين|ون)|تالعب|استهالك|امتالك|أمالك|ائتالف|إتالف|انطالق|إطالق|أخالق|إغالق|(?<![\u0621-\u064A])والي(?=ة|ات)|الوالي(?=ة|ات)|بالد(?![\u0621-\u064A])|فعالي(?!ة|ات)|ميالد|تالوة|هالل|سيالن|إسالم|طالق|مالذ|مالك(?=ات)|كفالء|عمالء|وكالء|زمالء|مكمّال|دوالر/gu;

/** The two letters of each lam-alef put right in a document where they are swapped. */
export function unswapped(text: string): string {
  return text.replace(/[\u0621-\u064A\u064B-\u0655\u0670]+/gu, (word) =>
    word
      .replace(new RegExp(`ا(${MARK}*)([اأإآ])(${MARK}*)ل`, 'gu'), 'ا$1ل$2$3')
      .replace(/(?<!ا)ل([اأإآ])ل/gu, 'لل$1')
      .replace(/^([وف]?)إل(?!ى|ي|زام|غاء|كترون|مام|حاق|قاء|هام|ا)/u, '$1لإ')
      .replace(/^([وف]?)أل(?!ف|مان|م$|ق|غ|زم|حق|ا|بان)/u, '$1لأ')
      .replace(/^([وبف]?)ثالث$/u, '$1ثلاث')
      .replace(/^([وفبك]?)([اأإ])ال$/u, '$1$2لا')
      .replace(/^([وفبكه]?)ال$/u, '$1لا')
      .replace(/^([وفبك]?)الئ/u, '$1لائ')
      .replace(/(?<=[\u0621-\u064A])ال(?=\u064B|$(?<=\u064B))/gu, 'لا')
      .replace(/(?<=[\u0621-\u064A]{2})(?<!^[وف]?أ[حزطم])الت$/u, 'لات')
      .replace(/(?<=[\u0621-\u064A][\u0621-\u064A]*(?<!^[وفبك]))الل/gu, 'لال')
      .replace(SWAPPED_STEMS, (stem) => stem.replace(/ال(?!.*ال)/u, 'لا')),
  );
}

/** Whether words stand backwards: the article is found at their ends. */
export function isMirrored(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const right = count(/(?<![\u0621-\u064A])[وفب]?ال[\u0621-\u064A]{2}/gu);
  const mirrored =
    count(/[\u0621-\u064A]{2}لا[وفب]?(?![\u0621-\u064A])/gu) + count(/(?<![\u0621-\u064A])ة[\u0621-\u064A]{2}/gu);
  return mirrored >= 10 && mirrored > 2 * right;
}

/** Reads a mirrored text the other way round: letters and words, numbers as they are. */
export function unmirrored(text: string): string {
  const cells = text.match(/\P{M}\p{M}*/gu) ?? [];
  return logicalOrder(
    cells.map((cell) => ({ text: cell })),
    true,
  )
    .map((cell) => cell.text)
    .join('');
}

/** Signs put where they belong where a line has set them apart: `طلبا ً` is `طلباً`; vowels and their doubling in one order. */
export const joinedMarks = (text: string): string =>
  text.replace(new RegExp(`(?<=[\u0621-\u064A]) +(?=${MARK})`, 'gu'), '').normalize('NFC');
