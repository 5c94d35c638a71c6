import { plainGlyph } from './pdf_arabic.ts';
import { isMarkAlone, leadingMark } from './pdf_bullets.ts';
import type { Glyph, PageGlyphs, Rule } from './pdf_glyphs.ts';
import { isRightToLeft, logicalOrder, pairedBrackets } from './pdf_order.ts';
import { placeAlefs, placeSigns } from './pdf_signs.ts';

export type Stretch = readonly [from: number, to: number];

/** Words that stand together on one line, in the order of reading. Lengths in points. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** Stretches of the text (from, to) that are bold, italic or underlined. */
  readonly emphases: readonly Stretch[];
  /** Both edges of what follows the mark of a list; the whole where there is none. */
  readonly inner: Stretch;
  /** A small raised number stands before the text, as before a footnote; it is not in the text. */
  readonly startsRaised: boolean;
  /** Width of the first word, to know whether it would have had room on the line before. */
  readonly firstWordWidth: number;
  readonly mark: number | undefined;
  readonly isArtifact: boolean;
  readonly order: number;
}

/** The segments of a page that stand on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** A glyph in its row, with the signs that belong to it. */
export interface Cell {
  text: string;
  x0: number;
  x1: number;
  readonly glyph: Glyph;
  isBold: boolean;
  readonly isRaised: boolean;
}

/** Signs without a width of their own, which belong to the letter they stand over. */
const isSign = (text: string): boolean => /^\p{M}+$/u.test(text);
const isIdeograph = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u.test(text);

/** The rows of a page from top to bottom. */
export function pageRows(page: PageGlyphs): Row[] {
  const bases: Glyph[] = [];
  const signs: Glyph[] = [];
  const alefs: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const text = lettersOf(glyph);
    if (!text) continue;
    const isPartner = /^[\u0622\u0623\u0625\u0627]\p{M}*$/u.test(text) && glyph.x1 - glyph.x0 < glyph.size * 0.02;
    (isSign(text) ? signs : isPartner ? alefs : bases).push({ ...glyph, text });
  }
  const rows = raisedJoined(marksJoined(baselines(bases))).map(cellsOf);
  placeSigns([...signs, ...placeAlefs(alefs, rows)], rows);
  const isRtl = isMostlyRightToLeft(rows.flat());
  return rows
    .map((cells) =>
      rowOf(doubleStrikesMerged(cells.sort((a, b) => a.x0 - b.x0 || a.glyph.order - b.glyph.order)), page.rules, isRtl),
    )
    .filter((row) => row.segments.length > 0)
    .sort((a, b) => a.y - b.y);
}

/** The letters of a glyph: a printed soft hyphen is a hyphen, an elongation keeps its place, what has no name is seen as such. */
function lettersOf(glyph: Glyph): string {
  const width = glyph.x1 - glyph.x0;
  if (glyph.text === '\u0640') return glyph.text;
  if (glyph.text === '\u00AD' && width > glyph.size * 0.1) return '-';
  if (/^[\p{Cc}\uFFFD]+$/u.test(glyph.text) && !/^\s+$/u.test(glyph.text))
    return width > glyph.size * 0.02 ? '\uFFFD' : '';
  const text = plainGlyph(glyph.text);
  if (width >= glyph.size * 0.02) return text;
  // A sign alone that the file names by the whole it first stood in; with an alef it may be the second half of lam-alef.
  return /^[\u0622\u0623\u0625\u0627]\p{M}*$/u.test(text) ? text : text.replace(/^[\u0621-\u064A]+(?=\p{M}+$)/u, '');
}

/** Groups glyphs that stand at one height. */
function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = [];
  let row: Glyph[] = [];
  let y = Number.NEGATIVE_INFINITY;
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    if (glyph.y - y > Math.max(1, glyph.size * 0.16)) {
      row = [];
      rows.push(row);
      y = glyph.y;
    }
    row.push(glyph);
  }
  return rows.filter((each) => each.some((glyph) => glyph.text.trim()));
}

const sizeOf = (row: readonly Glyph[]): number => {
  const sizes = row.filter((glyph) => glyph.text.trim()).map((glyph) => glyph.size);
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
};

/** Puts a bullet of another font, which may stand a little higher or lower than its text, into the row of the text. */
function marksJoined(rows: readonly Glyph[][]): Glyph[][] {
  const out = rows.map((row) => [...row]);
  out.forEach((row, i) => {
    const text = row
      .map((glyph) => glyph.text)
      .join('')
      .trim();
    if (text.length > 3 || !isMarkAlone(text)) return;
    const { y, size } = row[0]!;
    const away = (host: readonly Glyph[] | undefined): number =>
      host?.length && host.every((glyph) => !glyph.text.trim() || gapBetween(glyph, row[0]!) > 0)
        ? Math.abs(host[0]!.y - y)
        : size;
    const [above, below] = [out[i - 1], out[i + 1]];
    const host = away(below) <= away(above) ? below : above;
    if (away(host) < size * 0.6) host!.push(...row.splice(0));
  });
  return out.filter((row) => row.length > 0);
}

/** Puts small raised or lowered glyphs into the row they stand beside. */
function raisedJoined(rows: readonly Glyph[][]): Glyph[][] {
  const out = rows.map((row) => [...row]);
  const facts = out.map((row) => ({ size: sizeOf(row), y: row[0]!.y }));
  out.forEach((row, i) => {
    for (const step of [1, -1]) {
      const at = i + step;
      const [own, other] = [facts[i]!, facts[at]];
      const host = out[at];
      if (!host?.length || !other || own.size > other.size * 0.85 || Math.abs(other.y - own.y) > other.size * 0.6)
        continue;
      const moved = row.filter((glyph) =>
        host.some((each) => each.size > glyph.size && gapBetween(each, glyph) < other.size * 0.5),
      );
      const isPart = moved.filter((glyph) => glyph.text.trim()).length;
      if (isPart === 0) continue;
      host.push(...moved);
      for (const glyph of moved) row.splice(row.indexOf(glyph), 1);
    }
  });
  return out.filter((row) => row.some((glyph) => glyph.text.trim()));
}

const gapBetween = (a: Glyph, b: Glyph): number => Math.max(a.x0 - b.x1, b.x0 - a.x1);

function cellsOf(row: readonly Glyph[]): Cell[] {
  const size = sizeOf(row);
  const y = row.find((glyph) => glyph.size > size * 0.9)?.y ?? 0;
  return row.map((glyph) => ({
    text: glyph.text,
    x0: glyph.x0,
    x1: glyph.x1,
    glyph,
    isBold: glyph.isBold,
    isRaised: glyph.size < size * 0.85 && y - glyph.y > size * 0.12,
  }));
}

/** Bold that is made by printing a letter twice, a hair apart, is one letter. */
function doubleStrikesMerged(cells: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  for (const cell of cells) {
    const twin = out.slice(-3).find((each) => each.text === cell.text && cell.x0 - each.x0 < cell.glyph.size * 0.12);
    if (twin && cell.text.trim() && cell.x1 - cell.x0 > cell.glyph.size * 0.15) twin.isBold = true;
    else out.push(cell);
  }
  return out;
}

function rowOf(cells: readonly Cell[], rules: readonly Rule[], isRtlPage: boolean): Row {
  const groups: Cell[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    if (!cell.text.trim()) {
      groups.at(-1)?.push(cell);
      continue;
    }
    if (groups.length === 0 || cell.x0 - end > cell.glyph.size * 1.1) groups.push([]);
    groups.at(-1)!.push(cell);
    end = Math.max(end, cell.x1);
  }
  const size = sizeOf(cells.map((cell) => cell.glyph));
  const segments = groups.flatMap((group) => segmentOf(group, size, rules, isRtlPage) ?? []);
  return { y: segments[0]?.y ?? 0, size, segments };
}

function segmentOf(
  group: readonly Cell[],
  size: number,
  rules: readonly Rule[],
  isRtlPage: boolean,
): Segment | undefined {
  const spaced = withSpaces(group);
  const isRtl = group.some((cell) => /\p{L}/u.test(cell.text)) ? isMostlyRightToLeft(group) : isRtlPage;
  const ordered = logicalOrder(spaced, isRtl);
  const printed = ordered.filter((cell) => cell.text.trim());
  const first = printed[0];
  if (!first) return undefined;
  const startsRaised = isNoteMark(first);
  const kept = ordered.filter((cell) => !isNoteMark(cell));
  let text = '';
  const emphases: [number, number][] = [];
  const starts: Cell[] = [];
  let wordEnd: Cell | undefined;
  let isFirstWord = true;
  const y = printed.find((cell) => cell.glyph.size > size * 0.9)?.glyph.y ?? first.glyph.y;
  const isUnderlined = (cell: Cell): boolean =>
    rules.some((rule) => rule.y - y > 0 && rule.y - y < size * 0.3 && rule.x0 < cell.x0 + 1 && rule.x1 > cell.x1 - 1);
  for (const cell of kept) {
    const isBlank = !cell.text.trim();
    if (isBlank && (!text || text.endsWith(' '))) continue;
    const from = text.length;
    text += isBlank ? ' ' : cell.text === '\u0640' ? '' : cell.text;
    while (starts.length < text.length && starts.length < 12) starts.push(cell);
    if (!isBlank && (cell.isBold || cell.glyph.isItalic || isUnderlined(cell))) {
      const last = emphases.at(-1);
      if (last && !text.slice(last[1], from).trim()) last[1] = text.length;
      else emphases.push([from, text.length]);
    }
    if (isBlank) isFirstWord = false;
    else if (isFirstWord) wordEnd = cell;
  }
  const trimmed = text.trimEnd();
  const rightEdge = Math.max(...printed.map((cell) => cell.x1));
  const leftEdge = Math.min(...printed.map((cell) => cell.x0));
  return {
    text: trimmed,
    x0: leftEdge,
    x1: rightEdge,
    y,
    size,
    emphases,
    inner: innerOf(isRtl ? pairedBrackets(trimmed, false) : trimmed, starts, leftEdge, rightEdge),
    startsRaised,
    firstWordWidth: wordEnd ? Math.max(wordEnd.x1, first.x1) - Math.min(wordEnd.x0, first.x0) : 0,
    mark: first.glyph.mark,
    isArtifact: printed.every((cell) => cell.glyph.isArtifact),
    order: Math.min(...printed.map((cell) => cell.glyph.order)),
  };
}

function innerOf(text: string, starts: readonly Cell[], x0: number, x1: number): Stretch {
  const first = starts[leadingMark(text)?.length ?? 0];
  return first && starts[0] ? (first.x0 < starts[0].x0 ? [x0, first.x1] : [first.x0, x1]) : [x0, x1];
}

const isNoteMark = (cell: Cell): boolean => cell.isRaised && /^[\d*\u0660-\u0669\u2020\u2021,()]$/.test(cell.text);

const isMostlyRightToLeft = (cells: readonly Cell[]): boolean => {
  const letters = cells.filter((cell) => /\p{L}/u.test(cell.text));
  return letters.filter((cell) => isRightToLeft(cell.text)).length * 3 > letters.length;
};

/** Puts a space where glyphs stand apart and the file prints none. */
function withSpaces(cells: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  for (const cell of cells) {
    const before = out.at(-1);
    if (before?.text.trim() && cell.text.trim()) {
      const wide = isIdeograph(before.text) || isIdeograph(cell.text) ? 0.45 : 0.16;
      if (cell.x0 - before.x1 > cell.glyph.size * wide)
        out.push({ ...cell, text: ' ', x0: before.x1, x1: cell.x0, isRaised: false });
    }
    out.push(cell);
  }
  return out;
}
