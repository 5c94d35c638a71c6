import { boolean, decimal } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { share, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'years'],
  publish: true,
  requires: ['reviews', 'review_findings', 'follow_up_measures'],
  columns: {
    ...taken(reviewFindings, 'chapter'),
    /** From the completion of the review. */
    years: decimal({ min: 0 }),
    completed_share: share(),
    lower_share: share(),
    upper_share: share(),
    is_suppressed: boolean(),
  },
});
