import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { HAS_WIDE, WIDE } from '../write/languages/chinese_lines.ts';
import { languageOf } from '../write/languages/languages.ts';
import type { Lang } from '../write/messages.ts';

const require = createRequire(import.meta.url);

const FAMILIES: Readonly<Record<string, readonly [string, string]>> = {
  'Noto Sans': [
    require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  ],
  'Noto Sans Arabic': [
    require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
  ],
  'Noto Sans SC': [
    require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  ],
};

/** Files of the families with which texts are drawn; those of Chinese are large, and its letters are drawn as shapes. */
export const FONT_FILES: readonly string[] = ['Noto Sans', 'Noto Sans Arabic'].flatMap((family) => FAMILIES[family]!);

const fonts = new Map<string, Font>();
const widths = new Map<string, number>();
const ARABIC_LETTERS = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufefc]/;

function font(family: string, isBold: boolean): Font {
  const file = FAMILIES[family]![isBold ? 1 : 0]!;
  const known = fonts.get(file) ?? (create(readFileSync(file)) as Font);
  fonts.set(file, known);
  return known;
}

/** The fonts of a language's charts, the first for all that it has. */
export const facesOf = (lang: Lang, isBold: boolean): Font[] =>
  languageOf(lang)
    .typography.chart.split(', ')
    .filter((family) => family in FAMILIES)
    .map((family) => font(family, isBold));

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
      units += ARABIC_LETTERS.test(run) ? shapedWidth(run, isBold) : plainWidth(run, isBold);
    }
    widths.set(key, units);
  }
  return units;
}

/** Arabic letters take other shapes beside each other, so that a run must be shaped as a whole. */
function shapedWidth(run: string, isBold: boolean): number {
  const face = font('Noto Sans Arabic', isBold);
  return face.layout(run).advanceWidth / face.unitsPerEm;
}

/** As wide as high in a Chinese font, marks that other scripts share among them. */
const FULL = new RegExp(`[${WIDE}“”‘’—…·]`, 'u');

const advances = new Map<string, number>();

/** Elsewhere the sum of the characters is a hair more than the shaped width, and costs a tenth of it. */
function plainWidth(run: string, isBold: boolean): number {
  let units = 0;
  const isChinese = HAS_WIDE.test(run);
  for (const character of run) {
    if (isChinese && FULL.test(character)) {
      units += 1;
      continue;
    }
    const key = `${isBold}|${character}`;
    let advance = advances.get(key);
    if (advance === undefined) {
      const face = font('Noto Sans', isBold);
      advance = face.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / face.unitsPerEm;
      advances.set(key, advance);
    }
    units += advance;
  }
  return units;
}
