import { integer } from '../columns.ts';
import taActivities from '../datasets/ta_activities.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';

export default mart({
  key: ['start_year', 'status'],
  publish: true,
  requires: ['ta_activities'],
  columns: {
    start_year: integer({ min: 1900 }),
    ...taken(taActivities, 'status'),
    activity_count: count(),
    all_activity_count: count(),
    undated_count: count(),
  },
});
