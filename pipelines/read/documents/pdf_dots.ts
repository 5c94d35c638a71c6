import type { Glyph } from './pdf_glyphs.ts';

/** A filled shape as small and square as a bullet. */
export interface Dot {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly order: number;
}

/** Bullets that are drawn and not printed, as browsers do: dots beside the beginning of a line, with nothing else between. */
export function drawnBullets(dots: readonly Dot[], glyphs: readonly Glyph[]): Glyph[] {
  return dots.flatMap((dot) => {
    const line = glyphs.filter(
      (glyph) => glyph.y > dot.y1 - 0.5 && glyph.y - dot.y1 < glyph.size * 0.6 && dot.y0 > glyph.y - glyph.size,
    );
    const after = line.filter((glyph) => glyph.x0 >= dot.x1 && glyph.x0 - dot.x1 < glyph.size * 3);
    const before = line.filter((glyph) => glyph.x1 <= dot.x0 && dot.x0 - glyph.x1 < glyph.size * 3);
    if ((after.length === 0) === (before.length === 0)) return [];
    const beside = (after[0] ?? before[0]) as Glyph;
    const { y, size } = beside;
    const style = { isBold: false, isItalic: false, isArtifact: false, mark: beside.mark };
    return [{ text: '•', x0: dot.x0, x1: dot.x1, y, size, ...style, order: dot.order }];
  });
}
