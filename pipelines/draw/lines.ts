import { unbreakable } from '../write/languages/chinese_lines.ts';
import { textWidth } from './fonts.ts';

/** Where a word may be parted if it must. */
const SOFT_HYPHEN = '\u00ad';

/**
 * Breaks a text into lines no wider than a width: at spaces, between Chinese words, and in a word that is wider alone at one of
 * its soft hyphens; one without any stands alone.
 */
export function wrap(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    for (const [index, piece] of unbreakable(word).entries()) {
      const parts = parted(piece, width, size, isBold);
      const longer = lines.length > 0 ? `${lines.at(-1)}${index === 0 ? ' ' : ''}${parts[0]}` : parts[0]!;
      const fits = lines.length > 0 && parts.length === 1 && textWidth(longer, size, isBold) <= width;
      if (fits) lines[lines.length - 1] = longer;
      else lines.push(...parts);
    }
  }
  return lines;
}

/** The same on no more than some lines, as wide as it takes. */
export function wrapWithin(text: string, most: number, width: number, size: number): string[] {
  const lines = wrap(text, width, size);
  return lines.length <= most ? lines : wrapWithin(text, most, width * 1.1, size);
}

/** A word on as many lines as it needs, each but the last with a hyphen. */
function parted(word: string, width: number, size: number, isBold: boolean): string[] {
  const syllables = word.split(SOFT_HYPHEN);
  const whole = syllables.join('');
  if (syllables.length === 1 || textWidth(whole, size, isBold) <= width) return [whole];
  const lines = [''];
  for (const [index, syllable] of syllables.entries()) {
    const longer = `${lines.at(-1)}${syllable}`;
    const shown = index < syllables.length - 1 ? `${longer}-` : longer;
    if (lines.at(-1) === '' || textWidth(shown, size, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(syllable);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? line.replace(/-?$/, '-') : line));
}

/** The same on as many lines, of which the last is no remnant: at least a third as long as the others may be. */
export function wrapEvenly(text: string, width: number, size: number, isBold = false): string[] {
  const lines = wrap(text, width, size, isBold);
  if (lines.length === 1) return lines;
  for (let narrower = width; narrower > width / 2; narrower -= width / 50) {
    const evened = wrap(text, narrower, size, isBold);
    if (evened.length > lines.length) break;
    if (textWidth(evened.at(-1)!, size, isBold) >= width / 3) return evened;
  }
  return lines;
}
