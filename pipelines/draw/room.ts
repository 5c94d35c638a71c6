import { textWidth } from './fonts.ts';
import { CHART_WIDTH, SIZES } from './theme.ts';

type Fields = Record<string, unknown>;

/** Height of a line of a label, and what parts two labels side by side. */
const LINE = SIZES.label * 1.3;
const BETWEEN = 6;

/** What the columns of a heat map leave for their heads. */
export interface Heads {
  /** Width of a line above its column. */
  readonly width: number;
  /** Upright lines beside each other. */
  readonly lines: number;
}

/** Room for the heads of columns, given the labels of the rows; null where a chart has no columns with heads. */
export function headsOf(spec: Fields, rows: readonly Fields[]): Heads | null {
  const { x, y } = (spec.encoding ?? {}) as Record<'x' | 'y', { field?: string } | undefined>;
  if (x?.field === undefined || y?.field === undefined) return null;
  const heads = headsBehind(x.field, spec);
  if (heads.length === 0) return null;
  const columns = new Set(rows.map((row) => JSON.stringify(heads.map((field) => row[field])))).size;
  const beside = labelsBehind(y.field, spec).flatMap((field) =>
    rows.flatMap((row) => String(row[field] ?? '').split('\n')),
  );
  const left = Math.max(0, ...beside.map((line) => textWidth(line, SIZES.label)));
  const width = (CHART_WIDTH - left - 2 * BETWEEN) / columns - BETWEEN;
  return { width, lines: Math.max(1, Math.floor(width / LINE) - (heads.length - 1)) };
}

/** The labels of which transforms make a head, one of them set narrow or upright. */
function headsBehind(field: string, spec: Fields, seen: readonly string[] = []): string[] {
  const steps = (spec.transform ?? []) as { calculate?: string; as?: unknown }[];
  const made = steps.find(({ calculate, as }) => calculate !== undefined && as === field)?.calculate;
  if (made === undefined || seen.includes(field)) return /_(narrow|upright)$/.test(field) ? [field] : [];
  const named = [...made.matchAll(/datum\.(\w+)/g)].map((match) => match[1]!);
  const found = [...new Set(named.flatMap((name) => headsBehind(name, spec, [...seen, field])))];
  return found.length > 0 ? [...found, ...named.filter((name) => name.endsWith('_label'))] : [];
}

/**
 * A spec whose rows are high enough for labels beside them that take several lines, as they do in some languages and not in
 * others: raises `height.step` where the labels of y need more.
 */
export function withRoom(spec: Fields, rows: readonly Fields[]): Fields {
  const { step } = (spec.height ?? {}) as { step?: number };
  const { y, yOffset } = (spec.encoding ?? {}) as { y?: { field?: string }; yOffset?: unknown };
  if (step === undefined || y?.field === undefined) return spec;
  const labels = labelsBehind(y.field, spec).flatMap((field) => rows.map((row) => String(row[field] ?? '')));
  const lines = Math.max(1, ...labels.map((label) => label.split('\n').length));
  // Bars side by side share the room of a label.
  const needed = lines > 1 ? (lines * LINE) / (yOffset ? 2 : 1) : 0;
  return needed > step ? { ...spec, height: { ...(spec.height as Fields), step: Math.ceil(needed) } } : spec;
}

/** The fields of the rows that a field of the chart shows: itself, or the labels of which a transform makes it. */
function labelsBehind(field: string, { transform }: Fields): string[] {
  const steps = (transform ?? []) as { calculate?: string; as?: unknown }[];
  const made = steps.find(({ calculate, as }) => calculate !== undefined && as === field);
  return made ? [...made.calculate!.matchAll(/datum\.(\w+_label)/g)].map((match) => match[1]!) : [field];
}
