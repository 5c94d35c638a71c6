import { LAST_PARAGRAPH } from './convention.ts';
import { bracketedAt, isSign, keywordAt } from './keywords.ts';
import { subparagraphLetter } from './numerals.ts';
import type { ReferenceLang } from './references.ts';
import { adverbEnd, separatorAt } from './separators.ts';
import type { Token } from './tokens.ts';
import { startsWithAny, type Words } from './words.ts';

/** Questions about the tokens that follow a value: whether it ends there, and what a bare sign can be. */
export class Lookahead {
  constructor(
    readonly tokens: readonly Token[],
    readonly words: Words,
    readonly lang: ReferenceLang,
  ) {}

  /** "1)" as French and Spanish texts number paragraphs. */
  isClosedParagraph(at: number): boolean {
    const token = this.tokens[at];
    if (token?.kind !== 'number' || !isSign(this.tokens[at + 1], ')')) return false;
    return (this.lang === 'es' || this.lang === 'fr') && token.value >= 1 && token.value <= LAST_PARAGRAPH;
  }

  /** Whether what stands there leads from a part to its whole: a word for "of", or a keyword. */
  leadsOn(at: number): boolean {
    return (this.isOf(at) && this.lang !== 'ru') || keywordAt(this.tokens, at, this.words, this.lang) !== undefined;
  }

  /** A letter without brackets; with `mustEnd` only where nothing after it says that it is a word. */
  bareLetter(at: number, mustEnd: boolean): string | undefined {
    const token = this.tokens[at];
    if (token?.kind !== 'word') return undefined;
    const letter = subparagraphLetter(token.text);
    const after = this.tokens[at + 1];
    if (letter === undefined || (after?.isTight && isSign(after, "'"))) return undefined;
    return mustEnd && !this.isEnd(at + 1) ? undefined : letter;
  }

  /** Whether a value may end before the token: a sign, a conjunction, a keyword, what leads on, an instrument, or the end. */
  isEnd(at: number): boolean {
    const token = this.tokens[at];
    if (!token || token.kind === 'sign') return true;
    if (token.kind === 'number') return false;
    if (this.words.of.has(token.text) || this.words.to.has(token.text)) return true;
    if (separatorAt(this.tokens, at, this.words) || this.isInstrument(token.text)) return true;
    if (adverbEnd(this.tokens, at, this.words) !== undefined || this.words.back.has(token.text)) return true;
    return keywordAt(this.tokens, at, this.words, this.lang) !== undefined || /^[وف]/u.test(token.text);
  }

  /** Whether a list of roman numerals goes on there: "(i) and (ii)". */
  isFollowedByRoman(at: number): boolean {
    const separator = separatorAt(this.tokens, at, this.words);
    return separator !== undefined && bracketedAt(this.tokens, separator.next)?.kind === 'roman';
  }

  /** Whether the bracket there is of the letter before it, "23-2-b) et c)", and not of the whole, "(art. 23-2-b)". */
  isLetterClosed(at: number): boolean {
    const separator = isSign(this.tokens[at], ')') ? separatorAt(this.tokens, at + 1, this.words) : undefined;
    return separator !== undefined && bracketedAt(this.tokens, separator.next)?.kind === 'letter';
  }

  /** Whether "of article" and a number stand there. */
  isOfArticle(at: number): boolean {
    if (!this.isOf(at)) return false;
    for (let next = at + 1; next < at + 4; next += 1) {
      const keyword = keywordAt(this.tokens, next, this.words, this.lang);
      if (keyword) return keyword.level === 'article' && this.tokens[keyword.next]?.kind === 'number';
      const text = this.tokens[next]?.text ?? '';
      if (text !== "'" && !this.words.fillers.has(text)) return false;
    }
    return false;
  }

  private isOf(at: number): boolean {
    const text = this.tokens[at]?.text ?? '';
    return this.words.of.has(text) && !this.words.to.has(text);
  }

  private isInstrument(word: string): boolean {
    const { conventions, laws, lawWords, names } = this.words;
    return startsWithAny(word, conventions) || startsWithAny(word, laws) || lawWords.has(word) || names.has(word);
  }
}
