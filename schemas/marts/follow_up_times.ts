import { boolean, optional } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { count, quartiles, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter'],
  publish: true,
  requires: ['reviews', 'review_findings', 'follow_up_measures'],
  columns: {
    ...taken(reviewFindings, 'chapter'),
    state_count: optional(count()),
    reported_challenge_count: optional(count()),
    undated_challenge_count: optional(count()),
    completed_count: optional(count()),
    censored_count: optional(count()),
    ...quartiles(),
    is_suppressed: boolean(),
  },
});
