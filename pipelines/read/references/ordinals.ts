import type { ReferenceLang } from './references.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

const TEENS = /^(?:عشر|عشرة)$/u;
const TENS: Readonly<Record<string, number>> = { العشر: 20, الثلاث: 30, الاربع: 40, الخمس: 50 };

/** An ordinal in words at a token; the Arabic ones go beyond ten (السادسة والأربعون). */
export function ordinalAt(
  tokens: readonly Token[],
  at: number,
  words: Words,
  lang: ReferenceLang,
): { readonly value: number; readonly next: number } | undefined {
  const text = tokens[at]?.text ?? '';
  const found = words.ordinals.get(text);
  if (lang !== 'ar') return found === undefined ? undefined : { value: found, next: at + 1 };
  const ten = (word: string | undefined) => TENS[word?.replace(/^و/u, '').replace(/(?:ون|ين)$/u, '') ?? ''];
  if (found === undefined) {
    const value = ten(text);
    return value === undefined ? undefined : { value, next: at + 1 };
  }
  const unit = found === 11 ? 1 : found;
  const after = tokens[at + 1]?.text;
  if (after !== undefined && TEENS.test(after)) return { value: 10 + unit, next: at + 2 };
  const tens = after?.startsWith('و') ? ten(after) : undefined;
  return tens === undefined ? { value: unit, next: at + 1 } : { value: tens + unit, next: at + 2 };
}
