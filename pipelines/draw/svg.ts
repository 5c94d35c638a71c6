import { fontFamily, textWidth, wrap } from './fonts.ts';
import { INK, PALETTE, SIZES } from './theme.ts';

export interface Framing {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly alt: string;
  readonly sourceLine: string;
  /** Visible mark of made-up data, or null. */
  readonly mark: string | null;
  readonly name: string;
}

const MARGIN = 14;
const ARABIC = /[\u0600-\u06ff]/;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Right-to-left text between embedding marks, which renderers of SVG honour where they ignore `direction`. */
const embedded = (text: string): string => (ARABIC.test(text) ? `\u202b${text}\u202c` : text);

/**
 * Puts a chart as Vega draws it into its frame: the mark of illustrative data above, the source line below, its alternative text
 * for those who cannot see it, and its right-to-left texts marked as such.
 */
export function frame(svg: string, framing: Framing): { svg: string; width: number; height: number } {
  const inner = /^<svg[^>]*?\bwidth="([0-9.]+)"[^>]*?\bheight="([0-9.]+)"[^>]*>([\s\S]*)<\/svg>\s*$/.exec(svg);
  if (!inner) throw new Error(`${framing.name}: Vega gave no SVG`);
  const plotWidth = Number(inner[1]);
  const plotHeight = Number(inner[2]);
  const isRight = framing.dir === 'rtl';
  const width = Math.ceil(plotWidth + 2 * MARGIN);
  const lines = wrap(framing.sourceLine, plotWidth, SIZES.source);
  const top = framing.mark ? SIZES.mark * 2.2 + 8 : 0;
  const lineHeight = SIZES.source * 1.45;
  const height = Math.ceil(MARGIN * 2 + top + plotHeight + 10 + lines.length * lineHeight);
  const edge = isRight ? width - MARGIN : MARGIN;
  const anchor = isRight ? 'end' : 'start';
  const sources = lines.map(
    (line, index) =>
      `<text x="${edge}" y="${(MARGIN + top + plotHeight + 10 + (index + 0.8) * lineHeight).toFixed(1)}" text-anchor="${anchor}" font-size="${SIZES.source}" fill="#4a4a4a">${escaped(embedded(line))}</text>`,
  );
  const body = inner[3]!.replace(
    /(<(?:text|tspan)\b[^>]*>)([^<]+)(?=<)/g,
    (_, tag: string, text: string) => `${tag}${embedded(text)}`,
  );
  const id = `chart-${framing.name}-${framing.lang}`;
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${framing.lang}" aria-labelledby="${id}-title ${id}-desc" font-family="${fontFamily(framing.lang)}"><title id="${id}-title">${escaped(framing.title)}</title><desc id="${id}-desc">${escaped(framing.alt)}</desc><rect width="${width}" height="${height}" fill="white"/>${framing.mark ? badge(framing.mark, edge, isRight) : ''}<g transform="translate(${MARGIN},${(MARGIN + top).toFixed(1)})">${body}</g>${sources.join('')}</svg>\n`,
  };
}

function badge(mark: string, edge: number, isRight: boolean): string {
  const inside = 10;
  const width = Math.ceil(textWidth(mark, SIZES.mark, true) + 2 * inside);
  const height = SIZES.mark * 2;
  const left = isRight ? edge - width : edge;
  return `<rect x="${left}" y="${MARGIN}" width="${width}" height="${height}" fill="white" stroke="${PALETTE.challenge}" stroke-width="1.5"/><text x="${left + width / 2}" y="${(MARGIN + height * 0.69).toFixed(1)}" text-anchor="middle" font-size="${SIZES.mark}" font-weight="700" fill="${INK}">${escaped(embedded(mark))}</text>`;
}
