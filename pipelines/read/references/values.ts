import { hasParagraph, isReviewed, LAST_ARTICLE, LAST_PARAGRAPH } from './convention.ts';
import { type Bracketed, bracketedAt, isSign, type Separator, semicolonAt, separatorAt } from './keywords.ts';
import type { Lookahead } from './lookahead.ts';
import { ordinalAt } from './ordinals.ts';
import { between, type Path } from './paths.ts';
import type { ReferenceLang } from './references.ts';
import type { Token } from './tokens.ts';
import type { Count, Words } from './words.ts';

/** The list of articles that a list of paragraphs interrupts: "articles 31, paragraph 7, and 40". */
export interface OuterList {
  readonly count: Count;
  readonly size: number;
  readonly article: number;
}

export interface ValueRequest {
  readonly level: 'article' | 'part';
  readonly count: Count;
  readonly isSub: boolean;
  readonly outer: OuterList | undefined;
}

export interface Values {
  readonly paths: readonly Path[];
  /** The numbers cannot be of the Convention: beyond its last article, or of the form "301-1", "25 bis". */
  readonly isForeign: boolean;
  readonly next: number;
}

type Last = 'article' | 'paragraph' | 'letter' | 'roman';

const SUFFIX = /^(?:bis|ter|quater|quinquies|бис|مكرر|مكررا)$/u;
const ORDINAL_ENDING = /^(?:er|ere|o|ro|do|to|st|nd|rd|th|й|и|я|го)$/u;

/** Reads the values after a keyword: a number or letter, what is under it, and the rest of its list. */
export class ValueReader {
  private readonly paths: Path[] = [];
  private last: Last = 'article';
  private isForeign = false;
  private isBracketedList = false;
  private isBareList = false;
  private isLetterBare = false;
  /** Paragraphs are written "1)". */
  private isClosedList = false;

  private readonly tokens: readonly Token[];
  private readonly words: Words;
  private readonly lang: ReferenceLang;

  constructor(
    private readonly ahead: Lookahead,
    private readonly request: ValueRequest,
  ) {
    this.tokens = ahead.tokens;
    this.words = ahead.words;
    this.lang = ahead.lang;
  }

  /** The values from a token on, or undefined if none stands there. */
  read(start: number): Values | undefined {
    let at = this.first(start);
    if (at === undefined) return undefined;
    for (;;) {
      const next: number | undefined = this.tail(at) ?? this.item(at);
      if (next === undefined) return { paths: this.paths, isForeign: this.isForeign, next: at };
      at = next;
    }
  }

  private get current(): Path {
    return this.paths[this.paths.length - 1] as Path;
  }

  private first(at: number): number | undefined {
    const { level } = this.request;
    if (level === 'article' && isSign(this.tokens[at], ':')) return this.first(at + 1);
    const bracketed = bracketedAt(this.tokens, at);
    if (level === 'article' && !bracketed && isSign(this.tokens[at], '(') && this.tokens[at + 1]?.kind === 'number') {
      return this.first(at + 1);
    }
    if (bracketed?.kind === 'number') {
      this.isBracketedList = true;
      if (!this.number(bracketed.value)) return undefined;
      if (bracketed.inner !== undefined) this.under(bracketed.inner);
      return bracketed.next;
    }
    if (level === 'part' && bracketed) {
      if (bracketed.kind === 'roman') return undefined;
      this.paths.push({ letter: bracketed.letter });
      this.last = 'letter';
      return bracketed.next;
    }
    const ordinal = ordinalAt(this.tokens, at, this.words, this.lang);
    if (ordinal) return this.number(ordinal.value) ? ordinal.next : undefined;
    const token = this.tokens[at];
    if (token?.kind === 'number' && !token.isHan) return this.number(token.value) ? this.suffix(at + 1) : undefined;
    if (level === 'part') {
      const letter = this.ahead.bareLetter(at, true);
      if (letter === undefined || !(this.request.isSub || this.ahead.leadsOn(at + 1))) return undefined;
      this.paths.push({ letter });
      this.last = 'letter';
      this.isBareList = true;
      return at + 1;
    }
    return undefined;
  }

  /** A new value of the list's own level; false if it cannot be one. */
  private number(value: number): boolean {
    if (this.request.level === 'article') {
      if (value < 1 || value >= 1000) return false;
      if (value > LAST_ARTICLE) this.isForeign = true;
      this.paths.push({ article: value });
      this.last = 'article';
      return true;
    }
    if (value < 1 || value > LAST_PARAGRAPH) return false;
    this.paths.push({ paragraph: value });
    this.last = 'paragraph';
    return true;
  }

  /** What is glued to a number: "1er", "25 bis", "301-1". */
  private suffix(at: number): number {
    const token = this.tokens[at];
    if (token?.kind === 'word') {
      if (SUFFIX.test(token.text)) {
        this.isForeign = true;
        return at + 1;
      }
      if (token.isTight && ORDINAL_ENDING.test(token.text)) return at + 1;
    }
    const number = this.tokens[at + 1];
    const isGlued = token?.isTight && isSign(token, '-') && number?.kind === 'number' && number.isTight;
    const own = this.current.article;
    if (isGlued && own !== undefined && number.value < own && this.lang !== 'ar') {
      this.isForeign = true;
      return at + 2;
    }
    return at;
  }

  /** A level below the current value, with no separator before it: "(9)", "(b)", ".9", ".b", "b". */
  private tail(at: number): number | undefined {
    const bracketed = bracketedAt(this.tokens, at);
    if (bracketed) return this.bracketedTail(bracketed);
    const token = this.tokens[at];
    const after = this.tokens[at + 1];
    if (this.last === 'article' && this.ahead.isClosedParagraph(at)) {
      this.current.paragraph = token?.value as number;
      this.last = 'paragraph';
      this.isClosedList = true;
      return at + 2;
    }
    if (token?.isTight && (isSign(token, '.') || isSign(token, '/')) && after?.isTight) {
      if (after.kind === 'number' && this.last === 'article' && after.value >= 1 && after.value <= LAST_PARAGRAPH) {
        this.current.paragraph = after.value;
        this.last = 'paragraph';
        return at + 2;
      }
      if (this.last === 'letter' || this.last === 'roman') return undefined;
      const letter = this.ahead.bareLetter(at + 1, false);
      if (letter === undefined) return undefined;
      this.under(letter);
      return at + 2;
    }
    if (this.last !== 'article' && this.last !== 'paragraph') return undefined;
    const letter = this.ahead.bareLetter(at, false);
    if (letter === undefined || token?.kind !== 'word') return undefined;
    const isWord = !token.isTight && !/^[bcdfghjk]$/u.test(token.text);
    if (isWord || (!token.isTight && this.lang !== 'ar' && this.last === 'article')) return undefined;
    this.under(letter);
    this.isLetterBare = true;
    return at + 1;
  }

  private bracketedTail(bracketed: Bracketed): number | undefined {
    const isBelow = this.last === 'letter' || this.last === 'roman';
    if (bracketed.kind === 'roman' || (isBelow && (bracketed.kind === 'number' || bracketed.letter === 'i'))) {
      this.last = 'roman';
      return bracketed.next;
    }
    if (bracketed.kind === 'number') {
      if (this.request.level === 'part' || bracketed.value < 1 || bracketed.value > LAST_PARAGRAPH) return undefined;
      if (this.last === 'article') this.current.paragraph = bracketed.value;
      else this.paths.push({ ...this.current, paragraph: bracketed.value });
      this.last = 'paragraph';
      if (bracketed.inner !== undefined) this.under(bracketed.inner);
      return bracketed.next;
    }
    if (bracketed.letter === 'i' && this.ahead.isFollowedByRoman(bracketed.next)) {
      this.last = 'roman';
      return bracketed.next;
    }
    if (isBelow) this.sibling(bracketed.letter, false);
    else this.under(bracketed.letter);
    return bracketed.next;
  }

  /** The next item of the list, with the separator before it. */
  private item(at: number): number | undefined {
    const separator =
      separatorAt(this.tokens, at, this.words) ??
      (this.request.level === 'article' ? semicolonAt(this.tokens, at, this.words) : undefined);
    if (!separator) return this.attachedOrdinal(at);
    const isRange = separator.kind === 'range';
    const bracketed = bracketedAt(this.tokens, separator.next);
    if (bracketed) {
      if (bracketed.kind === 'roman')
        return this.last === 'roman' || this.last === 'letter' ? bracketed.next : undefined;
      if (bracketed.kind === 'letter') {
        if (bracketed.letter === 'i' && (this.last === 'roman' || this.ahead.isFollowedByRoman(bracketed.next))) {
          return bracketed.next;
        }
        this.sibling(bracketed.letter, isRange);
        return bracketed.next;
      }
      return this.bracketedItem(bracketed, isRange);
    }
    const token = this.tokens[separator.next];
    if (this.isClosedList && this.ahead.isClosedParagraph(separator.next)) {
      const { article } = this.current;
      this.paths.push({ ...(article === undefined ? {} : { article }), paragraph: token?.value as number });
      this.last = 'paragraph';
      return separator.next + 2;
    }
    if (token?.kind === 'number' && !token.isHan) return this.bareItem(token.value, separator);
    const ordinal =
      this.request.level === 'part' ? ordinalAt(this.tokens, separator.next, this.words, this.lang) : undefined;
    if (ordinal) return this.number(ordinal.value) ? ordinal.next : undefined;
    if ((this.isBareList || this.isLetterBare) && this.last === 'letter') {
      const letter = this.ahead.bareLetter(separator.next, true);
      if (letter === undefined) return undefined;
      this.sibling(letter, isRange);
      return separator.next + 1;
    }
    return undefined;
  }

  /** "الأولى والثانية": an Arabic conjunction is written with its word. */
  private attachedOrdinal(at: number): number | undefined {
    const text = this.tokens[at]?.text ?? '';
    if (this.lang !== 'ar' || this.request.level !== 'part' || !text.startsWith('و')) return undefined;
    const value = this.words.ordinals.get(text.slice(1));
    return value !== undefined && this.number(value) ? at + 1 : undefined;
  }

  private bracketedItem(bracketed: Bracketed, isRange: boolean): number | undefined {
    if (this.request.level === 'part' || this.isBracketedList) {
      const before = this.current;
      if (!this.number(bracketed.value)) return undefined;
      if (isRange) this.expand(before);
    } else {
      if (bracketed.value < 1 || bracketed.value > LAST_PARAGRAPH) return undefined;
      const { article, paragraph } = this.current;
      if (paragraph === undefined && this.last === 'letter') return undefined;
      const path = { ...(article === undefined ? {} : { article }), paragraph: bracketed.value };
      this.paths.push(...(isRange ? between(this.current, path) : []), path);
      this.last = 'paragraph';
    }
    if (bracketed.inner !== undefined) this.under(bracketed.inner);
    return bracketed.next;
  }

  private bareItem(value: number, separator: Separator): number | undefined {
    const { level, count } = this.request;
    const next = separator.next + 1;
    const isRange = separator.kind === 'range';
    if (!isRange) {
      const isEnd = this.ahead.isEnd(next);
      if (separator.kind === 'comma' && !isEnd) return undefined;
      if (level === 'article' && this.ahead.isOfArticle(next)) return undefined;
      if (level === 'article' && count !== 'many' && separator.kind === 'comma' && !isReviewed(value)) {
        return this.commaParagraph(value) ? next : undefined;
      }
      if (count !== 'many' && !isEnd && !(count === 'any' && (level === 'part' || isReviewed(value)))) return undefined;
      if (level === 'part' && this.belongsOutside(value, separator)) return undefined;
    }
    const before = this.current;
    if (!this.number(value)) return undefined;
    if (isRange) this.expand(before);
    return this.suffix(next);
  }

  /** "(art. 16, 2)": what can be no article but is a paragraph of the one before. */
  private commaParagraph(value: number): boolean {
    const { article, paragraph, letter } = this.current;
    if (article === undefined || letter !== undefined || !hasParagraph(article, value)) return false;
    if (paragraph === undefined) this.current.paragraph = value;
    else this.paths.push({ article, paragraph: value });
    this.last = 'paragraph';
    return true;
  }

  /** Whether a bare number after a list of paragraphs goes on with the list of articles around it. */
  private belongsOutside(value: number, separator: Separator): boolean {
    const { outer, count } = this.request;
    if (!outer || outer.count === 'one' || value > LAST_ARTICLE) return false;
    if (value > LAST_PARAGRAPH) return true;
    if (
      outer.count === 'many' &&
      (count === 'one' || (outer.size === 1 && separator.kind === 'and' && separator.hasComma))
    )
      return true;
    if (hasParagraph(outer.article, value) || !isReviewed(value)) return false;
    return outer.count === 'many' || count === 'one' || separator.hasComma;
  }

  /** Fills the gap of a range that ends with the current value. */
  private expand(from: Path): void {
    const to = this.paths.pop() as Path;
    this.paths.push(...between(this.request.level === 'article' ? { article: from.article ?? 0 } : from, to), to);
  }

  private under(letter: string): void {
    this.current.letter = letter;
    this.last = 'letter';
  }

  private sibling(letter: string, isRange: boolean): void {
    const before = this.current;
    if (before.letter === undefined) {
      this.under(letter);
      return;
    }
    const path = { ...before, letter };
    this.paths.push(...(isRange ? between(before, path) : []), path);
    this.last = 'letter';
  }
}
