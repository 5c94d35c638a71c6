import { boolean, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { count, regionalGroup, share } from '../mart_columns.ts';

export default mart({
  key: ['regional_group'],
  publish: true,
  requires: ['civil_administrative_replies'],
  columns: {
    regional_group: optional(regionalGroup()),
    asked_count: count(),
    replied_count: optional(count()),
    not_replied_count: optional(count()),
    replied_share: share(),
    is_suppressed: boolean(),
  },
});
