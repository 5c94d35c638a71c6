import type { Font } from 'fontkit';
import type { Lang } from '../write/messages.ts';
import { facesOf } from './fonts.ts';

const TEXT = /<text\b([^>]*[^/>])>(.*?)<\/text>/gs;
/** A line of a text: a `tspan`, or what stands before any. */
const LINE = /<tspan\b([^>]*?)(?:\/>|>([^<]*)<\/tspan>)|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * A drawing whose letters are shapes, each drawn once and then referred to: it needs no font and stays small where a font would
 * be megabytes. With `isSearchable` the texts stay in it unseen, to be found and copied.
 */
export function withGlyphs(svg: string, lang: Lang, isSearchable: boolean): string {
  const shapes = new Map<string, string>();
  const drawn = svg.replace(TEXT, (text, attributes: string, content: string) => {
    const value = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const size = Number.parseFloat(value('font-size') ?? '12');
    const faces = facesOf(lang, /bold|[6-9]00/.test(value('font-weight') ?? ''));
    const before = ['transform', 'fill', 'opacity', 'fill-opacity'].flatMap((name) =>
      value(name) === undefined ? [] : [`${name}="${value(name)}"`],
    );
    const lines = linesOf(content, Number(value('x') ?? 0), Number(value('y') ?? 0)).map(({ said, x, y }) =>
      lineOf(said, x, y, size, value('text-anchor') ?? 'start', faces, shapes),
    );
    const unseen = isSearchable ? text.replace('<text', '<text fill-opacity="0"') : '';
    return `<g ${before.join(' ')}>${lines.join('')}</g>${unseen}`;
  });
  const defs = [...shapes].map(([id, path]) => `<path id="${id}" d="${path}"/>`).join('');
  return drawn.replace('<rect', `<defs>${defs}</defs><rect`);
}

function linesOf(content: string, x: number, y: number): { said: string; x: number; y: number }[] {
  let down = y;
  return [...content.matchAll(LINE)].map(([, attributes = '', inner, bare]) => {
    const number = (name: string): number | undefined => {
      const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
      return found === undefined ? undefined : Number(found);
    };
    down += number('dy') ?? 0;
    const said = (inner ?? bare ?? '').replace(/&(\w+|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
    return { said, x: number('x') ?? x, y: down };
  });
}

/** One line, its letters side by side in units of their fonts. */
function lineOf(
  text: string,
  x: number,
  y: number,
  size: number,
  anchor: string,
  faces: readonly Font[],
  shapes: Map<string, string>,
): string {
  let along = 0;
  const uses: string[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const face = Math.max(
      0,
      faces.findIndex((one) => one.hasGlyphForCodePoint(code)),
    );
    const glyph = faces[face]!.glyphForCodePoint(code);
    const id = `g${face}-${faces[face]!.postscriptName.endsWith('Bold') ? 'b' : 'r'}${code.toString(16)}`;
    if (!shapes.has(id)) shapes.set(id, glyph.path.toSVG());
    if (shapes.get(id)) uses.push(`<use xlink:href="#${id}" x="${Math.round(along)}"/>`);
    along += (glyph.advanceWidth * UNITS) / faces[face]!.unitsPerEm;
  }
  const scale = size / UNITS;
  const left = x - (anchor === 'end' ? along : anchor === 'middle' ? along / 2 : 0) * scale;
  return `<g transform="translate(${fixed(left)},${fixed(y)}) scale(${scale},${-scale})">${uses.join('')}</g>`;
}

/** Units of a font to its em; the house's fonts all have as many. */
const UNITS = 1000;

const fixed = (value: number): string => String(Math.round(value * 100) / 100);
