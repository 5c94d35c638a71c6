import { type Row, statesOf } from './records.ts';

export type Value = number | string | boolean | null | readonly string[];

/**
 * A value from data given in confidence. It may be withheld (null) only where some count of its family, those that could be worked
 * out from one another, rests on one or two States; and it must be withheld where it rests on one or two itself.
 */
export interface Confidential {
  readonly value: Value;
  /** The States behind it. */
  readonly states: ReadonlySet<string>;
  /** How many States stand behind each count of the family. */
  readonly family: readonly number[];
  /** Counts that add up, this one among them, to `total`. */
  readonly whole?: Whole;
}

export interface Whole {
  readonly total: Confidential | null;
  readonly parts: Confidential[];
}

/** A value that depends on which counts are withheld beside the small ones: one of these. */
export interface OneOf {
  readonly oneOf: readonly Value[];
}

/** What a number or a cell of a table must be. */
export type Expected = Value | Confidential | OneOf;

export const isSmall = (states: number): boolean => states === 1 || states === 2;
export const isConfidential = (expected: Expected): expected is Confidential =>
  expected !== null && typeof expected === 'object' && 'family' in expected;
const isOneOf = (expected: Expected): expected is OneOf =>
  expected !== null && typeof expected === 'object' && 'oneOf' in expected;

/** Whether a value of the note is right; if not, the reason. */
export function fault(actual: unknown, expected: Expected): string | null {
  const said = JSON.stringify(actual);
  const means = (value: Value): boolean => said === JSON.stringify(value);
  if (isOneOf(expected)) return expected.oneOf.some(means) ? null : `${said}, recomputed one of ${expected.oneOf}`;
  if (!isConfidential(expected)) return means(expected) ? null : `${said}, recomputed ${JSON.stringify(expected)}`;
  const { value, states, family } = expected;
  if (value === null || actual !== null) {
    if (!means(value)) return `${said}, recomputed ${JSON.stringify(value)}`;
    return value !== null && isSmall(states.size) ? `${said} is shown and rests on ${states.size} States` : null;
  }
  return family.some(isSmall) ? null : `withheld, and no count of its family rests on one or two States: ${family}`;
}

/** The count of some records, whose family is at least itself. */
export function counted(rows: readonly Row[], family: readonly number[] = []): Confidential {
  const states = statesOf(rows);
  return { value: rows.length, states, family: [states.size, ...family] };
}

/** Another value that rests on the same States and is withheld with the same family. */
export const likewise = (value: Value, { states, family }: Confidential): Confidential => ({ value, states, family });

/** The count of all records but those of one part, which tells that part too. */
export function otherThan(part: Confidential, rows: readonly Row[]): Confidential {
  const { value, states } = counted(rows);
  return { value, states: isSmall(states.size) ? states : part.states, family: [states.size, ...part.family] };
}

/**
 * Records parted by a code: the count of each part by its code, all of one family, which is also that of the total (if a part
 * could be worked out from the total, it falls with it).
 */
export function parted(
  rows: readonly Row[],
  codeOf: (row: Row) => string,
  total: Confidential = counted(rows),
): (code: string) => Confidential {
  const codes = [...new Set(rows.map(codeOf))];
  const sizes = codes.map((code) => statesOf(rows.filter((row) => codeOf(row) === code)).size);
  const whole: Whole = { total, parts: [] };
  const partOf = (code: string): Confidential => {
    const found = rows.filter((row) => codeOf(row) === code);
    return { ...counted(found, [...sizes, ...total.family]), whole };
  };
  const parts = new Map(codes.map((code) => [code, partOf(code)]));
  whole.parts.push(...parts.values());
  return (code) => parts.get(code) ?? partOf(code);
}

/** A value of the note beside what it must be. */
export type Said = readonly [place: string, actual: unknown, expected: Expected];

/**
 * Places where a withheld count follows from others: it is withheld, the total is shown, and all that is not shown of the total
 * rests on one or two States.
 */
export function followingBySubtraction(said: readonly Said[]): string[] {
  const told = said.flatMap(([place, actual, expected]) =>
    isConfidential(expected) ? [{ place, isShown: actual !== null, ...expected }] : [],
  );
  const shown = new Set(told.filter(({ isShown }) => isShown).map(({ states }) => states));
  return told.flatMap(({ place, isShown, whole }) => {
    if (isShown || !whole?.total || !shown.has(whole.total.states)) return [];
    const hidden = new Set(whole.parts.filter(({ states }) => !shown.has(states)).flatMap(({ states }) => [...states]));
    return isSmall(hidden.size) ? [`${place}: what is withheld beside it rests on ${hidden.size} States`] : [];
  });
}

/** What the note must say: the recomputed value, unless it is lawfully withheld or depends on what is. */
export function rightValue([, actual, expected]: Said): Value {
  if (isOneOf(expected) || (isConfidential(expected) && actual === null)) return actual as Value;
  return isConfidential(expected) ? expected.value : expected;
}
