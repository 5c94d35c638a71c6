import { boolean, optional } from '../columns.ts';
import caseManagementReplies from '../datasets/case_management_replies.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['system_kind'],
  publish: true,
  requires: ['case_management_replies'],
  columns: {
    ...taken(caseManagementReplies, 'system_kind'),
    state_count: optional(count()),
    reply_count: optional(count()),
    reply_share: share(),
    is_suppressed: boolean(),
  },
});
