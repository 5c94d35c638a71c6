import { boolean, code, optional } from '../columns.ts';
import caseManagementReplies from '../datasets/case_management_replies.ts';
import { mart } from '../mart.ts';
import { count, share } from '../mart_columns.ts';

export default mart({
  key: ['system_function'],
  publish: true,
  requires: ['case_management_replies'],
  columns: {
    /** Null: the reply names none. */
    system_function: optional(code(caseManagementReplies.columns.system_functions?.codes ?? [])),
    state_count: optional(count()),
    reply_count: optional(count()),
    reply_share: share(),
    is_suppressed: boolean(),
  },
});
