import { integer, optional, reference, text } from '../columns.ts';
import { mart } from '../mart.ts';
import { count } from '../mart_columns.ts';

export default mart({
  key: ['item'],
  publish: true,
  requires: ['agenda_items'],
  columns: {
    item: integer({ min: 1 }),
    title_en: text(),
    title_ar: text(),
    /** Codes whose labels are this project's wording of the annotations. */
    secretariat_reports_on: optional(reference('agenda_items.item', 'item_[1-9][0-9]*')),
    experts_may_discuss: optional(reference('agenda_items.item', 'item_[1-9][0-9]*')),
    document_count: count(),
    mandate_count: count(),
    communication_count: count(),
  },
});
