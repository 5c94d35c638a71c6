import { boolean, optional } from '../columns.ts';
import focalPoints from '../datasets/focal_points.ts';
import { mart } from '../mart.ts';
import { count, regionalGroup, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['matter', 'regional_group'],
  publish: true,
  requires: ['focal_points'],
  columns: {
    ...taken(focalPoints, 'matter'),
    regional_group: optional(regionalGroup()),
    party_count: count(),
    state_count: optional(count()),
    party_share: share(),
    matter_count: optional(count()),
    all_party_count: count(),
    is_suppressed: boolean(),
  },
});
