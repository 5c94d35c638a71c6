import { isMarkAlone } from './pdf_bullets.ts';
import type { Page } from './pdf_furniture.ts';
import type { Segment } from './pdf_rows.ts';

/** A line of text within its column. */
export interface Line extends Segment {
  readonly page: number;
  /** Edges of the column. */
  readonly left: number;
  readonly right: number;
  /** Number of the column on its page, in reading order: lines of one block follow each other. */
  readonly block: number;
  readonly isInTable: boolean;
  /** Part of the page between furniture that stands in the midst of it. */
  readonly part: number;
  /** It stands in one of several columns, which may end before the text does. */
  readonly isInColumn: boolean;
  /** It is a paragraph of its own, as the lines of a masthead are. */
  readonly standsAlone: boolean;
}

interface Block {
  readonly segments: readonly Segment[];
  readonly isInColumn: boolean;
  readonly isInTable: boolean;
}

const LISTED = /^(?:Distr\.|Original\s*:)/u;

interface Gutter {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of a page in reading order: bands from top to bottom, in each the columns, from the right where the script is so. */
export function pageLines(page: Page, isRtl: boolean): Line[] {
  const segments = page.rows.flatMap((row) => row.segments);
  const blocks = cut(segments, page, isRtl, 0, false);
  return blocks.flatMap((block, number) => linesOf(block, page, number, isRtl));
}

function cut(segments: readonly Segment[], page: Page, isRtl: boolean, depth: number, isInColumn: boolean): Block[] {
  if (segments.length === 0) return [];
  const gutter = depth < 6 ? widestGutter(segments, page, isRtl) : undefined;
  if (!gutter) return [{ segments, isInColumn, isInTable: false }];
  const above = segments.filter((each) => each.y < gutter.top);
  const below = segments.filter((each) => each.y > gutter.bottom);
  const band = segments.filter((each) => each.y >= gutter.top && each.y <= gutter.bottom);
  const left = band.filter((each) => each.x1 <= gutter.x0 + 0.5);
  const right = band.filter((each) => each.x0 >= gutter.x1 - 0.5);
  const sides = isRtl ? [right, left] : [left, right];
  const columns = sides.flatMap((side) => cut(side, page, isRtl, depth + 1, true));
  const within = isTable(left, right, columns.length) && !isMasthead(band) ? tableRows(columns, isRtl) : columns;
  return [
    ...cut(above, page, isRtl, depth + 1, isInColumn),
    ...within,
    ...cut(below, page, isRtl, depth + 1, isInColumn),
  ];
}

const MASTHEAD = /^Distr\.|CAC\/COSP|^Original\s*:/u;

const isMasthead = (band: readonly Segment[]): boolean => band.some((each) => MASTHEAD.test(each.text));

/**
 * The strip of white that most rows leave free, with the rows it runs along; none where what it parts are marks of lists,
 * numbers of pages or the like, or where fewer than three rows have text on both sides.
 */
function widestGutter(segments: readonly Segment[], page: Page, isRtl: boolean): Gutter | undefined {
  const rows = rowsOf(segments);
  const tried = new Set<number>();
  let best: (Gutter & { score: number }) | undefined;
  for (const row of rows) {
    for (const [x0, x1] of gaps(row, isRtl)) {
      const key = Math.round((x0 + x1) / 8);
      if (tried.has(key)) continue;
      tried.add(key);
      const found = grown(rows, rows.indexOf(row), x0, x1, page);
      if (found && (!best || found.score > best.score)) best = found;
    }
  }
  return best;
}

/** Rows of a region; baselines less than half a line apart count as one row, since columns need not share them. */
function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const each of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (
      row &&
      each.y - row[0]!.y < each.size * 0.55 &&
      row.every((other) => other.x1 <= each.x0 || other.x0 >= each.x1)
    )
      row.push(each);
    else rows.push([each]);
  }
  return rows.map((row) => row.sort((a, b) => a.x0 - b.x0));
}

function* gaps(row: readonly Segment[], isRtl: boolean): Generator<[number, number]> {
  for (let i = 1; i < row.length; i++) {
    const [a, b] = [row[i - 1]!, row[i]!];
    if (b.x0 - a.x1 > Math.max(7, a.size * 0.8) && !isMarkAlone((isRtl ? b : a).text)) yield [a.x1, b.x0];
  }
}

function grown(
  rows: readonly Segment[][],
  at: number,
  from: number,
  to: number,
  page: Page,
): (Gutter & { score: number }) | undefined {
  let [x0, x1] = [from, to];
  const isFree = (row: readonly Segment[]): boolean => {
    let [next0, next1] = [x0, x1];
    for (const each of row) {
      if (each.x0 >= x1 || each.x1 <= x0) continue;
      const isFromLeft = each.x0 < x0 || (each.x1 < x1 && each.x0 + each.x1 < x0 + x1);
      if (isFromLeft) next0 = Math.max(next0, each.x1);
      else next1 = Math.min(next1, each.x0);
    }
    if (next1 - next0 < 6) return false;
    [x0, x1] = [next0, next1];
    return true;
  };
  let [first, last] = [at, at];
  while (first > 0 && isFree(rows[first - 1]!)) first--;
  while (last < rows.length - 1 && isFree(rows[last + 1]!)) last++;
  const isLeft = (each: Segment): boolean => each.x1 <= x0 + 0.5;
  const isTwo = (row: readonly Segment[]): boolean => row.some(isLeft) && !row.every(isLeft);
  while (first < last && !isTwo(rows[first]!)) first++;
  while (last > first && !isTwo(rows[last]!)) last--;
  const pitch = last > first ? (rows[last]![0]!.y - rows[first]![0]!.y) / (last - first) : 0;
  const isNear = (a: number, b: number): boolean => Math.abs(rows[a]![0]!.y - rows[b]![0]!.y) < pitch * 1.45;
  const isInOrder = (from: number, to: number): boolean => isPrintedInTurn(rows.slice(from, to + 1).flat(), isLeft);
  while (last < rows.length - 1 && isFree(rows[last + 1]!) && (isNear(last, last + 1) || isInOrder(first, last + 1)))
    last++;
  while (first > 0 && isFree(rows[first - 1]!) && (isNear(first - 1, first) || isInOrder(first - 1, last))) first--;
  const band = rows.slice(first, last + 1);
  const two = band.filter(isTwo).length;
  const isLastColumn = band.length > 5 && isInOrder(first, last);
  if (two < 3 && !(two === 2 && (isLastColumn || isMasthead(band.flat())))) return undefined;
  const left = band.flat().filter(isLeft);
  const right = band.flat().filter((each) => !isLeft(each));
  if (!isColumn(left, page) || !isColumn(right, page)) return undefined;
  return {
    x0,
    x1,
    top: band[0]![0]!.y - 0.01 - spread(band[0]!),
    bottom: band.at(-1)![0]!.y + 0.01 + spread(band.at(-1)!),
    score: two * two * Math.min(x1 - x0, 24),
  };
}

/** Whether the file prints one side whole before the other, as it does with columns and not with what follows them. */
function isPrintedInTurn(segments: readonly Segment[], isLeft: (each: Segment) => boolean): boolean {
  const left = segments.filter(isLeft).map((each) => each.order);
  const right = segments.filter((each) => !isLeft(each)).map((each) => each.order);
  return Math.max(...left) < Math.min(...right) || Math.max(...right) < Math.min(...left);
}

const spread = (row: readonly Segment[]): number => Math.max(...row.map((each) => Math.abs(each.y - row[0]!.y)));

/** Marks of lists and numbers of pages make no column. */
function isColumn(segments: readonly Segment[], page: Page): boolean {
  const wide = segments.filter((each) => !isMarkAlone(each.text) && [...each.text].length > 4);
  const width = Math.max(...segments.map((each) => each.x1)) - Math.min(...segments.map((each) => each.x0));
  return wide.length * 2 >= segments.length && wide.length >= 2 && width > page.width * 0.06;
}

/**
 * Cells of a table, rather than columns of prose: the file prints them row by row, or there are three and more, each with short lines.
 */
function isTable(left: readonly Segment[], right: readonly Segment[], columnCount: number): boolean {
  const order = [
    ...left.map((each) => [each.order, 0] as const),
    ...right.map((each) => [each.order, 1] as const),
  ].sort((a, b) => a[0] - b[0]);
  let changes = 0;
  for (let i = 1; i < order.length; i++) if (order[i]![1] !== order[i - 1]![1]) changes++;
  const isMixed = changes >= 3 && changes >= Math.min(left.length, right.length) * 0.25;
  const average = (side: readonly Segment[]): number =>
    side.reduce((sum, each) => sum + [...each.text].length, 0) / side.length;
  return isMixed
    ? Math.min(average(left), average(right)) < 60
    : columnCount > 2 && average(left) < 30 && average(right) < 30;
}

/** The cells of a table row by row: a row begins where the file prints the first column anew, or where white parts the lines. */
function tableRows(columns: readonly Block[], _isRtl: boolean): Block[] {
  const segments = columns.flatMap((block, column) => block.segments.map((segment) => ({ segment, column })));
  segments.sort((a, b) => a.segment.y - b.segment.y);
  const size = segments[0]?.segment.size ?? 10;
  const rows: (typeof segments)[] = [];
  let y = Number.NEGATIVE_INFINITY;
  for (const each of segments) {
    if (each.segment.y - y > size * 1.55) rows.push([]);
    rows.at(-1)!.push(each);
    y = each.segment.y;
  }
  const order = columns.map((_, column) => column);
  return rows.flatMap((row) =>
    order.flatMap((column) => {
      const cell = row.filter((each) => each.column === column).map((each) => each.segment);
      return cell.length > 0 ? [{ segments: cell, isInColumn: true, isInTable: true }] : [];
    }),
  );
}

/** Puts the segments of one baseline of a column together, in reading order. */
function linesOf(block: Block, page: Page, number: number, isRtl: boolean): Line[] {
  const left = Math.min(...block.segments.map((each) => each.x0));
  const right = Math.max(...block.segments.map((each) => each.x1));
  const rows: Segment[][] = [];
  for (const each of [...block.segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && each.y - row[0]!.y < Math.max(1.5, each.size * 0.2)) row.push(each);
    else rows.push([each]);
  }
  const standsAlone =
    page.number === 1 && block.segments.some((each) => LISTED.test(each.text)) && block.segments.length < 9;
  return rows.map((row) => {
    const ordered = row.sort((a, b) => (isRtl ? b.x1 - a.x1 : a.x0 - b.x0));
    return {
      ...ordered.reduce(joined),
      page: page.number,
      part: page.cuts.filter((y) => y < row[0]!.y).length,
      left,
      right,
      block: number,
      isInColumn: block.isInColumn,
      isInTable: block.isInTable,
      standsAlone,
    };
  });
}

function joined(a: Segment, b: Segment): Segment {
  const shift = a.text.length + 1;
  return {
    ...a,
    text: `${a.text} ${b.text}`,
    x0: Math.min(a.x0, b.x0),
    x1: Math.max(a.x1, b.x1),
    inner: isMarkAlone(a.text) ? [b.x0, b.x1] : a.inner,
    size: Math.max(a.size, b.size),
    emphases: [...a.emphases, ...b.emphases.map(([from, to]) => [from + shift, to + shift] as const)],
    isArtifact: a.isArtifact && b.isArtifact,
  };
}
