import type { Caption, Figure, Label } from './tree.ts';

/** What a note takes of a drawn chart; sizes in the units of the SVG. */
export interface Picture {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly sourceLine: string;
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Where the drawing proper begins and ends, below the title and above the source line that the picture bears. */
  readonly plot?: { readonly top: number; readonly bottom: number };
}

/**
 * A picture as a figure of a note. Where it is known which part of the picture is the drawing, only that is shown, and title,
 * subtitle, mark and source line become text of the note; else the picture is shown whole and says them itself.
 */
export function figureOf(target: string, picture: Picture, label: Label, mark: string | null): Figure {
  const { alt, png, width, height, plot } = picture;
  if (!plot) {
    const caption: Caption = { label, title: null, subtitle: null, mark: null };
    return {
      kind: 'figure',
      target,
      caption,
      alt,
      sourceLine: null,
      svg: picture.svg,
      png,
      hidden: { top: 0, bottom: 0 },
      width,
      height,
    };
  }
  return {
    kind: 'figure',
    target,
    caption: { label, title: picture.title, subtitle: picture.subtitle, mark },
    alt,
    sourceLine: picture.sourceLine,
    svg: cropped(picture.svg, width, plot),
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
