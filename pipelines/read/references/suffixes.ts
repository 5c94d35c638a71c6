import { hasParagraph } from './convention.ts';
import { isSign } from './keywords.ts';
import type { Lookahead } from './lookahead.ts';

/** What is glued to a number. */
export interface Suffix {
  /** It makes the number one of a law: "25 bis", "301-1". */
  readonly isForeign: boolean;
  /** What it names below the article: "23-2-b". */
  readonly below: { readonly paragraph: number; readonly letter: string } | undefined;
  readonly next: number;
}

const SUFFIX = /^(?:bis|ter|quater|quinquies|бис|مكرر|مكررا)$/u;
const ORDINAL_ENDING = /^(?:er|ere|o|ro|do|to|st|nd|rd|th|й|и|я|го)$/u;

/**
 * Reads what is glued to a number: "1er", "25 bis", "301-1", "23-2-b". Nothing is glued where `next` is `at`.
 * @param article the number, if it is an article's
 */
export function suffixAt(ahead: Lookahead, at: number, article: number | undefined): Suffix {
  const { tokens, lang } = ahead;
  const token = tokens[at];
  const end = (next: number, isForeign = false): Suffix => ({ isForeign, below: undefined, next });
  if (token?.kind === 'word') {
    if (SUFFIX.test(token.text)) return end(at + 1, true);
    if (token.isTight && ORDINAL_ENDING.test(token.text)) return end(at + 1);
  }
  const number = tokens[at + 1];
  if (!token?.isTight || !isSign(token, '-') || number?.kind !== 'number' || !number.isTight) return end(at);
  if (article === undefined) return end(at);
  const isLettered = isSign(tokens[at + 2], '-') && tokens[at + 2]?.isTight && tokens[at + 3]?.isTight;
  const letter = isLettered ? ahead.bareLetter(at + 3, false) : undefined;
  if (letter !== undefined && hasParagraph(article, number.value)) {
    const next = ahead.isLetterClosed(at + 4) ? at + 5 : at + 4;
    return { isForeign: false, below: { paragraph: number.value, letter }, next };
  }
  return number.value < article && lang !== 'ar' ? end(at + 2, true) : end(at);
}
