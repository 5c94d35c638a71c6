import { UserError } from '../error.ts';
import { LANGS, type Lang, USUAL_LANGS, writtenLangs } from '../write/messages.ts';

/**
 * The languages that `--lang` asks for: those named, all that can be written for `all`, the usual ones where none is named.
 *
 * @param messages folder of the message files; a language can be written once its file is there
 * @throws UserError, of wrong options, for what is no language, or none that can be written yet
 */
export function langsOf(named: readonly string[] | undefined, messages: string): readonly Lang[] {
  if (named === undefined) return USUAL_LANGS;
  const written = writtenLangs(messages);
  if (named.length === 1 && named[0] === 'all') return written;
  const strange = named.find((lang) => !(LANGS as readonly string[]).includes(lang));
  if (strange !== undefined || named.length === 0)
    throw new UserError(
      '--lang',
      `${strange ?? 'nothing'} is no language of this project`,
      `choose of ${LANGS.join(', ')}, or all`,
      2,
    );
  const unwritten = (named as readonly Lang[]).find((lang) => !written.includes(lang));
  if (unwritten)
    throw new UserError(
      '--lang',
      `"${unwritten}" cannot be written yet: reports/messages/${unwritten}.json is missing`,
      `choose of ${written.join(', ')}, or translate the messages and notes`,
      2,
    );
  return named as readonly Lang[];
}
