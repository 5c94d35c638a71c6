/** Characters as wide as they are high: Chinese ones, and the marks that go with them. */
export const WIDE =
  '\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60\\uffe0-\\uffe6';
export const WIDE_LETTERS = new RegExp(`[${WIDE}]`, 'gu');
export const HAS_WIDE = new RegExp(`[${WIDE}]`, 'u');

/** No line begins with these, nor ends with those. */
const NOT_FIRST = /^[、。，．：；？！）》」』】〕〉％”’…—·,.:;?!)%\]}]/u;
const NOT_LAST = /[（《「『【〔〈“‘第([{]$/u;
/** What counts things or names the parts of a day or treaty stays with its number. */
const COUNTING = /^[年月日号条款项章节个名国份次]/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The pieces of a text without spaces between which a line may break: the words of Chinese, each with the marks that may not part
 * from it and a number with its counting word. A text of another script is one piece.
 */
export function unbreakable(text: string): string[] {
  if (!HAS_WIDE.test(text)) return [text];
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = pieces.at(-1);
    if (before !== undefined && staysWith(before, segment)) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}

const staysWith = (before: string, segment: string): boolean =>
  NOT_FIRST.test(segment) || NOT_LAST.test(before) || (/\d$/.test(before) && COUNTING.test(segment));
