import { date, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { count, regionalGroup, share } from '../mart_columns.ts';

export default mart({
  key: ['regional_group'],
  publish: true,
  requires: ['reviews'],
  columns: {
    regional_group: optional(regionalGroup()),
    party_count: count(),
    undated_party_count: count(),
    reviewed_count: count(),
    informative_count: optional(count()),
    undated_count: count(),
    reviewed_share: share(),
    as_of: date(),
  },
});
