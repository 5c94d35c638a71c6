import { optional } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { article, count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'article', 'kind'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(reviewFindings, 'chapter'),
    article: optional(article()),
    ...taken(reviewFindings, 'kind'),
    state_count: count(),
    finding_count: count(),
    reviewed_count: count(),
    state_share: share(),
  },
});
