import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from './fonts.ts';
import { leanFonts } from './lean_fonts.ts';

const FONT = { loadSystemFonts: false, fontFiles: leanFonts(FONT_FILES), defaultFontFamily: 'Noto Sans' };
const PIXELS = 2;

/** A drawing in the forms in which its texts are outlines, so that it looks the same wherever it is shown. */
export interface Outlined {
  /** At twice its size. */
  readonly png: Uint8Array;
  /** As SVG; its words are in its alternative text. Empty where no note prints the chart. */
  readonly outlines: string;
}

/** Draws an SVG with the packages' fonts. */
export function outlined(svg: string, isPrinted: boolean): Outlined {
  const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: PIXELS }, font: FONT });
  return { png: drawing.render().asPng(), outlines: isPrinted ? drawing.toString() : '' };
}

/** The same of an SVG that has no texts, which needs no font and is in outlines as it is. */
export function drawn(svg: string, isPrinted: boolean): Outlined {
  const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: PIXELS }, font: { loadSystemFonts: false } });
  return { png: drawing.render().asPng(), outlines: isPrinted ? svg : '' };
}
