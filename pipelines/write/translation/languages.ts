import { UserError } from '../../error.ts';
import type { Lang } from '../messages.ts';

/** The official languages of the United Nations, by their codes. */
export const OFFICIAL = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export const ENGLISH = 'en' as Lang;

/** @throws UserError, of wrong options, for what no translation is made into */
export function targetLang(given: string): Lang {
  if (given === ENGLISH || !(OFFICIAL as readonly string[]).includes(given)) {
    const others = OFFICIAL.filter((lang) => lang !== ENGLISH).join(', ');
    const what = given === ENGLISH ? 'English is what translations are made from' : `${given} is no official language`;
    throw new UserError('translation', what, `choose of ${others}`, 2);
  }
  return given as Lang;
}
