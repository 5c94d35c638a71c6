import { optional } from '../columns.ts';
import taNeeds from '../datasets/ta_needs.ts';
import taTypes from '../datasets/ta_types.ts';
import { mart } from '../mart.ts';
import { article, count, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'article', 'ta_type'],
  publish: true,
  requires: ['reviews', 'ta_needs'],
  columns: {
    ...taken(taNeeds, 'chapter'),
    article: optional(article()),
    ...taken(taTypes, 'ta_type'),
    state_count: count(),
    need_count: count(),
    reviewed_count: count(),
  },
});
