import type { Column } from './columns.ts';

/**
 * Contract of a dataset as it must arrive in `sources/`. One file a dataset in `schemas/datasets/`; the file's stem is the
 * dataset's name. Titles and column descriptions are messages: `dataset.<name>.title`, `column.<column>` (short head) and
 * `column.<column>.about`; a dataset overrides one with `column.<dataset>.<column>`.
 */
export interface DatasetContract {
  /** Columns that together are unique and never null; an empty list says that rows have no key. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  /** References of several columns at once, such as (iso3, review_cycle) to reviews. Targets are columns of the same names. */
  readonly references?: readonly { readonly columns: readonly string[]; readonly to: string }[];
  /** Datasets by which its files are read, beside those it refers to: they are loaded first if they are loaded at all. */
  readonly readWith?: readonly string[];
  /**
   * Set where the rows are not received in a folder of their own but made from another one: what the documents of
   * `executive_summaries` say, and what persons decided about it.
   */
  readonly madeFrom?: 'executive_summaries';
  /** One row in source form, printed by `pnpm template`; it satisfies the contract. Never a fact about a real State. */
  readonly example: Readonly<Record<string, string>>;
}

export const dataset = (contract: DatasetContract): DatasetContract => contract;
