import { boolean, optional } from '../columns.ts';
import cooperationRequests from '../datasets/cooperation_requests.ts';
import { mart } from '../mart.ts';
import { count, quartiles, taken } from '../mart_columns.ts';

export default mart({
  key: ['request_kind', 'direction'],
  publish: true,
  requires: ['cooperation_requests'],
  columns: {
    ...taken(cooperationRequests, 'request_kind', 'direction'),
    state_count: optional(count()),
    request_count: optional(count()),
    closed_count: optional(count()),
    open_count: optional(count()),
    ...quartiles(),
    is_suppressed: boolean(),
  },
});
