import { optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { chapterIvArticle, count, share } from '../mart_columns.ts';

export default mart({
  key: ['article'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    article: optional(chapterIvArticle()),
    state_count: count(),
    finding_count: count(),
    reviewed_count: count(),
    informative_count: optional(count()),
    state_share: share(),
    informative_share: share(),
  },
});
