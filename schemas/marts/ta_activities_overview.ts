import { integer, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { count, share } from '../mart_columns.ts';

export default mart({
  key: [],
  publish: true,
  requires: ['reviews', 'ta_needs', 'ta_activities'],
  columns: {
    activity_count: count(),
    given_count: count(),
    closed_count: count(),
    planned_count: count(),
    stopped_count: count(),
    state_activity_count: count(),
    region_activity_count: count(),
    no_recipient_count: count(),
    uncoded_count: count(),
    uncoded_share: share(),
    untyped_count: count(),
    comparable_count: count(),
    undated_count: count(),
    no_amount_count: count(),
    provider_count: count(),
    first_year: optional(integer({ min: 1900 })),
    last_year: optional(integer({ min: 1900 })),
    helped_state_count: count(),
    helped_needing_count: count(),
    needing_count: count(),
  },
});
