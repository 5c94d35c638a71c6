import { LETTERS } from './convention.ts';

/** Value of a run of decimal digits, Western, Arabic-Indic, Persian or full-width; four digits at most count, more give Infinity. */
export function digitsValue(run: string): number {
  let value = 0;
  let length = 0;
  for (const sign of run) {
    const code = sign.codePointAt(0) as number;
    const zero = code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : code >= 0x660 ? 0x660 : 0x30;
    value = value * 10 + (code - zero);
    length += 1;
    if (length > 4) return Number.POSITIVE_INFINITY;
  }
  return value;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_OTHERS: Readonly<Record<string, string>> = { 零: '〇', 两: '二', 壹: '一', 贰: '二', 叁: '三', 拾: '十' };

/** Whether the character belongs to a Chinese numeral below ten thousand. */
export const isHanNumeral = (sign: string): boolean =>
  HAN_DIGITS.includes(HAN_OTHERS[sign] ?? sign) || (HAN_OTHERS[sign] ?? sign) in HAN_UNITS;

/** Value of a Chinese numeral: 四十六 is 46, 二〇 is 20; more than eight characters give Infinity. */
export function hanValue(run: readonly string[]): number {
  if (run.length > 8) return Number.POSITIVE_INFINITY;
  let total = 0;
  let digits = 0;
  let isOpen = false;
  for (const written of run) {
    const sign = HAN_OTHERS[written] ?? written;
    const unit = HAN_UNITS[sign];
    if (unit === undefined) {
      digits = digits * 10 + HAN_DIGITS.indexOf(sign);
      isOpen = true;
    } else {
      total += (isOpen ? digits : 1) * unit;
      digits = 0;
      isOpen = false;
    }
  }
  return total + digits;
}

const ROMANS = new Set(['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']);

/** Whether a word in brackets can only be a roman numeral; "i" alone is also a letter. */
export const isRoman = (word: string): boolean => ROMANS.has(word);

/** The letters of subparagraphs in the Arabic text of the Convention, hamza taken off: a to k. */
export const ABJAD = 'ابجدهوزحطيك';
/** The order of Russian enumerations, which skip ё and й: a to k. */
export const CYRILLIC = 'абвгдежзикл';
/** Cyrillic letters set for the Latin ones they look like in print. */
const LOOKALIKES: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', і: 'i', ј: 'j', ԁ: 'd', һ: 'h' };
/** Of two readings: by place in the alphabet, or by look. */
const AMBIGUOUS: Readonly<Record<string, string>> = { в: 'b', е: 'e', к: 'k' };

/**
 * The Latin letter a single folded character stands for as a subparagraph, or undefined. The Cyrillic в, е and к come back
 * as they are: only the whole text decides (`settleLetter`).
 */
export function subparagraphLetter(sign: string): string | undefined {
  if (sign.length !== 1) return undefined;
  if (LETTERS.includes(sign)) return sign;
  if (sign in AMBIGUOUS) return sign;
  const like = LOOKALIKES[sign];
  if (like !== undefined) return like;
  const place = CYRILLIC.indexOf(sign);
  if (place >= 0) return LETTERS[place];
  const abjad = ABJAD.indexOf(sign);
  return abjad >= 0 ? LETTERS[abjad] : undefined;
}

/** How a Russian text letters its subparagraphs, as far as its unambiguous letters tell. */
export type Lettering = 'alphabet' | 'latin' | undefined;

/** The lettering that the given single letters give away: б, г, д … are of the alphabet; b, d, f … and с are Latin. */
export function letteringOf(letters: Iterable<string>): Lettering {
  let lettering: Lettering;
  for (const sign of letters) {
    if ('бгджзил'.includes(sign)) return 'alphabet';
    if ('bcdefghijkсіј'.includes(sign)) lettering = 'latin';
  }
  return lettering;
}

/**
 * Settles в, е and к. In a text that letters by the Russian alphabet they are c, f, j; in one with Latin letters they are
 * what they look like: b, e, k. With no other letter to tell, е and к are look-alikes, which the eye cannot see in print, but
 * в is the third letter, since nobody sets it for b by mistake; unless the provision has no third letter.
 * @param has whether the provision meant has the letter
 */
export function settleLetter(letter: string, lettering: Lettering, has: (letter: string) => boolean): string {
  const look = AMBIGUOUS[letter];
  if (look === undefined) return letter;
  const placed = LETTERS[CYRILLIC.indexOf(letter)] as string;
  if (lettering === 'alphabet') return placed;
  if (lettering === 'latin' || letter !== 'в') return look;
  return !has(placed) && has(look) ? look : placed;
}
