import taNeeds from '../datasets/ta_needs.ts';
import taTypes from '../datasets/ta_types.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['need_id', 'ta_type'],
  publish: false,
  requires: ['reviews', 'ta_needs'],
  columns: {
    ...taken(taNeeds, 'need_id'),
    ...taken(taTypes, 'ta_type'),
  },
});
