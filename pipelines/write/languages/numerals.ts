import { roman } from '../../roman.ts';
import type { Numbered, Numbering } from './language.ts';
import { plainNumeral } from './language.ts';

/** 1 -> a, 26 -> z, 27 -> aa, as Word counts. */
export const letter = (count: number): string =>
  String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 12 -> 十二; up to 99. */
export function chineseNumeral(count: number): string {
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[count % 10]}`;
}

/** I., A., 1. and figure I, table 1, as documents in Latin and Cyrillic script have them; `item` surrounds a, b, c. */
export const westernNumbering = (item: string): Readonly<Record<Numbered, Numbering>> => ({
  section: { numeral: roman, mark: '%.', word: 'upperRoman' },
  subsection: { numeral: (count) => letter(count).toUpperCase(), mark: '%.', word: 'upperLetter' },
  paragraph: { numeral: plainNumeral, mark: '%.', word: 'decimal' },
  item: { numeral: letter, mark: item, word: 'lowerLetter' },
  figure: { numeral: roman, mark: '%', word: 'upperRoman' },
  table: { numeral: plainNumeral, mark: '%', word: 'decimal' },
});
