import type { DrawnChart } from '../draw/chart.ts';
import type { Figure, Label } from './tree.ts';

/** What a note takes of a drawn chart; sizes in the units of the SVG. */
export type Picture = Pick<
  DrawnChart,
  'title' | 'subtitle' | 'alt' | 'sourceLine' | 'svg' | 'outlines' | 'png' | 'width' | 'height' | 'plot'
>;

/** A picture as a figure of a note: only the drawing is shown; title, subtitle, mark and source line become text of the note. */
export function figureOf(target: string, picture: Picture, label: Label, mark: string | null): Figure {
  const { title, subtitle, alt, sourceLine, png, width, height, plot } = picture;
  return {
    kind: 'figure',
    target,
    caption: { label, title, subtitle, mark },
    alt,
    sourceLine,
    svg: cropped(picture.svg, width, plot),
    outlines: cropped(picture.outlines, width, plot),
    png,
    hidden: { top: plot.top / height, bottom: (height - plot.bottom) / height },
    width,
    height: plot.bottom - plot.top,
  };
}

/** The same drawing through a smaller window. */
function cropped(svg: string, width: number, { top, bottom }: { top: number; bottom: number }): string {
  const height = bottom - top;
  const root = /^<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const window = root
    .replace(/\s(?:width|height|viewBox)="[^"]*"/g, '')
    .replace(/>$/, ` width="${width}" height="${height}" viewBox="0 ${top} ${width} ${height}">`);
  return window + svg.slice(root.length);
}
