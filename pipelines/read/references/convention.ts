/**
 * The shape of articles 15 to 50 of the Convention: how many numbered paragraphs each has, and the last letter of those
 * that have lettered subparagraphs (0: directly under the article). It never rejects what a text says; it only decides
 * between two readings of an ambiguous one.
 */
interface Shape {
  readonly paragraphs: number;
  readonly letters: Readonly<Record<number, string>>;
}

const SHAPES: Readonly<Record<number, Shape>> = {
  15: { paragraphs: 0, letters: { 0: 'b' } },
  16: { paragraphs: 2, letters: {} },
  18: { paragraphs: 0, letters: { 0: 'b' } },
  21: { paragraphs: 0, letters: { 0: 'b' } },
  23: { paragraphs: 2, letters: { 1: 'b', 2: 'e' } },
  25: { paragraphs: 0, letters: { 0: 'b' } },
  26: { paragraphs: 4, letters: {} },
  27: { paragraphs: 3, letters: {} },
  30: { paragraphs: 10, letters: { 7: 'b' } },
  31: { paragraphs: 10, letters: { 1: 'b' } },
  32: { paragraphs: 5, letters: { 2: 'b' } },
  37: { paragraphs: 5, letters: {} },
  38: { paragraphs: 0, letters: { 0: 'b' } },
  39: { paragraphs: 2, letters: {} },
  42: { paragraphs: 6, letters: { 1: 'b', 2: 'd' } },
  43: { paragraphs: 2, letters: {} },
  44: { paragraphs: 18, letters: { 6: 'b' } },
  46: { paragraphs: 30, letters: { 3: 'k', 9: 'c', 10: 'b', 11: 'd', 15: 'f', 21: 'd', 29: 'b' } },
  48: { paragraphs: 3, letters: { 1: 'f' } },
  50: { paragraphs: 4, letters: {} },
};

/** Articles of chapters III and IV, which the first review cycle covers. */
export const FIRST_REVIEWED = 15;
export const LAST_REVIEWED = 50;
/** The last article of the Convention. */
export const LAST_ARTICLE = 71;
/** The highest paragraph number of any article (46), and the letters a subparagraph may have (46, paragraph 3). */
export const LAST_PARAGRAPH = 30;
export const LETTERS = 'abcdefghijk';

/** Whether the article is one of chapters III and IV. */
export const isReviewed = (article: number): boolean => article >= FIRST_REVIEWED && article <= LAST_REVIEWED;

/** Whether the Convention has that paragraph in that article. */
export const hasParagraph = (article: number, paragraph: number): boolean =>
  paragraph >= 1 && paragraph <= (SHAPES[article]?.paragraphs ?? 0);

/** Whether the Convention has that letter there; `paragraph` 0 or undefined: directly under the article. */
export function hasLetter(article: number, paragraph: number | undefined, letter: string): boolean {
  const last = SHAPES[article]?.letters[paragraph ?? 0];
  return last !== undefined && letter <= last;
}
