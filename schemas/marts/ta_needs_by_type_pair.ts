import { reference } from '../columns.ts';
import taTypes from '../datasets/ta_types.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';

export default mart({
  key: ['ta_type', 'other_ta_type'],
  publish: true,
  requires: ['reviews', 'ta_needs'],
  columns: {
    ...taken(taTypes, 'ta_type'),
    other_ta_type: reference('ta_types.ta_type', '[a-z_]+'),
    state_count: count(),
    need_count: count(),
    several_type_need_count: count(),
    all_need_count: count(),
  },
});
