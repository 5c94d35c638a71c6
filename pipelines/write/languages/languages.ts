import type { Language as Lang } from '../../../schemas/languages.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { Language } from './language.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';

const LANGUAGES: Readonly<Record<Lang, Language>> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  zh: chinese,
};

/** The habits of a language. */
export const languageOf = (lang: Lang): Language => LANGUAGES[lang];
