import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Dot, drawnBullets } from './pdf_dots.ts';

/** One printed glyph. Lengths are in points, `y` counts down from the top of the page to the baseline. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Marked by the file as no part of the text (running heads, page numbers). */
  readonly isArtifact: boolean;
  /** Number of the marked content it stands in: the key into the structure of a tagged PDF. */
  readonly mark: number | undefined;
  /** Place in the order of printing. */
  readonly order: number;
}

/** A horizontal line on the page: under a word, above the footnotes, in a table. */
export interface Rule {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

export interface PageGlyphs {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Glyphs left out as they are printed at another angle or outside the page. */
  readonly leftOut: number;
}

type Matrix = readonly [number, number, number, number, number, number];

interface FontStyle {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly scale: number;
  readonly isVertical: boolean;
}

interface State {
  ctm: Matrix;
  font: FontStyle;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
}

interface PrintedGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

interface FontObject {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** The operations of a page, by number as in `OPS` of pdf.js. */
export type Operations = Readonly<Record<string, number>>;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const PLAIN: FontStyle = { isBold: false, isItalic: false, scale: 0.001, isVertical: false };

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Matrices come as arrays or, copied between threads, as objects with numbers for keys. */
const matrixOf = (value: unknown): Matrix => {
  const [first] = value as unknown[];
  const list = typeof first === 'number' ? (value as number[]) : Object.values(first as object);
  return list.slice(0, 6) as unknown as Matrix;
};

/**
 * Follows the operations that print a page and gives its glyphs with their places, which the text items of pdf.js have lost
 * (they are put together, reversed and spaced by guess, which breaks Arabic). Pictures are not decoded.
 */
export async function pageGlyphs(page: PDFPageProxy, ops: Operations, limit: number): Promise<PageGlyphs> {
  const view = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: 0 });
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  const fonts = new Map<string, FontStyle>();
  const marks: { artifact: boolean; mark: number | undefined }[] = [];
  const stack: State[] = [];
  const fresh = { fontSize: 0, charSpacing: 0, wordSpacing: 0, hScale: 1, leading: 0, rise: 0, mode: 0 };
  let state: State = { ctm: view.transform as unknown as Matrix, font: PLAIN, ...fresh };
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;
  let leftOut = 0;

  const fontStyle = (id: string): FontStyle => {
    const known = fonts.get(id);
    if (known) return known;
    const font = (page.commonObjs.has(id) ? page.commonObjs.get(id) : {}) as FontObject;
    const name = font.name ?? '';
    const style = {
      isBold: Boolean(font.bold || font.black) || /bold|black|heavy|demi(?!light)|[-,]b(i|o)?$/i.test(name),
      isItalic: Boolean(font.italic) || /italic|oblique|[-,]b?[io]$/i.test(name),
      scale: font.fontMatrix?.[0] ?? 0.001,
      isVertical: Boolean(font.vertical),
    };
    fonts.set(id, style);
    return style;
  };

  const move = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  const show = (items: readonly (PrintedGlyph | number)[]): void => {
    const { font, fontSize, hScale, rise, charSpacing, wordSpacing, mode } = state;
    const inside = marks.at(-1);
    for (const item of items) {
      if (typeof item === 'number') {
        text = times(text, [1, 0, 0, 1, (-item / 1000) * fontSize * hScale, 0]);
        continue;
      }
      const width = (item.width ?? 0) * font.scale * fontSize;
      const advance = (width + charSpacing + (item.isSpace ? wordSpacing : 0)) * hScale;
      const place = times(state.ctm, times(text, [1, 0, 0, 1, 0, rise]));
      text = times(text, [1, 0, 0, 1, font.isVertical ? 0 : advance, 0]);
      const size = Math.hypot(place[2], place[3]) * Math.abs(fontSize);
      const x0 = place[4];
      const x1 = x0 + place[0] * Math.max(advance, width * hScale);
      const isUpright = place[0] * Math.sign(fontSize) > 0 && Math.abs(place[1]) < Math.abs(place[0]) * 0.1;
      const isOnPage = x1 > -2 && x0 < view.width + 2 && place[5] > -2 && place[5] < view.height + size;
      if (!item.unicode) continue;
      if (!isUpright || !isOnPage || size < 1) {
        if (item.unicode.trim()) leftOut++;
        continue;
      }
      if (glyphs.length >= limit) throw new RangeError('glyphs');
      glyphs.push({
        text: item.unicode,
        x0: Math.min(x0, x1),
        x1: Math.max(x0, x1),
        y: place[5],
        size,
        isBold: font.isBold || mode === 2 || mode === 6,
        isItalic: font.isItalic || Math.abs(place[2]) > Math.abs(place[3]) * 0.15,
        isArtifact: marks.some((each) => each.artifact),
        mark: inside?.mark,
        order: glyphs.length,
      });
    }
  };

  const draw = (paint: number, box: ArrayLike<number> | undefined): void => {
    if (!box || box.length < 4) return;
    const [ax, ay] = point(state.ctm, box[0] as number, box[1] as number);
    const [bx, by] = point(state.ctm, box[2] as number, box[3] as number);
    const [width, height] = [Math.abs(ax - bx), Math.abs(ay - by)];
    if (height < 3 && width > 8 && rules.length < 5000)
      rules.push({ x0: Math.min(ax, bx), x1: Math.max(ax, bx), y: (ay + by) / 2 });
    const isFilled = paint !== ops.stroke && paint !== ops.closeStroke && paint !== ops.endPath;
    const isDot = Math.abs(width - height) < 0.5 && width > 1.4 && width < 7;
    if (!isDot || (!isFilled && width < 2.5) || paint === ops.endPath || dots.length > 2000) return;
    dots.push({
      x0: Math.min(ax, bx),
      x1: Math.max(ax, bx),
      y0: Math.min(ay, by),
      y1: Math.max(ay, by),
      order: glyphs.length - 0.5,
    });
  };

  const run: Record<string, (args: unknown[]) => void> = {
    save: () => stack.push({ ...state }),
    restore: () => {
      state = stack.pop() ?? state;
    },
    transform: (args) => {
      state.ctm = times(state.ctm, matrixOf(args.length > 1 ? args : [args[0]]));
    },
    paintFormXObjectBegin: (args) => {
      stack.push({ ...state });
      if (args[0]) state.ctm = times(state.ctm, matrixOf([args[0]]));
    },
    paintFormXObjectEnd: () => {
      state = stack.pop() ?? state;
    },
    beginText: () => {
      text = IDENTITY;
      line = IDENTITY;
    },
    setFont: ([id, size]) => {
      state.font = fontStyle(id as string);
      state.fontSize = size as number;
    },
    setTextMatrix: (args) => {
      line = matrixOf(args.length > 1 ? args : [args[0]]);
      text = line;
    },
    moveText: ([x, y]) => move(x as number, y as number),
    setLeadingMoveText: ([x, y]) => {
      state.leading = y as number;
      move(x as number, y as number);
    },
    nextLine: () => move(0, state.leading),
    setLeading: ([value]) => {
      state.leading = -(value as number);
    },
    setCharSpacing: ([value]) => {
      state.charSpacing = value as number;
    },
    setWordSpacing: ([value]) => {
      state.wordSpacing = value as number;
    },
    setHScale: ([value]) => {
      state.hScale = (value as number) / 100;
    },
    setTextRise: ([value]) => {
      state.rise = value as number;
    },
    setTextRenderingMode: ([value]) => {
      state.mode = value as number;
    },
    showText: ([items]) => show(items as (PrintedGlyph | number)[]),
    constructPath: (args) => draw(args[0] as number, args[2] as ArrayLike<number> | undefined),
    beginMarkedContent: ([tag]) => marks.push({ artifact: tag === 'Artifact', mark: marks.at(-1)?.mark }),
    beginMarkedContentProps: ([tag, mark]) =>
      marks.push({ artifact: tag === 'Artifact', mark: typeof mark === 'number' ? mark : marks.at(-1)?.mark }),
    endMarkedContent: () => marks.pop(),
  };
  const byNumber = new Map(Object.entries(run).map(([name, act]) => [ops[name] as number, act]));
  for (let i = 0; i < list.fnArray.length; i++) byNumber.get(list.fnArray[i] as number)?.(list.argsArray[i] ?? []);
  return { width: view.width, height: view.height, glyphs: [...glyphs, ...drawnBullets(dots, glyphs)], rules, leftOut };
}

const point = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];
