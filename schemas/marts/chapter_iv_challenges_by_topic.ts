import { boolean, optional } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['topic'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(reviewFindings, 'topic'),
    is_practical: optional(boolean()),
    state_count: count(),
    finding_count: count(),
    reviewed_count: count(),
    informative_count: optional(count()),
    state_share: share(),
  },
});
