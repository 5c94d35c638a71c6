import { reference } from '../columns.ts';
import mandates from '../datasets/mandates.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';
import mandatesOverview from './mandates_overview.ts';

export default mart({
  key: ['agenda_item', 'mandate_status'],
  publish: true,
  requires: ['mandates', 'mandate_actions'],
  columns: {
    ...taken(mandates, 'item'),
    /** The item again, as a code that has a label. */
    agenda_item: reference('agenda_items.item', '[1-9][0-9]*'),
    mandate_status: mandatesOverview.columns.mandate_status!,
    mandate_count: count(),
    all_mandate_count: count(),
  },
});
