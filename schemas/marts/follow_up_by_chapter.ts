import { boolean, optional } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter'],
  publish: true,
  requires: ['reviews', 'review_findings', 'follow_up_measures'],
  columns: {
    ...taken(reviewFindings, 'chapter'),
    challenge_state_count: count(),
    reporting_count: optional(count()),
    challenge_count: count(),
    unknown_count: optional(count()),
    reported_challenge_count: optional(count()),
    completed_count: optional(count()),
    under_way_count: optional(count()),
    planned_count: optional(count()),
    unanswered_count: optional(count()),
    answered_count: optional(count()),
    answered_share: share(),
    is_suppressed: boolean(),
  },
});
