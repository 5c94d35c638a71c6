import { boolean, optional, reference } from '../columns.ts';
import communications from '../datasets/communications.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['communication_id'],
  publish: true,
  requires: ['communications', 'mandate_actions'],
  columns: {
    communication_id: reference('communications.communication_id', 'NV[1-9][0-9]*'),
    ...taken(communications, 'sent_on', 'kind', 'item', 'asked_of'),
    mandate_count: count(),
    party_count: count(),
    replied_count: optional(count()),
    replied_share: share(),
    is_suppressed: boolean(),
  },
});
