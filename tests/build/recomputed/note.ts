import type { Expected } from './confidence.ts';

export interface RecomputedTable {
  /** Columns that tell the rows apart; all others are recomputed. */
  readonly key: readonly string[];
  readonly rows: readonly Readonly<Record<string, Expected>>[];
}

/** A note's numbers and tables, worked out from the files alone. */
export interface Recomputed {
  readonly numbers: Readonly<Record<string, Expected>>;
  readonly tables: Readonly<Record<string, RecomputedTable>>;
  /** Sentences of the English text, with {numbers}. */
  readonly sentences: readonly string[];
}
