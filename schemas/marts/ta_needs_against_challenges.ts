import taNeeds from '../datasets/ta_needs.ts';
import { mart } from '../mart.ts';
import { article, count, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'article'],
  publish: true,
  requires: ['reviews', 'review_findings', 'ta_needs'],
  columns: {
    ...taken(taNeeds, 'chapter'),
    article: article(),
    challenge_state_count: count(),
    need_state_count: count(),
    both_count: count(),
    challenge_only_count: count(),
    need_only_count: count(),
    reviewed_count: count(),
  },
});
