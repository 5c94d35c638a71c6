import { isReviewed } from './convention.ts';
import { isRoman, subparagraphLetter } from './numerals.ts';
import type { ReferenceLang } from './references.ts';
import type { Token } from './tokens.ts';
import type { Keyword, Words } from './words.ts';

/** A keyword found in the tokens. */
export interface FoundKeyword extends Keyword {
  /** It names the lettered level: "subparagraph", "alinéa", "подпункт". */
  readonly isSub: boolean;
  /** The token after it, its full stop and what may follow it. */
  readonly next: number;
}

const CONJUNCTION = /^[وف]/u;
const PREFIX = /^(?:وال|فال|بال|كال|ال|لل|ب|ل)/u;
const SUB = /^(?:sub|al|als|sous|lett|let|lit|inc|apart|apdo|aptdo|подп|бук)/u;

/** The forms of an Arabic word without its conjunction, preposition and article; of another language's, the word. */
function* formsOf(word: string, lang: ReferenceLang): Generator<string> {
  yield word;
  if (lang !== 'ar') return;
  const bare = word.replace(CONJUNCTION, '');
  yield word.replace(PREFIX, '');
  if (bare === word) return;
  yield bare;
  yield bare.replace(PREFIX, '');
}

/** The keyword at a token, if one stands there. */
export function keywordAt(
  tokens: readonly Token[],
  at: number,
  words: Words,
  lang: ReferenceLang,
): FoundKeyword | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  let keyword: Keyword | undefined;
  for (const form of formsOf(token.text, lang)) {
    keyword = words.keywords.get(form);
    if (keyword) break;
  }
  if (!keyword) return undefined;
  let next = at + 1;
  const hasDot = isSign(tokens[next], '.');
  if (keyword.needsDot && !hasDot) return undefined;
  if (hasDot) next += 1;
  if (isSign(tokens[next], '(') && tokens[next + 1]?.text === 's' && isSign(tokens[next + 2], ')')) next += 3;
  let isSub = SUB.test(token.text);
  for (let skipped = 0; skipped < 3 && words.afterKeyword.has(tokens[next]?.text ?? ''); skipped += 1) {
    if ((tokens[next]?.text ?? '').includes('فرعي')) isSub = true;
    next += 1;
    if (isSign(tokens[next], '.') && tokens[next]?.isTight) next += 1;
  }
  return { ...keyword, isSub, next };
}

/** Whether the token is that sign. */
export const isSign = (token: Token | undefined, sign: string): boolean =>
  token?.kind === 'sign' && token.text === sign;

/** What stands between two values of a list. */
export interface Separator {
  readonly kind: 'comma' | 'and' | 'range';
  readonly hasComma: boolean;
  readonly next: number;
}

/** The separator at a token: a comma, a conjunction, both, or what makes a range. */
export function separatorAt(tokens: readonly Token[], at: number, words: Words): Separator | undefined {
  const hasComma = isSign(tokens[at], ',');
  const start = hasComma ? at + 1 : at;
  const next = conjunctionEnd(tokens, start, words);
  if (next !== undefined) return { kind: 'and', hasComma, next: rangeStart(tokens, next, words) };
  if (hasComma) return { kind: 'comma', hasComma, next: rangeStart(tokens, start, words) };
  const token = tokens[start];
  if (!token || isSign(tokens[start + 1], ')')) return undefined;
  return isSign(token, '-') || words.to.has(token.text) ? { kind: 'range', hasComma, next: start + 1 } : undefined;
}

/** A semicolon before another article of a list: "(arts. 15; 16 (1); and 18)". */
export function semicolonAt(tokens: readonly Token[], at: number, words: Words): Separator | undefined {
  if (!isSign(tokens[at], ';')) return undefined;
  const next = conjunctionEnd(tokens, at + 1, words) ?? at + 1;
  const number = tokens[next];
  return number?.kind === 'number' && isReviewed(number.value) ? { kind: 'comma', hasComma: true, next } : undefined;
}

/** Where the conjunction at a token ends, or undefined; "e)" is a letter, not a conjunction. */
export function conjunctionEnd(tokens: readonly Token[], at: number, words: Words): number | undefined {
  const first = tokens[at];
  if (!first || isSign(tokens[at + 1], ')')) return undefined;
  let end: number | undefined;
  for (const phrase of words.and) {
    if (phrase.every((word, index) => tokens[at + index]?.text === word)) end = Math.max(end ?? 0, at + phrase.length);
  }
  return end;
}

/** Passes "from" where "from 5 to 7" is an item of a list. */
function rangeStart(tokens: readonly Token[], at: number, words: Words): number {
  const isFrom = words.afterKeyword.has(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'number';
  return isFrom && (words.to.has(tokens[at + 2]?.text ?? '') || isSign(tokens[at + 2], '-')) ? at + 1 : at;
}

/** A number, letter or roman numeral in brackets, "b)" and «"b"» included; a number in quotation marks is a sub-item like a roman one. */
export interface Bracketed {
  readonly kind: 'number' | 'letter' | 'roman';
  readonly value: number;
  readonly letter: string;
  /** "(9 (b))": the letter within the brackets of the number. */
  readonly inner: string | undefined;
  readonly next: number;
}

/** The bracketed value at a token. */
export function bracketedAt(tokens: readonly Token[], at: number): Bracketed | undefined {
  const open = tokens[at];
  const isOpen = isSign(open, '(');
  const isQuoted = isSign(open, '"') || isSign(open, "'");
  const inside = isOpen || isQuoted ? at + 1 : at;
  const token = tokens[inside];
  if (!token) return undefined;
  const isClosed = isSign(tokens[inside + 1], isQuoted ? (open?.text ?? '') : ')');
  if (token.kind === 'number') {
    if (isQuoted && isClosed) return { kind: 'roman', value: 0, letter: '', inner: undefined, next: inside + 2 };
    if (!isOpen) return undefined;
    if (isClosed) return { kind: 'number', value: token.value, letter: '', inner: undefined, next: inside + 2 };
    const inner = bracketedAt(tokens, inside + 1);
    return inner?.kind === 'letter' && isSign(tokens[inner.next], ')')
      ? { kind: 'number', value: token.value, letter: '', inner: inner.letter, next: inner.next + 1 }
      : undefined;
  }
  if (token.kind !== 'word' || !isClosed) return undefined;
  const next = inside + 2 + (isQuoted && isSign(tokens[inside + 2], ')') && isSign(tokens[at - 1], '(') ? 1 : 0);
  if (isRoman(token.text)) return { kind: 'roman', value: 0, letter: '', inner: undefined, next };
  const letter = subparagraphLetter(token.text);
  return letter === undefined ? undefined : { kind: 'letter', value: 0, letter, inner: undefined, next };
}
