import { boolean, code, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { count, share } from '../mart_columns.ts';

export default mart({
  key: ['circumstance', 'stated'],
  publish: true,
  requires: ['reviews', 'review_findings', 'follow_up_measures'],
  columns: {
    circumstance: code(['answers_challenge', 'review_played_part', 'had_assistance']),
    stated: code(['yes', 'no', 'not_stated']),
    state_count: optional(count()),
    measure_count: optional(count()),
    stated_count: optional(count()),
    all_measure_count: optional(count()),
    measure_share: share(),
    completed_count: optional(count()),
    completed_share: share(),
    is_suppressed: boolean(),
  },
});
