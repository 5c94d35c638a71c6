import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { count, quartiles, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter'],
  publish: true,
  requires: ['reviews', 'review_findings', 'follow_up_measures'],
  columns: {
    ...taken(reviewFindings, 'chapter'),
    state_count: count(),
    reported_challenge_count: count(),
    undated_challenge_count: count(),
    completed_count: count(),
    censored_count: count(),
    ...quartiles(),
  },
});
