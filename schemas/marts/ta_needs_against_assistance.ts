import { optional } from '../columns.ts';
import taNeeds from '../datasets/ta_needs.ts';
import { mart } from '../mart.ts';
import { article, count, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'article'],
  publish: true,
  requires: ['reviews', 'ta_needs', 'ta_activities'],
  columns: {
    ...taken(taNeeds, 'chapter'),
    article: optional(article()),
    met_need_count: count(),
    unclear_need_count: count(),
    unmet_need_count: count(),
    need_count: count(),
    met_state_count: count(),
    unmet_state_count: count(),
    need_state_count: count(),
    reviewed_count: count(),
  },
});
