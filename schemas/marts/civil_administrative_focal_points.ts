import { boolean, code, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { count } from '../mart_columns.ts';

export default mart({
  key: ['answer'],
  publish: true,
  requires: ['civil_administrative_replies', 'focal_points'],
  columns: {
    answer: code(['yes', 'partly', 'no', 'no_answer', 'not_replied']),
    state_count: optional(count()),
    listed_count: optional(count()),
    not_listed_count: optional(count()),
    asked_count: count(),
    is_suppressed: boolean(),
  },
});
