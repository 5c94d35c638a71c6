import type { Column } from './columns.ts';

/**
 * Contract of a mart (`sql/mart/<name>.sql`). One file a mart in `schemas/marts/`; the stem is the table's name. The SQL must
 * return exactly these columns, in this order, of these kinds; the key says the grain and is tested. Title and column
 * descriptions are messages: `mart.<name>.title`, `column.<column>`, `column.<column>.about`, `column.<mart>.<column>`.
 */
export interface MartContract {
  /** Columns that together are unique; a key column may be null where it is `optional` (one row for "none"). Empty: one row only. */
  readonly key: readonly string[];
  /** `true`: goes to tables/published and may feed charts and notes. It then counts States and never names one in a finding. */
  readonly publish: boolean;
  /** Datasets without which this mart would be made of zeros: if one is absent from the collection, the mart is empty. */
  readonly requires: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

export const mart = (contract: MartContract): MartContract => contract;
