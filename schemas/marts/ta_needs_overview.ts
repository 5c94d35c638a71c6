import { mart } from '../mart.ts';
import { count, share } from '../mart_columns.ts';

export default mart({
  key: [],
  publish: true,
  requires: ['reviews', 'ta_needs'],
  columns: {
    reviewed_count: count(),
    needing_count: count(),
    none_count: count(),
    unknown_count: count(),
    none_share: share(),
    need_count: count(),
    several_type_need_count: count(),
    whole_chapter_need_count: count(),
  },
});
