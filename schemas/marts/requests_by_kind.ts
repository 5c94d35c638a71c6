import { boolean, optional } from '../columns.ts';
import cooperationRequests from '../datasets/cooperation_requests.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['request_kind', 'direction'],
  publish: true,
  requires: ['cooperation_requests'],
  columns: {
    ...taken(cooperationRequests, 'request_kind', 'direction'),
    state_count: optional(count()),
    request_count: optional(count()),
    open_count: optional(count()),
    closed_count: optional(count()),
    granted_count: optional(count()),
    partly_granted_count: optional(count()),
    refused_count: optional(count()),
    withdrawn_count: optional(count()),
    transmitted_count: optional(count()),
    outcome_not_stated_count: optional(count()),
    /** Requests whose outcome, or that they are open, is withheld. */
    outcome_withheld_count: optional(count()),
    refused_share: share(),
    consulted_count: optional(count()),
    not_consulted_count: optional(count()),
    consultation_not_stated_count: optional(count()),
    consultation_known_count: optional(count()),
    consulted_share: share(),
    is_suppressed: boolean(),
  },
});
