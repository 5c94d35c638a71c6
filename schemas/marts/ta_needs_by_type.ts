import taTypes from '../datasets/ta_types.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['ta_type'],
  publish: true,
  requires: ['reviews', 'ta_needs'],
  columns: {
    ...taken(taTypes, 'ta_type'),
    state_count: count(),
    need_count: count(),
    needing_count: count(),
    reviewed_count: count(),
    state_share: share(),
  },
});
