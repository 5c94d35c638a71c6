import english from 'hyphen/en-gb/index.js';
import spanish from 'hyphen/es/index.js';
import french from 'hyphen/fr/index.js';
import russian from 'hyphen/ru/index.js';
import type { Lang } from '../write/messages.ts';

/** Arabic and Chinese part no words. */
const PATTERNS: Partial<Record<Lang, typeof english>> = {
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
};

/** Shorter words are not parted. */
const SHORTEST = 8;

/** A text with soft hyphens where its long words may be parted. */
export const withSoftHyphens = (text: string, lang: Lang): string =>
  PATTERNS[lang]?.hyphenateSync(text, { hyphenChar: '\u00ad', minWordLength: SHORTEST }) ?? text;
