/** One provision as far as the words at hand say: an article, a paragraph, a letter, or several of them. */
export interface Path {
  article?: number;
  paragraph?: number;
  letter?: string;
}

/** Beyond this many a range is a slip of the pen, or no range. */
const MAX_RANGE = 1000;

/** What lies between the two ends of a range of letters, paragraphs or articles, the ends left out; from high to low too. */
export function between(from: Path, to: Path): Path[] {
  if (from.letter !== undefined && to.letter !== undefined) {
    const { letter, ...whole } = from;
    return lettersBetween(letter, to.letter).map((each) => ({ ...whole, letter: each }));
  }
  const key =
    to.article === undefined || (to.paragraph !== undefined && from.paragraph !== undefined) ? 'paragraph' : 'article';
  const [first, last] = [from[key], to[key]];
  if (first === undefined || last === undefined) return [];
  const low = Math.min(first, last);
  const size = Math.min(Math.abs(last - first) - 1, MAX_RANGE);
  const whole = key === 'paragraph' && from.article !== undefined ? { article: from.article } : {};
  return Array.from({ length: Math.max(size, 0) }, (_, index) => ({ ...whole, [key]: low + 1 + index }));
}

/** Cyrillic letters that only the whole text settles end a range at the likelier of their two readings. */
const SETTLED: Readonly<Record<string, string>> = { в: 'c', е: 'e', к: 'k' };

function lettersBetween(from: string, to: string): string[] {
  const low = (SETTLED[from] ?? from).charCodeAt(0);
  const high = (SETTLED[to] ?? to).charCodeAt(0);
  return Array.from({ length: Math.max(high - low - 1, 0) }, (_, index) => String.fromCharCode(low + 1 + index));
}
