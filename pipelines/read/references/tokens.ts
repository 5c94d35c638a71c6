import { digitsValue, hanValue, isHanNumeral } from './numerals.ts';

/** A word (folded: lower case, no diacritics), a number, or one sign. Of a Chinese text each character is a word. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  readonly text: string;
  /** Of a number. */
  readonly value: number;
  /** A number written with Chinese numerals. */
  readonly isHan: boolean;
  /** A word of two letters or more, all capitals: an acronym, or a text in capitals. */
  readonly isCapital: boolean;
  /** No white space stands before it. */
  readonly isTight: boolean;
}

const SIGNS: Readonly<Record<string, string>> = {
  '،': ',',
  '؛': ';',
  '；': ';',
  '。': '.',
  '[': '(',
  ']': ')',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '﴾': '(',
  '﴿': ')',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '~': '-',
  '∼': '-',
  ی: 'ي',
  ک: 'ك',
};

/**
 * Brings a text to the form its words are looked up in: compatibility forms resolved (full-width, ㈡, ligatures), lower case,
 * diacritics, hamzas, elongation strokes, soft hyphens, direction marks and footnote figures gone, dashes and quotes of one kind.
 */
export const fold = (text: string): string => lowered(unified(text));

function unified(text: string): string {
  const joined = text
    .replace(/[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/gu, '')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u209f\u00aa\u00ba\u02c6-\u02df]/gu, ' ')
    .replace(/(?<=\p{L})[-\u2010][ \t]*\r?\n\s*(?=\p{Ll})/gu, '');
  return joined
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/(?<!\p{L})(sub|sous|под)-(?=\p{L})/giu, '$1')
    .replace(/(?<!\p{L})(п|ст)\. ?\1\./giu, '$1$1.')
    .replace(/[،؛；。[\]〔〕【】﴾﴿’‘ʼ`´“”„«»~∼یک]/gu, (sign) => SIGNS[sign] as string);
}

const lowered = (text: string): string => text.toLowerCase().replace(/\p{Mn}/gu, '');

const PIECE = /[0-9٠-٩۰-۹]+|[\p{sc=Han}〇]|(?:(?!\p{sc=Han})\p{L})+|\S/gu;

/** Tokens of a text, in order; linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let han: string[] = [];
  let isHanTight = false;
  const closeHan = () => {
    if (han.length === 0) return;
    tokens.push({
      kind: 'number',
      text: han.join(''),
      value: hanValue(han),
      isHan: true,
      isCapital: false,
      isTight: isHanTight,
    });
    han = [];
  };
  for (const match of unified(text).matchAll(PIECE)) {
    const piece = match[0];
    const isTight = match.index === end && end > 0;
    end = match.index + piece.length;
    if (isHanNumeral(piece)) {
      if (han.length === 0) isHanTight = isTight;
      han.push(piece);
      continue;
    }
    closeHan();
    const isNumber = /^[0-9٠-٩۰-۹]/u.test(piece);
    const kind = isNumber ? 'number' : /^[\p{L}§]/u.test(piece) ? 'word' : 'sign';
    const lower = lowered(piece);
    const isCapital = kind === 'word' && lower.length > 1 && lower !== piece && piece === piece.toUpperCase();
    const value = isNumber ? digitsValue(piece) : Number.NaN;
    tokens.push({ kind, text: lower, value, isHan: false, isCapital, isTight });
  }
  closeHan();
  return tokens;
}
