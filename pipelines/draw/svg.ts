import { languageOf } from '../write/languages/languages.ts';
import type { Lang } from '../write/messages.ts';
import { textWidth } from './fonts.ts';
import type { Legend } from './legend.ts';
import { wrapEvenly } from './lines.ts';
import type { Plot } from './plot.ts';
import { CHART_WIDTH, INK, PALETTE, QUIET_INK, SIZES } from './theme.ts';

export interface Framing {
  readonly name: string;
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly sourceLine: string;
  /** Visible mark of made-up data, or null. */
  readonly mark: string | null;
  readonly legend: Legend;
}

export interface Framed {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Where the drawing proper begins and ends, legend included: what a note shows whose caption says the rest. */
  readonly plot: { readonly top: number; readonly bottom: number };
}

const MARGIN = 14;
/** What Vega tells screen readers in English; the whole drawing is one picture with an alternative text. */
const ROLES = /\s(?:role|aria-[a-z]+)="[^"]*"/g;
const ARABIC = /[\u0600-\u06ff]/;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Right-to-left text between embedding marks, which renderers of SVG honour where they ignore `direction`. */
export const embedded = (text: string): string => (ARABIC.test(text) ? `\u202b${text}\u202c` : text);

interface Style {
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly isBold?: boolean;
}
const TITLE: Style = { size: SIZES.title, leading: 1.35, colour: INK, isBold: true };
const SUBTITLE: Style = { size: SIZES.subtitle, leading: 1.4, colour: QUIET_INK };
const SOURCE: Style = { size: SIZES.source, leading: 1.45, colour: QUIET_INK };

/**
 * Puts a plot into its frame: the mark of illustrative data, title, subtitle and legend above, the source line below, its
 * alternative text for those who cannot see it, and its right-to-left texts marked as such. Text positions are those of the page,
 * whatever the direction of a document that the drawing is put into.
 */
export function frame(plot: Plot, framing: Framing): Framed {
  const { name, lang, legend } = framing;
  const isRight = framing.dir === 'rtl';
  const inside = Math.max(CHART_WIDTH, plot.width);
  const width = Math.ceil(inside + 2 * MARGIN);
  const edge = isRight ? width - MARGIN : MARGIN;
  const parts: string[] = [];
  let top = MARGIN;
  const say = (text: string, style: Style): void => {
    for (const line of wrapEvenly(text, inside, style.size, style.isBold)) {
      const y = (top + style.size * (0.5 + style.leading / 2) - style.size * 0.15).toFixed(1);
      const weight = style.isBold ? ' font-weight="700"' : '';
      parts.push(
        `<text x="${edge}" y="${y}" text-anchor="${isRight ? 'end' : 'start'}" font-size="${style.size}"${weight} fill="${style.colour}">${escaped(embedded(line))}</text>`,
      );
      top += style.size * style.leading;
    }
  };
  if (framing.mark) {
    parts.push(badge(framing.mark, edge, isRight));
    top += SIZES.mark * 2 + 8;
  }
  say(framing.title, TITLE);
  say(framing.subtitle, SUBTITLE);
  const plotTop = Math.floor(top + 6);
  top += 12;
  if (legend.height > 0) {
    parts.push(`<g transform="translate(${(width - inside) / 2},${top.toFixed(1)})">${legend.svg}</g>`);
    top += legend.height + 12;
  }
  const body = plot.body
    .replace(ROLES, '')
    .replace(/(<(?:text|tspan)\b[^>]*>)([^<]+)(?=<)/g, (_, tag: string, text: string) => `${tag}${embedded(text)}`);
  const left = isRight ? width - MARGIN - plot.width : MARGIN;
  parts.push(`<g transform="translate(${left},${top.toFixed(1)})">${body}</g>`);
  const plotBottom = Math.ceil(top + plot.height + 6);
  top += plot.height + 12;
  say(framing.sourceLine, SOURCE);
  const height = Math.ceil(top + MARGIN);
  const id = `chart-${name}-${lang}`;
  const root = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${lang}" direction="ltr" aria-labelledby="${id}-title ${id}-desc" font-family="${languageOf(lang).typography.chart}">`;
  const words = `<title id="${id}-title">${escaped(framing.title)}</title><desc id="${id}-desc">${escaped(framing.alt)}</desc>`;
  return {
    width,
    height,
    plot: { top: plotTop, bottom: plotBottom },
    svg: `${root}${words}<rect width="${width}" height="${height}" fill="white"/>${parts.join('')}</svg>\n`,
  };
}

function badge(mark: string, edge: number, isRight: boolean): string {
  const inside = 10;
  const width = Math.ceil(textWidth(mark, SIZES.mark, true) + 2 * inside);
  const height = SIZES.mark * 2;
  const left = isRight ? edge - width : edge;
  return `<rect x="${left}" y="${MARGIN}" width="${width}" height="${height}" fill="white" stroke="${PALETTE.challenge}" stroke-width="1.5"/><text x="${left + width / 2}" y="${(MARGIN + height * 0.69).toFixed(1)}" text-anchor="middle" font-size="${SIZES.mark}" font-weight="700" fill="${INK}">${escaped(embedded(mark))}</text>`;
}
