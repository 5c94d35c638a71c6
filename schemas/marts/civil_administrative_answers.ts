import { boolean, optional } from '../columns.ts';
import civilAdministrativeReplies from '../datasets/civil_administrative_replies.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['question', 'answer'],
  publish: true,
  requires: ['civil_administrative_replies'],
  columns: {
    ...taken(civilAdministrativeReplies, 'question', 'answer'),
    state_count: optional(count()),
    reply_count: optional(count()),
    party_count: count(),
    reply_share: share(),
    is_suppressed: boolean(),
  },
});
