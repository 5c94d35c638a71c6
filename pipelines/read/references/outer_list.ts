import { hasParagraph, isReviewed, LAST_ARTICLE, LAST_PARAGRAPH } from './convention.ts';
import type { Separator } from './separators.ts';
import type { Count } from './words.ts';

/** The list of articles that a list of paragraphs interrupts: "articles 31, paragraph 7, and 40". */
export interface OuterList {
  readonly count: Count;
  readonly size: number;
  /** The article named last. */
  readonly article: number;
}

/**
 * Whether a bare number after a list of paragraphs goes on with the list of articles around it.
 * @param count of the keyword of the paragraphs
 * @param separator what stands before the number
 */
export function goesOnOutside(outer: OuterList, count: Count, value: number, separator: Separator): boolean {
  if (outer.count === 'one' || value > LAST_ARTICLE) return false;
  if (value > LAST_PARAGRAPH) return true;
  const isSecond = outer.size === 1 && separator.kind === 'and' && separator.hasComma;
  if (outer.count === 'many' && (count === 'one' || isSecond)) return true;
  if (hasParagraph(outer.article, value) || !isReviewed(value)) return false;
  return outer.count === 'many' || count === 'one' || separator.hasComma;
}
