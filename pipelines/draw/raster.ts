import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from './fonts.ts';

const FONT = { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Noto Sans' };
const PIXELS = 2;

/** A drawing as PNG at twice its size, with the packages' fonts. */
export const raster = (svg: string): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: 'zoom', value: PIXELS }, font: FONT }).render().asPng();

/** A drawing whose texts are outlines, so that it looks the same wherever it is shown; its words are in its alternative text. */
export const outlined = (svg: string): string => new Resvg(svg, { font: FONT }).toString();
