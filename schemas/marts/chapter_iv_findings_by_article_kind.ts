import { optional } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { chapterIvArticle, count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['article', 'kind'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    article: optional(chapterIvArticle()),
    ...taken(reviewFindings, 'kind'),
    state_count: count(),
    finding_count: count(),
    reviewed_count: count(),
    informative_count: optional(count()),
    state_share: share(),
  },
});
