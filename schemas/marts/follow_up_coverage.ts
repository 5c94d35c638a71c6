import { boolean, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { count, regionalGroup, share } from '../mart_columns.ts';

export default mart({
  key: ['regional_group'],
  publish: true,
  requires: ['reviews', 'follow_up_measures'],
  columns: {
    regional_group: optional(regionalGroup()),
    reviewed_count: count(),
    reporting_count: optional(count()),
    not_reporting_count: optional(count()),
    reporting_share: share(),
    is_suppressed: boolean(),
  },
});
