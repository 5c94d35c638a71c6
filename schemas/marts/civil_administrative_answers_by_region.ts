import { boolean, optional } from '../columns.ts';
import civilAdministrativeReplies from '../datasets/civil_administrative_replies.ts';
import { mart } from '../mart.ts';
import { count, regionalGroup, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['question', 'regional_group'],
  publish: true,
  requires: ['civil_administrative_replies'],
  columns: {
    ...taken(civilAdministrativeReplies, 'question'),
    regional_group: optional(regionalGroup()),
    reply_count: optional(count()),
    affirmative_count: optional(count()),
    affirmative_share: share(),
    is_suppressed: boolean(),
  },
});
