import { boolean, decimal, optional } from '../columns.ts';
import authorities from '../datasets/authorities.ts';
import { mart } from '../mart.ts';
import { count, regionalGroup, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['authority_function', 'regional_group'],
  publish: true,
  requires: ['authorities'],
  columns: {
    ...taken(authorities, 'authority_function'),
    regional_group: optional(regionalGroup()),
    party_count: count(),
    state_count: optional(count()),
    party_share: share(),
    entry_count: optional(count()),
    dated_entry_count: optional(count()),
    median_age_days: optional(decimal({ min: 0 })),
    oldest_age_days: optional(count()),
    is_suppressed: boolean(),
  },
});
