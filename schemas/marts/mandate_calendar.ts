import { date, optional, reference } from '../columns.ts';
import { mart } from '../mart.ts';
import { count } from '../mart_columns.ts';

export default mart({
  key: ['mandate', 'acted_on'],
  publish: true,
  requires: ['mandates', 'mandate_actions'],
  columns: {
    mandate: reference('mandates.mandate_id', 'M[0-9]{2}'),
    acted_on: optional(date()),
    taken_count: count(),
    planned_count: count(),
    action_count: count(),
  },
});
