import { SIZES } from './theme.ts';

type Fields = Record<string, unknown>;

/** Height of a line of a label. */
const LINE = SIZES.label * 1.3;

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
