import mandates from '../datasets/mandates.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';
import mandatesOverview from './mandates_overview.ts';

export default mart({
  key: ['addressee', 'mandate_status'],
  publish: true,
  requires: ['mandates', 'mandate_actions'],
  columns: {
    ...taken(mandates, 'addressee'),
    mandate_status: mandatesOverview.columns.mandate_status!,
    mandate_count: count(),
    all_mandate_count: count(),
  },
});
