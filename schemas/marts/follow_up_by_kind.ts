import { boolean, optional } from '../columns.ts';
import followUpMeasures from '../datasets/follow_up_measures.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['measure_kind'],
  publish: true,
  requires: ['reviews', 'follow_up_measures'],
  columns: {
    ...taken(followUpMeasures, 'measure_kind'),
    state_count: optional(count()),
    reporting_count: optional(count()),
    measure_count: optional(count()),
    completed_count: optional(count()),
    under_way_count: optional(count()),
    planned_count: optional(count()),
    status_withheld_count: optional(count()),
    assisted_count: optional(count()),
    assistance_known_count: optional(count()),
    assisted_share: share(),
    review_part_count: optional(count()),
    review_part_known_count: optional(count()),
    review_part_share: share(),
    is_suppressed: boolean(),
  },
});
