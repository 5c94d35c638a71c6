import { boolean, optional } from '../columns.ts';
import followUpMeasures from '../datasets/follow_up_measures.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['measure_status'],
  publish: true,
  requires: ['reviews', 'follow_up_measures'],
  columns: {
    ...taken(followUpMeasures, 'measure_status'),
    state_count: optional(count()),
    measure_count: optional(count()),
    all_measure_count: optional(count()),
    measure_share: share(),
    is_suppressed: boolean(),
  },
});
