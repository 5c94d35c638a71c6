import taTypes from '../datasets/ta_types.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';

export default mart({
  key: ['ta_type'],
  publish: true,
  requires: ['reviews', 'ta_needs', 'ta_activities'],
  columns: {
    ...taken(taTypes, 'ta_type'),
    activity_count: count(),
    given_count: count(),
    state_count: count(),
    need_state_count: count(),
    coded_count: count(),
    all_activity_count: count(),
  },
});
