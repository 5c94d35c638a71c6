import provisions from '../datasets/provisions.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'article'],
  publish: true,
  requires: ['reviews', 'ta_needs', 'ta_activities'],
  columns: {
    ...taken(provisions, 'chapter', 'article'),
    activity_count: count(),
    given_count: count(),
    state_count: count(),
    need_state_count: count(),
    need_only_count: count(),
    both_count: count(),
    helped_only_count: count(),
    coded_count: count(),
    all_activity_count: count(),
  },
});
