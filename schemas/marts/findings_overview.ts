import { optional } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'kind'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(reviewFindings, 'chapter'),
    ...taken(reviewFindings, 'kind'),
    state_count: count(),
    finding_count: count(),
    general_count: count(),
    reviewed_count: count(),
    informative_count: optional(count()),
    state_share: share(),
  },
});
