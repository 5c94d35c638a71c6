import { boolean, date, optional } from '../columns.ts';
import cooperationRequests from '../datasets/cooperation_requests.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';

export default mart({
  key: ['month', 'direction'],
  publish: true,
  requires: ['cooperation_requests'],
  columns: {
    /** Its first day. */
    month: date(),
    ...taken(cooperationRequests, 'direction'),
    state_count: optional(count()),
    opened_count: optional(count()),
    closed_count: optional(count()),
    open_count: optional(count()),
    is_suppressed: boolean(),
  },
});
