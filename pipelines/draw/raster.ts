import { Resvg } from '@resvg/resvg-js';
import type { Lang } from '../write/messages.ts';
import { fontFiles } from './fonts.ts';
import { leanFonts } from './lean_fonts.ts';

const PIXELS = 2;

/** A drawing in the forms in which its texts are outlines, so that it looks the same wherever it is shown. */
export interface Outlined {
  /** At twice its size. */
  readonly png: Uint8Array;
  /** As SVG; its words are in its alternative text. Empty where no note prints the chart. */
  readonly outlines: string;
}

/** Draws an SVG with the packages' fonts. */
export function outlined(svg: string, lang: Lang, isPrinted: boolean): Outlined {
  const font = { loadSystemFonts: false, fontFiles: leanFonts(fontFiles(lang)), defaultFontFamily: 'Noto Sans' };
  const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: PIXELS }, font });
  return { png: drawing.render().asPng(), outlines: isPrinted ? drawing.toString() : '' };
}
