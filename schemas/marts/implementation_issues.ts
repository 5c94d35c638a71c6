import { optional } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'kind', 'issue'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(reviewFindings, 'chapter', 'kind'),
    issue: optional(reviewFindings.columns.issue!),
    state_count: count(),
    finding_count: count(),
    reviewed_count: count(),
    state_share: share(),
  },
});
