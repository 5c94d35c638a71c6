import { leadingMark, markKind } from './pdf_bullets.ts';
import type { Line } from './pdf_columns.ts';

/** What the lines of a document have in common: where they end, how far apart they are. */
export interface Setting {
  readonly isRtl: boolean;
  /** Where full lines end, seen in the direction of reading. */
  readonly end: number;
  /** Columns that stand side by side in the document, in the direction of reading. */
  readonly columns: readonly { readonly start: number; readonly end: number }[];
  /** Distance of lines of one paragraph, by their size in half points. */
  readonly pitches: ReadonlyMap<number, number>;
}

/** Places along the direction of reading: in right-to-left text they are counted from the right, below zero. */
export const startOf = (line: Line, isRtl: boolean): number => (isRtl ? -line.x1 : line.x0);
const endOf = (line: Line, isRtl: boolean): number => (isRtl ? -line.x0 : line.x1);

const halfPoints = (size: number): number => Math.round(size * 2);

/** Edges of a line's column in the direction of reading. */
const columnOf = ({ left, right }: Line, isRtl: boolean): { start: number; end: number } =>
  isRtl ? { start: -right, end: -left } : { start: left, end: right };

/** The columns of a document that have more than a few lines, each as wide as its lines usually get. */
function columnsOf(lines: readonly Line[], isRtl: boolean): { start: number; end: number }[] {
  const columns: { start: number; ends: number[] }[] = [];
  for (const line of lines) {
    if (!line.isInColumn || line.isInTable || line.standsAlone) continue;
    const { start } = columnOf(line, isRtl);
    const known = columns.find((each) => Math.abs(each.start - start) < 4);
    if (known) known.ends.push(endOf(line, isRtl));
    else columns.push({ start, ends: [endOf(line, isRtl)] });
  }
  const long = columns.filter((each) => each.ends.length > 15);
  return long.map(({ start, ends }) => ({ start, end: nearlyLast(ends) }));
}

/** What nearly all values stay below: a single line that sticks out is no measure. */
const nearlyLast = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.97)] ?? Number.NEGATIVE_INFINITY;

/** Measures the setting of a document. */
export function settingOf(lines: readonly Line[], isRtl: boolean): Setting {
  const ends = lines.filter((line) => !line.isInColumn).map((line) => endOf(line, isRtl));
  const steps = new Map<number, Map<number, number>>();
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.page !== line.page || next.block !== line.block || Math.abs(next.size - line.size) > 0.3) return;
    const step = Math.round((next.y - line.y) * 2) / 2;
    if (step < line.size * 0.8 || step > line.size * 2.6) return;
    const counts = steps.get(halfPoints(line.size)) ?? new Map<number, number>();
    counts.set(step, (counts.get(step) ?? 0) + 1);
    steps.set(halfPoints(line.size), counts);
  });
  const pitches = new Map([...steps].map(([size, counts]) => [size, usual(counts)]));
  const columns = columnsOf(lines, isRtl);
  return { isRtl, columns, end: nearlyLast(ends), pitches };
}

/** The smallest step that is frequent: wider ones are those between paragraphs. */
function usual(counts: ReadonlyMap<number, number>): number {
  const near = (step: number): number => (counts.get(step) ?? 0) + (counts.get(step + 0.5) ?? 0);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const frequent = [...counts.keys()].filter((step) => near(step) >= Math.max(1, total * 0.12));
  return Math.min(...(frequent.length > 0 ? frequent : counts.keys()));
}

/** What is known of the paragraph that is being read. */
export interface Open {
  readonly first: Line;
  readonly last: Line;
  /** Its text so far, with its mark. */
  readonly text: string;
  /** Where its second and later lines begin; undefined while there is one line only. */
  readonly rest: number | undefined;
  readonly isBullet: boolean;
  /** Kinds of marks of the list it is in. */
  readonly kinds: ReadonlySet<string>;
}

const CLOSED =
  /[.;:!?\u3002\uFF1B\uFF1A\uFF01\uFF1F\u061B\u061F\u06D4][)"\u00BB\u201D\u2019\uFF09\u300B\]]*(?:\s*(?:and|or|et|ou|y|o|e|и|или|и\/или|و|أو|和|以及|或))?$/u;
const SHORTENED =
  /(?<!\p{L})(?:arts?|paras?|subparas?|párrs?|párr|par|núms?|nos?|al|ch|sect|apdos?|inc|st|ст|пп?|подп|пп|ч|гл|см)\.$/iu;

/** Whether the text may end here: after a full stop that is none of a shortened word's, or another sign that closes. */
const isClosed = (text: string): boolean => CLOSED.test(text) && !SHORTENED.test(text);

/** Whether a bracket is open at the end: then the text goes on, whatever follows. */
function isBracketOpen(text: string): boolean {
  const ending = text.slice(-400);
  const inside = ending.length === text.length ? text.slice(leadingMark(text)?.length ?? 0) : ending;
  const at = Math.max(inside.lastIndexOf('('), inside.lastIndexOf('（'));
  if (at < 0 || inside.length - at > 200) return false;
  let depth = 0;
  for (const char of inside)
    depth = /[(（]/u.test(char) ? depth + 1 : /[)）]/u.test(char) ? Math.max(0, depth - 1) : depth;
  return depth > 0;
}

const isCapital = (text: string): boolean => /^["“«(]*\p{Lu}/u.test(text);
const isSmallLetter = (text: string): boolean => /^["“«(]*\p{Ll}/u.test(text);

const coverOf = (line: Line): 'all' | 'lead' | 'none' => {
  const [first] = line.emphases;
  if (!first) return 'none';
  const plain = line.emphases.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), line.text);
  if (!/[\p{L}\p{N}]/u.test(plain) || leadingMark(`${plain.trim()} x`)?.length === plain.trim().length + 1)
    return 'all';
  return first[0] < 6 ? 'lead' : 'none';
};

/** Whether the first word of the next line would have had room on this one: then this one ends a paragraph. */
function hasRoom(line: Line, next: Line, { isRtl, end, columns }: Setting): boolean {
  const own = columnOf(line, isRtl);
  const column = columns.find((each) => own.start > each.start - 4 && own.start < each.end && own.end < each.end + 4);
  const full = column?.end ?? (line.isInColumn ? own.end : Math.max(own.end, end));
  const room = full - endOf(line, isRtl);
  const needed = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(next.text)
    ? next.size * 2.1
    : next.firstWordWidth + next.size * 0.25;
  return room > needed * 1.04 + 0.5;
}

/** Whether a line begins an item of a list, given the paragraph before it. */
function beginsItem(open: Open, line: Line, setting: Setting, isApart: boolean): boolean {
  const mark = leadingMark(line.text);
  if (!mark) return false;
  if (mark.isSure && !/^[-–—*]$/u.test(mark.mark)) return true;
  const { isRtl } = setting;
  const start = startOf(line, isRtl);
  const away = line.size * 0.4;
  if (!isApart && isBracketOpen(open.text)) return false;
  const inner = isRtl ? -open.first.inner[1] : open.first.inner[0];
  if (open.isBullet && !isApart && Math.abs(start - inner) < away && !isClosed(open.last.text)) return false;
  const isHanging = open.rest !== undefined && Math.abs(open.rest - startOf(open.first, isRtl)) > away;
  if (open.isBullet && isHanging && Math.abs(start - open.rest!) < away && !isApart)
    return isClosed(open.last.text) && mark.isSure;
  if (isApart || hasRoom(open.last, line, setting) || isClosed(open.last.text)) return true;
  const isOutdented = open.rest !== undefined && Math.abs(start - open.rest) > away;
  return isOutdented && (mark.isSure || open.kinds.has(markKind(mark.mark)) || !open.isBullet);
}

/** Whether the words themselves say that the sentence is not at its end. */
const runsOnFrom = (open: Open, line: Line): boolean =>
  isBracketOpen(open.text) ||
  (!isClosed(open.last.text) && (isSmallLetter(line.text) || (open.isBullet && /^[(（\p{N}]/u.test(line.text))));

/** A few words of another size may stand at the end of a sentence; other text of another size is another paragraph. */
const differsInSize = (a: Line, b: Line, runsOn: boolean): boolean =>
  Math.abs(a.size - b.size) > Math.max(a.size, b.size) * (runsOn ? 0.16 : 0.08);

/** Whether a new paragraph begins with a line that follows another in the same column. */
export function isBreak(open: Open, line: Line, setting: Setting): boolean {
  const { last } = open;
  const { isRtl } = setting;
  if (last.isInTable !== line.isInTable || last.standsAlone || line.standsAlone) return true;
  const runsOn = runsOnFrom(open, line);
  if (differsInSize(last, line, runsOn)) return true;
  const step = line.y - last.y;
  const pitch = setting.pitches.get(halfPoints(line.size));
  const isApart = step > (pitch ?? line.size * 1.5) * 1.25;
  if (isApart || beginsItem(open, line, setting, isApart)) return true;
  const [before, after] = [coverOf(last), coverOf(line)];
  if ((before === 'all' && after === 'none') || (before === 'none' && after === 'all')) return true;
  const em = line.size;
  const [start, first] = [startOf(line, isRtl), startOf(open.first, isRtl)];
  const isCentred = Math.abs(last.x0 + last.x1 - line.x0 - line.x1) < em && before === 'all' && after === 'all';
  if (isCentred) return hasRoom(last, line, setting) && !runsOn;
  if (open.rest === undefined) {
    const hangs = open.isBullet || leadingMark(open.first.text) !== undefined || /^[\dIVX٠-٩]/u.test(open.first.text);
    if (start > first + (hangs ? 8 : 0.8) * em && !runsOn) return true;
    if (open.isBullet && start < first - 0.5 * em && isClosed(last.text)) return true;
  } else if (Math.abs(start - open.rest) > 0.6 * em && !(runsOn && start < open.rest)) return true;
  return hasRoom(last, line, setting) && !(runsOn && step <= (pitch ?? step) * 1.1);
}

/** Whether a paragraph goes on in a line of the next column or page. */
export function goesOn(open: Open, line: Line, setting: Setting): boolean {
  const { last } = open;
  if (
    last.isInTable ||
    line.isInTable ||
    last.standsAlone ||
    line.standsAlone ||
    differsInSize(last, line, runsOnFrom(open, line))
  )
    return false;
  if (beginsItem(open, line, setting, false)) return false;
  const [before, after] = [coverOf(last), coverOf(line)];
  if ((before === 'all') !== (after === 'all')) return false;
  const isEnd = isClosed(last.text);
  if (isBracketOpen(open.text) || (!isEnd && isSmallLetter(line.text))) return true;
  const start = startOf(line, setting.isRtl);
  const column = (each: Line): number => (setting.isRtl ? -each.right : each.left);
  const isAt = (place: number): boolean =>
    Math.abs(start - place) < line.size * 0.5 ||
    Math.abs(start - column(line) - (place - column(last))) < line.size * 0.5;
  if (hasRoom(last, line, setting)) return false;
  const shift = column(line) - column(last);
  const first = startOf(open.first, setting.isRtl) + column(last) - column(open.first);
  const isDeeper = (place: number): boolean => place > first + line.size * 0.5;
  if (open.isBullet && open.rest !== undefined && isDeeper(open.rest)) return isAt(open.rest);
  if (open.isBullet && open.rest === undefined) {
    const inner = setting.isRtl ? -open.first.inner[1] : open.first.inner[0];
    if (isAt(inner)) return true;
    if (isDeeper(start) || isDeeper(start - shift)) return start - shift < first + line.size * 6;
  }
  if (isEnd) return false;
  return !(isCapital(line.text) && before === 'all') && isAt(open.rest ?? start);
}
