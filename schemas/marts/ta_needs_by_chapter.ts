import taNeeds from '../datasets/ta_needs.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter'],
  publish: true,
  requires: ['reviews', 'ta_needs'],
  columns: {
    ...taken(taNeeds, 'chapter'),
    state_count: count(),
    need_count: count(),
    reviewed_count: count(),
    state_share: share(),
  },
});
