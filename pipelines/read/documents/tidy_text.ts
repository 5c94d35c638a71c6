/** Soft hyphens, zero-width characters, marks of direction, elongation strokes, variation selectors, control characters. */
const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}|\u0640|\p{Variation_Selector}|[\ufff9-\ufffc]/gu;
const IDEOGRAPH = '[\\p{Script=Han}\\u{3000}-\\u{303F}\\u{FF00}-\\u{FF0F}\\u{FF1A}-\\u{FF20}]';
const BETWEEN_IDEOGRAPHS = new RegExp(`(?<=${IDEOGRAPH})\\n(?=${IDEOGRAPH})`, 'gu');

/**
 * A text as the readers give it: on one line, spaces single and plain, without elongation strokes and without characters that
 * show nothing. A line break between two Chinese characters or behind a hyphen leaves no space.
 */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .replace(BETWEEN_IDEOGRAPHS, '')
    .replace(/(?<=\p{L}[-‐‑])\n(?=\p{L})/gu, '')
    .replaceAll('\n', ' ')
    .trim();
}
