import type { Lang, Words } from './messages.ts';

/** What keeps two words on one line. */
const TIE = '\u00a0';

/** A number that stands in a text only later. */
export const NUMBER_TO_COME = '\u0000';

const ENGLISH =
  /\b((?:[Aa]rticles?|Art\.|[Cc]hapters?|[Ff]igures?|[Tt]ables?|[Ii]tems?|[Ss]ections?|[Pp]aragraphs?) (?=\d|[IVXLC]+\b|\0)|\d+ (?=\(\d+\))|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?=\d{4}\b))/g;
const ARABIC =
  /((?:المادة|المادتان|المادتين|المواد|الفصل|الشكل|الجدول|البند|الفقرة) (?=[٠-٩]|\0)|[٠-٩]+ (?=\([٠-٩]+\))|(?:[٠-٩]{1,2} )?(?:(?:كانون|تشرين) (?:الأول|الثاني)|\p{L}+)\/\p{L}+ (?=[٠-٩]{4}))/gu;

/** A text whose "article 44", "chapter IV", "46 (13)" and "6 November 2017" stay on one line each. */
export const unbroken = (text: string, lang: Lang): string =>
  text.replace(lang === 'ar' ? ARABIC : ENGLISH, (part) => part.replaceAll(' ', TIE));

/** Words whose messages, labels and dates are unbroken. */
export const tied = (words: Words): Words => ({
  ...words,
  say: (key, values) => unbroken(words.say(key, values), words.lang),
  fill: (text, values) => unbroken(words.fill(text, values), words.lang),
  label: (column, value) => unbroken(words.label(column, value), words.lang),
  date: (iso) => unbroken(words.date(iso), words.lang),
});
