import { code, optional, reference } from '../columns.ts';
import { mart } from '../mart.ts';
import { count, regionalGroup, share } from '../mart_columns.ts';

export default mart({
  key: ['breakdown', 'regional_group', 'ta_type'],
  publish: true,
  requires: ['reviews', 'ta_needs', 'ta_activities'],
  columns: {
    breakdown: code(['total', 'region', 'type']),
    regional_group: optional(regionalGroup()),
    ta_type: optional(reference('ta_types.ta_type', '[a-z_]+')),
    met_need_count: count(),
    unclear_need_count: count(),
    unmet_need_count: count(),
    need_count: count(),
    met_share: share(),
    met_state_count: count(),
    helped_state_count: count(),
    need_state_count: count(),
  },
});
