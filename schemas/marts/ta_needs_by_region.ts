import { mart } from '../mart.ts';
import { count, regionalGroup, share } from '../mart_columns.ts';

export default mart({
  key: ['regional_group'],
  publish: true,
  requires: ['reviews', 'ta_needs'],
  columns: {
    regional_group: regionalGroup(),
    state_count: count(),
    none_count: count(),
    unknown_count: count(),
    need_count: count(),
    reviewed_count: count(),
    state_share: share(),
  },
});
