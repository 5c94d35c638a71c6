import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);

/** Font files that come with the packages; no font of the system is relied on. */
export const FONT_FILES = [
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
];

/** The family of the language's own script first, so that its bold is found. */
export const fontFamily = (lang: string): string =>
  lang === 'ar' ? 'Noto Sans Arabic, Noto Sans, sans-serif' : 'Noto Sans, Noto Sans Arabic, sans-serif';

const fonts = new Map<string, Font>();
const widths = new Map<string, number>();
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufefc]/;

function font(isBold: boolean, isArabic: boolean): Font {
  const file = FONT_FILES[(isArabic ? 2 : 0) + (isBold ? 1 : 0)]!;
  const known = fonts.get(file) ?? (create(readFileSync(file)) as Font);
  fonts.set(file, known);
  return known;
}

/** Width of one line of text in pixels, each word shaped as it will be drawn. */
export function textWidth(text: string, size: number, isBold = false): number {
  let units = 0;
  for (const word of text.split(/( )/)) units += wordWidth(word, isBold);
  return units * size;
}

function wordWidth(word: string, isBold: boolean): number {
  const key = `${isBold}|${word}`;
  let units = widths.get(key);
  if (units === undefined) {
    units = 0;
    for (const run of word.split(/([\u0600-\u06ff\u0750-\u077f\ufb50-\ufefc]+)/)) {
      if (run === '') continue;
      units += ARABIC.test(run) ? shapedWidth(run, isBold) : plainWidth(run, isBold);
    }
    widths.set(key, units);
  }
  return units;
}

/** Arabic letters take other shapes beside each other, so that a run must be shaped as a whole. */
function shapedWidth(run: string, isBold: boolean): number {
  const face = font(isBold, true);
  return face.layout(run).advanceWidth / face.unitsPerEm;
}

const advances = new Map<string, number>();

/** Elsewhere the sum of the characters is a hair more than the shaped width, and costs a tenth of it. */
function plainWidth(run: string, isBold: boolean): number {
  let units = 0;
  for (const character of run) {
    const key = `${isBold}|${character}`;
    let advance = advances.get(key);
    if (advance === undefined) {
      const face = font(isBold, false);
      advance = face.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / face.unitsPerEm;
      advances.set(key, advance);
    }
    units += advance;
  }
  return units;
}

/** Breaks a text into lines no wider than a width, at spaces; a word that is wider stands alone. */
export function wrap(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
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
