import { UserError } from '../../error.ts';
import { LANGS, type Lang } from '../messages.ts';

/** The language that all others are translated from. */
export const ENGLISH: Lang = 'en';

/** @throws UserError, of wrong options, for what no translation is made into */
export function targetLang(given: string): Lang {
  if (given === ENGLISH || !(LANGS as readonly string[]).includes(given)) {
    const others = LANGS.filter((lang) => lang !== ENGLISH).join(', ');
    const what = given === ENGLISH ? 'English is what translations are made from' : `${given} is no official language`;
    throw new UserError('translation', what, `choose of ${others}`, 2);
  }
  return given as Lang;
}
