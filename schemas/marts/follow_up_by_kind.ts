import followUpMeasures from '../datasets/follow_up_measures.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['measure_kind'],
  publish: true,
  requires: ['reviews', 'follow_up_measures'],
  columns: {
    ...taken(followUpMeasures, 'measure_kind'),
    state_count: count(),
    reporting_count: count(),
    measure_count: count(),
    completed_count: count(),
    under_way_count: count(),
    planned_count: count(),
    assisted_count: count(),
    assistance_known_count: count(),
    assisted_share: share(),
    review_part_count: count(),
    review_part_known_count: count(),
    review_part_share: share(),
  },
});
