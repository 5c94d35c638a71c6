import taActivities from '../datasets/ta_activities.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';

export default mart({
  key: ['provider_type'],
  publish: true,
  requires: ['ta_activities'],
  columns: {
    ...taken(taActivities, 'provider_type'),
    provider_count: count(),
    activity_count: count(),
    given_count: count(),
    state_count: count(),
    all_activity_count: count(),
  },
});
