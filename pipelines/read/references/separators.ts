import { isReviewed } from './convention.ts';
import { bracketedAt, isSign } from './keywords.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

/** What stands between two values of a list. */
export interface Separator {
  readonly kind: 'comma' | 'and' | 'range';
  readonly hasComma: boolean;
  /** Words stand between it and the next value: "and, where relevant, 37". */
  readonly hasAside: boolean;
  readonly next: number;
}

/** The separator at a token: a comma, a conjunction, both, or what makes a range. */
export function separatorAt(tokens: readonly Token[], at: number, words: Words): Separator | undefined {
  const hasComma = isSign(tokens[at], ',');
  const start = hasComma ? at + 1 : at;
  const conjunction = conjunctionEnd(tokens, start, words);
  if (conjunction !== undefined || hasComma) {
    const from = conjunction ?? start;
    const passed = passedAside(tokens, from, words, conjunction !== undefined);
    const next = rangeStart(tokens, passed ?? from, words);
    return { kind: conjunction === undefined ? 'comma' : 'and', hasComma, hasAside: passed !== undefined, next };
  }
  const token = tokens[start];
  if (!token || isSign(tokens[start + 1], ')')) return undefined;
  if (isSign(token, '/') && isSign(tokens[start + 1], '(')) {
    return { kind: 'and', hasComma, hasAside: false, next: start + 1 };
  }
  const isRange = isSign(token, '-') || words.to.has(token.text);
  return isRange ? { kind: 'range', hasComma, hasAside: false, next: start + 1 } : undefined;
}

/** Words that may stand between a conjunction and the next value, between commas or in brackets. */
const MAX_ASIDE = 12;

/** Passes what is put in before the next value of a list, if a value follows: an adverb, or words between commas or in brackets. */
function passedAside(tokens: readonly Token[], at: number, words: Words, isConjoined: boolean): number | undefined {
  const isOpen = isSign(tokens[at], ',') || isSign(tokens[at], '(');
  const adverb = adverbEnd(tokens, isOpen ? at + 1 : at, words);
  let end = adverb;
  if (adverb !== undefined && (isSign(tokens[adverb], ',') || (isOpen && isSign(tokens[adverb], ')'))))
    end = adverb + 1;
  if (adverb === undefined && isConjoined && isOpen) end = asideEnd(tokens, at) ?? insertionEnd(tokens, at);
  if (end === undefined) return undefined;
  if (tokens[end]?.kind === 'number') return end;
  const value = isSign(tokens[end], '(') ? tokens[end + 1] : undefined;
  return value?.kind === 'number' || value?.text.length === 1 ? end : undefined;
}

/** Where ", words," ends, or undefined. */
function insertionEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!isSign(tokens[at], ',')) return undefined;
  for (let end = at + 1; end < at + MAX_ASIDE; end += 1) {
    const token = tokens[end];
    if (isSign(token, ',')) return end > at + 1 ? end + 1 : undefined;
    if (token?.kind !== 'word' && !isSign(token, "'")) return undefined;
  }
  return undefined;
}

/** Passes words in brackets: the title of an article, "article 46 (mutual legal assistance), paragraph 9". */
export function asideEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!isSign(tokens[at], '(') || bracketedAt(tokens, at)) return undefined;
  for (let end = at + 1; end < at + MAX_ASIDE; end += 1) {
    const token = tokens[end];
    if (isSign(token, ')')) return end > at + 1 ? end + 1 : undefined;
    if (token?.kind !== 'word' && ![',', "'", '-'].includes(token?.text ?? '')) return undefined;
  }
  return undefined;
}

/** Where an adverb of lists ends ("where relevant", "en particulier"), or undefined; an Arabic one may carry its conjunction. */
export function adverbEnd(tokens: readonly Token[], at: number, words: Words): number | undefined {
  const first = tokens[at]?.text ?? '';
  let end: number | undefined;
  for (const phrase of words.adverbs.get(first) ?? words.adverbs.get(first.replace(/^و/u, '')) ?? []) {
    if (phrase.every((word, index) => index === 0 || tokens[at + index]?.text === word)) {
      end = Math.max(end ?? 0, at + phrase.length);
    }
  }
  return end;
}

/** A semicolon before another article of a list: "(arts. 15; 16 (1); and 18)". */
export function semicolonAt(tokens: readonly Token[], at: number, words: Words): Separator | undefined {
  if (!isSign(tokens[at], ';')) return undefined;
  const next = conjunctionEnd(tokens, at + 1, words) ?? at + 1;
  const number = tokens[next];
  return number?.kind === 'number' && isReviewed(number.value)
    ? { kind: 'comma', hasComma: true, hasAside: false, next }
    : undefined;
}

/** Where the conjunction at a token ends, or undefined; "e)" is a letter, not a conjunction. */
export function conjunctionEnd(tokens: readonly Token[], at: number, words: Words): number | undefined {
  const first = tokens[at];
  if (!first || isSign(tokens[at + 1], ')')) return undefined;
  let end: number | undefined;
  for (const phrase of words.and) {
    if (phrase.every((word, index) => tokens[at + index]?.text === word)) end = Math.max(end ?? 0, at + phrase.length);
  }
  // "and/or"
  if (end !== undefined && isSign(tokens[end], '/') && tokens[end + 1]?.kind === 'word') {
    return conjunctionEnd(tokens, end + 1, words) ?? end;
  }
  return end;
}

/** Passes "from" where "from 5 to 7" is an item of a list. */
function rangeStart(tokens: readonly Token[], at: number, words: Words): number {
  const isFrom = words.afterKeyword.has(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'number';
  return isFrom && (words.to.has(tokens[at + 2]?.text ?? '') || isSign(tokens[at + 2], '-')) ? at + 1 : at;
}
