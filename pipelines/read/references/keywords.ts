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
/** "núm. 9" is a paragraph only where an article stands before it; of a law it is the number. */
const NUMERO = /^nums?$/u;
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
  if (keyword.needsDot && !hasDot && !isInEnumeration(tokens, at, words)) return undefined;
  if (NUMERO.test(token.text) && (!isSign(tokens[at - 1], ',') || tokens[at - 2]?.kind !== 'number')) return undefined;
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

/** "(art. 31, par 1 …": between a sign and a number that ends there, an abbreviation may lack its full stop. */
function isInEnumeration(tokens: readonly Token[], at: number, words: Words): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 2];
  const isOpened = !before || before.kind === 'number' || isSign(before, ',') || isSign(before, '(');
  if (!isOpened || tokens[at + 1]?.kind !== 'number') return false;
  if (after?.kind !== 'word' || after.text.length === 1 || words.of.has(after.text)) return true;
  return words.and.some((phrase) => phrase[0] === after.text);
}

/** Whether the token is that sign. */
export const isSign = (token: Token | undefined, sign: string): boolean =>
  token?.kind === 'sign' && token.text === sign;

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
