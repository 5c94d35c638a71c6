import { mart } from '../mart.ts';
import { count, share } from '../mart_columns.ts';

export default mart({
  key: ['type_count'],
  publish: true,
  requires: ['reviews', 'ta_needs'],
  columns: {
    type_count: count(),
    state_count: count(),
    need_count: count(),
    all_need_count: count(),
    need_share: share(),
  },
});
