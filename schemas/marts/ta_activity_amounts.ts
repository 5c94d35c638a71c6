import { decimal, optional, text } from '../columns.ts';
import { mart } from '../mart.ts';
import { count } from '../mart_columns.ts';

export default mart({
  key: ['currency'],
  publish: true,
  requires: ['ta_activities'],
  columns: {
    currency: text('[A-Z]{3}'),
    activity_count: count(),
    budget_count: count(),
    budget_total: optional(decimal()),
    spent_count: count(),
    spent_total: optional(decimal()),
    all_activity_count: count(),
  },
});
