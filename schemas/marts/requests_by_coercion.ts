import { boolean, optional } from '../columns.ts';
import cooperationRequests from '../datasets/cooperation_requests.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['direction', 'is_coercive'],
  publish: true,
  requires: ['cooperation_requests'],
  columns: {
    ...taken(cooperationRequests, 'direction', 'is_coercive'),
    state_count: optional(count()),
    request_count: optional(count()),
    all_request_count: optional(count()),
    request_share: share(),
    is_suppressed: boolean(),
  },
});
