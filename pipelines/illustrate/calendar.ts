const DAY_MS = 86_400_000;

/** A day as the number of days since 1970-01-01. */
export type Day = number;

/** The day that YYYY-MM-DD writes. */
export const day = (written: string): Day => Date.parse(`${written}T00:00:00Z`) / DAY_MS;

const WRITTEN = new Map<Day, string>();

/** A day as YYYY-MM-DD. */
export function written(of: Day): string {
  const known = WRITTEN.get(of);
  if (known !== undefined) return known;
  const text = new Date(of * DAY_MS).toISOString().slice(0, 10);
  WRITTEN.set(of, text);
  return text;
}

export const yearOf = (of: Day): number => new Date(of * DAY_MS).getUTCFullYear();

/** The day itself, or the Monday after it where it falls on a weekend: offices are closed then. */
export function workday(of: Day): Day {
  // 1970-01-01 was a Thursday.
  const weekday = (of + 3) % 7;
  return weekday < 5 ? of : of + 7 - weekday;
}

/** The day on which the illustrative collection counts; nothing in it lies later but what is planned. */
export const AS_OF = day('2017-11-06');
