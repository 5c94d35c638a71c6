import { languageOf } from './languages/languages.ts';
import type { Lang, Words } from './messages.ts';

/** What keeps two words on one line. */
const TIE = '\u00a0';

/** A number that stands in a text only later. */
export const NUMBER_TO_COME = '\u0000';

/** A text whose "article 44", "chapter IV", "46 (13)" and "6 November 2017" stay on one line each, by the habits of its language. */
export const unbroken = (text: string, lang: Lang): string =>
  languageOf(lang).ties.reduce((tying, stretch) => tying.replace(stretch, (part) => part.replaceAll(' ', TIE)), text);

/** Words whose messages, labels and dates are unbroken. */
export const tied = (words: Words): Words => ({
  ...words,
  say: (key, values) => unbroken(words.say(key, values), words.lang),
  fill: (text, values) => unbroken(words.fill(text, values), words.lang),
  label: (column, value) => unbroken(words.label(column, value), words.lang),
  date: (iso) => unbroken(words.date(iso), words.lang),
});
