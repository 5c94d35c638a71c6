import { boolean, optional } from '../columns.ts';
import civilAdministrativeReplies from '../datasets/civil_administrative_replies.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['question'],
  publish: true,
  requires: ['civil_administrative_replies'],
  columns: {
    ...taken(civilAdministrativeReplies, 'question'),
    yes_count: optional(count()),
    partly_count: optional(count()),
    no_count: optional(count()),
    no_answer_count: optional(count()),
    withheld_count: optional(count()),
    answered_count: optional(count()),
    reply_count: optional(count()),
    not_replied_count: optional(count()),
    asked_count: count(),
    yes_share: share(),
    is_suppressed: boolean(),
  },
});
