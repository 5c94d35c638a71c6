const ARABIC_FORMS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
};

/**
 * A text as it is compared with others: no case, no diacritics, no Arabic vowel signs or elongation strokes, one form for
 * letters that are often written for each other, European digits, no punctuation, single spaces.
 */
export function fold(text: string): string {
  return westernDigits(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[أإآٱىةؤئ]/g, (letter) => ARABIC_FORMS[letter]!)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Arabic-Indic and Persian digits as European ones. */
export const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Words of a folded text; Chinese runs are cut into pairs of characters, since nothing parts their words. */
export function wordsOf(folded: string): string[] {
  return folded
    .split(' ')
    .filter(Boolean)
    .flatMap((word) => {
      if (!/\p{Script=Han}/u.test(word)) return [word];
      const characters = [...word];
      return characters.length < 2 ? characters : characters.slice(1).map((right, index) => characters[index]! + right);
    });
}

const ARABIC_ORDINALS = 'اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا';
const ARABIC_LETTERS = 'الف|باء|جيم|دال|هاء|واو|زاي|حاء|ا|ب|ج|د|ه|و|ز|ح';
const NUMBERING = new RegExp(
  `^(?:[(]?(?:\\d{1,2}(?:\\s?[.\\-–]\\s?\\d{1,2}){0,3}|[ivx]{1,5}|[a-zа-к]|[一二三四五六七八九十]{1,3}|${ARABIC_ORDINALS}|${ARABIC_LETTERS})\\s?[).:،、\\-–—\\s]+)+`,
  'iu',
);

/** A heading parted into its number ("2.3.", "B.", "三、", "٢-٣-") and its words. */
export function partNumbering(heading: string): { numbering: string; words: string } {
  const plain = westernDigits(heading.normalize('NFKC')).replace(/[\u064b-\u0652\u0640]/g, '');
  const folded = plain.replace(/[أإآ]/g, 'ا');
  const found = NUMBERING.exec(folded)?.[0] ?? '';
  // A single letter or a word without a mark behind it is a word of the heading ("A State party …").
  const isNumbering = /\d|[).:،、\-–—]/.test(found);
  return isNumbering ? { numbering: found.trim(), words: plain.slice(found.length) } : { numbering: '', words: plain };
}

/** How many parts a number has: 2 for "2.3." and "٢-٣-", 1 for "3.", "IV." and "B.", 0 for none. */
export function numberingDepth(numbering: string): number {
  return numbering === '' ? 0 : (numbering.match(/\d+|[^\d\s.()\-–—:،、]+/gu)?.length ?? 0);
}
