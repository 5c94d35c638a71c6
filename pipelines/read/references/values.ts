import { isReviewed, LAST_PARAGRAPH } from './convention.ts';
import { type Bracketed, bracketedAt, isSign } from './keywords.ts';
import type { Lookahead } from './lookahead.ts';
import { ordinalAt } from './ordinals.ts';
import { goesOnOutside, type OuterList } from './outer_list.ts';
import type { Path } from './paths.ts';
import type { ReferenceLang } from './references.ts';
import { asideEnd, type Separator, semicolonAt, separatorAt } from './separators.ts';
import { suffixAt } from './suffixes.ts';
import type { Token } from './tokens.ts';
import { ValueList } from './value_list.ts';
import type { Count, Words } from './words.ts';

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

/** Reads the values after a keyword: a number or letter, what is under it, and the rest of its list. */
export class ValueReader {
  private readonly list: ValueList;
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
    this.list = new ValueList(request.level);
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
      if (next === undefined) return { paths: this.list.paths, isForeign: this.list.isForeign, next: at };
      at = next;
    }
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
      if (!this.list.number(bracketed.value)) return undefined;
      if (bracketed.inner !== undefined) this.list.under(bracketed.inner);
      return bracketed.next;
    }
    if (level === 'part' && bracketed) {
      if (bracketed.kind === 'roman') return undefined;
      this.list.letter(bracketed.letter);
      return bracketed.next;
    }
    const ordinal = ordinalAt(this.tokens, at, this.words, this.lang);
    if (ordinal) return this.list.number(ordinal.value) ? ordinal.next : undefined;
    const token = this.tokens[at];
    if (token?.kind === 'number' && !token.isHan)
      return this.list.number(token.value) ? this.suffix(at + 1) : undefined;
    if (level === 'part') {
      const letter = this.ahead.bareLetter(at, true);
      if (letter === undefined || !(this.request.isSub || this.ahead.leadsOn(at + 1))) return undefined;
      this.list.letter(letter);
      this.isBareList = true;
      return at + 1;
    }
    return undefined;
  }

  /** Takes what is glued to the number read last. */
  private suffix(at: number): number {
    const suffix = suffixAt(this.ahead, at, this.list.current.article);
    if (suffix.isForeign) this.list.isForeign = true;
    if (suffix.below) {
      this.list.paragraphUnder(suffix.below.paragraph);
      this.list.under(suffix.below.letter);
      this.isLetterBare = true;
    }
    return suffix.next;
  }

  /** A level below the current value, with no separator before it: "(9)", "(b)", ".9", ".b", "b". */
  private tail(at: number): number | undefined {
    const bracketed = bracketedAt(this.tokens, at);
    if (bracketed) return this.bracketedTail(bracketed);
    const token = this.tokens[at];
    const after = this.tokens[at + 1];
    if (this.list.last === 'article' && this.ahead.isClosedParagraph(at)) {
      this.list.paragraphUnder(token?.value as number);
      this.isClosedList = true;
      return at + 2;
    }
    if (token?.isTight && (isSign(token, '.') || isSign(token, '/')) && after?.isTight) {
      if (
        after.kind === 'number' &&
        this.list.last === 'article' &&
        after.value >= 1 &&
        after.value <= LAST_PARAGRAPH
      ) {
        this.list.paragraphUnder(after.value);
        return at + 2;
      }
      if (this.list.last === 'letter' || this.list.last === 'roman') return undefined;
      const letter = this.ahead.bareLetter(at + 1, false);
      if (letter === undefined) return undefined;
      this.list.under(letter);
      return at + 2;
    }
    if (this.list.last !== 'article' && this.list.last !== 'paragraph') return undefined;
    const letter = this.ahead.bareLetter(at, false);
    if (letter === undefined || token?.kind !== 'word') return undefined;
    const isWord = !token.isTight && !/^[bcdfghjk]$/u.test(token.text);
    if (isWord || (!token.isTight && this.lang !== 'ar' && this.list.last === 'article')) return undefined;
    this.list.under(letter);
    this.isLetterBare = true;
    return at + 1;
  }

  private bracketedTail(bracketed: Bracketed): number | undefined {
    const isBelow = this.list.last === 'letter' || this.list.last === 'roman';
    const isFirst = bracketed.letter === 'i' && (isBelow || this.ahead.isFollowedByRoman(bracketed.next));
    if (bracketed.kind === 'roman' || isFirst || (isBelow && bracketed.kind === 'number')) {
      this.list.last = 'roman';
      return bracketed.next;
    }
    if (bracketed.kind === 'number') {
      if (this.request.level === 'part' || bracketed.value < 1 || bracketed.value > LAST_PARAGRAPH) return undefined;
      this.list.paragraphUnder(bracketed.value);
      if (bracketed.inner !== undefined) this.list.under(bracketed.inner);
      return bracketed.next;
    }
    if (isBelow) this.list.sibling(bracketed.letter, false);
    else this.list.under(bracketed.letter);
    return bracketed.next;
  }

  /** The next item of the list, with the separator before it. */
  private item(at: number): number | undefined {
    const separator = this.separator(at) ?? this.separatorAfterAside(at);
    if (!separator) return this.attachedOrdinal(at);
    const isRange = separator.kind === 'range';
    const bracketed = bracketedAt(this.tokens, separator.next);
    if (bracketed) {
      if (bracketed.kind === 'roman')
        return this.list.last === 'roman' || this.list.last === 'letter' ? bracketed.next : undefined;
      if (bracketed.kind === 'letter') {
        if (bracketed.letter === 'i' && (this.list.last === 'roman' || this.ahead.isFollowedByRoman(bracketed.next))) {
          return bracketed.next;
        }
        this.list.sibling(bracketed.letter, isRange);
        return bracketed.next;
      }
      return this.bracketedItem(bracketed, isRange);
    }
    const token = this.tokens[separator.next];
    if (this.isClosedList && this.ahead.isClosedParagraph(separator.next)) {
      return this.list.paragraphBeside(token?.value as number, false) ? separator.next + 2 : undefined;
    }
    if (token?.kind === 'number' && !token.isHan) return this.bareItem(token.value, separator);
    const ordinal =
      this.request.level === 'part' ? ordinalAt(this.tokens, separator.next, this.words, this.lang) : undefined;
    if (ordinal) return this.list.number(ordinal.value) ? ordinal.next : undefined;
    if ((this.isBareList || this.isLetterBare) && this.list.last === 'letter') {
      const letter = this.ahead.bareLetter(separator.next, true);
      if (letter === undefined) return undefined;
      this.list.sibling(letter, isRange);
      return separator.next + 1;
    }
    return undefined;
  }

  private separatorAfterAside(at: number): Separator | undefined {
    const end = asideEnd(this.tokens, at);
    const separator = end === undefined ? undefined : this.separator(end);
    return separator && { ...separator, hasAside: true };
  }

  private separator(at: number): Separator | undefined {
    const { tokens, words } = this.ahead;
    return (
      separatorAt(tokens, at, words) ?? (this.request.level === 'article' ? semicolonAt(tokens, at, words) : undefined)
    );
  }

  /** "الأولى والثانية": an Arabic conjunction is written with its word. */
  private attachedOrdinal(at: number): number | undefined {
    const text = this.tokens[at]?.text ?? '';
    if (this.lang !== 'ar' || this.request.level !== 'part' || !text.startsWith('و')) return undefined;
    const value = this.words.ordinals.get(text.slice(1));
    return value !== undefined && this.list.number(value) ? at + 1 : undefined;
  }

  private bracketedItem(bracketed: Bracketed, isRange: boolean): number | undefined {
    if (this.request.level === 'part' || this.isBracketedList) {
      const before = this.list.current;
      if (!this.list.number(bracketed.value)) return undefined;
      if (isRange) this.list.expand(before);
    } else {
      if (!this.list.paragraphBeside(bracketed.value, isRange)) return undefined;
    }
    if (bracketed.inner !== undefined) this.list.under(bracketed.inner);
    return bracketed.next;
  }

  private bareItem(value: number, separator: Separator): number | undefined {
    const { level, count, outer } = this.request;
    const next = separator.next + 1;
    const isRange = separator.kind === 'range';
    if (!isRange) {
      // "par. 8, 9 b) et 22": a paragraph of a list may have its letter behind it.
      const isEnd = this.ahead.isEnd(next) || (level === 'part' && this.ahead.bareLetter(next, true) !== undefined);
      if ((separator.kind === 'comma' || separator.hasAside) && !isEnd) return undefined;
      if (level === 'article' && this.ahead.isOfArticle(next)) return undefined;
      if (level === 'article' && count !== 'many' && separator.kind === 'comma' && !isReviewed(value)) {
        return this.list.commaParagraph(value) ? next : undefined;
      }
      if (count !== 'many' && !isEnd && !(count === 'any' && (level === 'part' || isReviewed(value)))) return undefined;
      if (level === 'part' && outer && goesOnOutside(outer, count, value, separator)) return undefined;
    }
    const before = this.list.current;
    if (!this.list.number(value)) return undefined;
    if (isRange) this.list.expand(before);
    return this.suffix(next);
  }
}
