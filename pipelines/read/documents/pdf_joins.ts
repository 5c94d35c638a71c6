/** The words of a document, to tell a word cut at the end of a line from one that is written with a hyphen. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu;

/** Collects the words of lines; the pieces at a hyphen that ends a line are none. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  let isAfterCut = false;
  for (const line of lines) {
    const isCut = /[-\u2010\u00AD]$/u.test(line);
    const found = (isCut ? line.replace(/\S+$/u, '') : line).toLowerCase().match(WORD) ?? [];
    for (const word of isAfterCut ? found.slice(1) : found) words.add(word.replace(/[\u2010\u2011]/gu, '-'));
    isAfterCut = isCut;
  }
  return words;
}

/** First halves of words that keep their hyphen. */
const PREFIXES = new Set([
  'anti',
  'non',
  'self',
  'ex',
  'quasi',
  'vice',
  'follow',
  'well',
  'cross',
  'celui',
  'ceux',
  'vis',
  'ci',
  'au',
]);

/** Second halves that are never the end of a cut word. */
const SUFFIXES = new Set([
  'ci',
  'là',
  'dessus',
  'dessous',
  'même',
  'mêmes',
  'il',
  'elle',
  'ils',
  'elles',
  'то',
  'нибудь',
  'либо',
]);

const IDEOGRAPH = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2018-\u201D]/u;
const isIdeographic = (char: string): boolean => /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(char);

/** Puts a line behind the text before it: with a space, without one, or with a word made whole. */
export function joinedText(a: string, b: string, vocabulary: Vocabulary): string {
  if (!a || !b) return a + b;
  const ending = a.slice(-80);
  const [last, first] = [a.at(-1)!, b[0]!];
  if (isIdeographic(last) || isIdeographic(first)) {
    return IDEOGRAPH.test(last) || IDEOGRAPH.test(first) || /\d/u.test(last + first) ? a + b : `${a} ${b}`;
  }
  if (last === '\u00AD') return a.slice(0, -1) + b;
  const head = /([\p{L}\p{M}'’]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*)[-\u2010\u2011]$/u.exec(ending)?.[1]?.toLowerCase();
  if (head !== undefined) {
    const tail = /^[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/u.exec(b)?.[0];
    if (tail === undefined) return /^\d/u.test(b) ? a + b : `${a} ${b}`;
    if (!/^\p{Ll}/u.test(tail)) return /^\p{Lu}/u.test(tail) ? a + b : `${a} ${b}`;
    return isHyphenKept(head, tail.toLowerCase(), vocabulary) ? a + b : a.slice(0, -1) + b;
  }
  if (last === '/' || (/\d[-–—]$/u.test(ending) && /^\d/u.test(b))) return a + b;
  return `${a} ${b}`;
}

function isHyphenKept(head: string, tail: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(`${head}-${tail}`)) return true;
  const part = head.slice(head.lastIndexOf('-') + 1);
  const rest = tail.split(/[-\u2010\u2011]/u)[0]!;
  if (vocabulary.has(head + tail) || vocabulary.has(part + rest)) return false;
  if (PREFIXES.has(part) || SUFFIXES.has(rest)) return true;
  return part.length >= 4 && rest.length >= 3 && vocabulary.has(part) && vocabulary.has(rest);
}
