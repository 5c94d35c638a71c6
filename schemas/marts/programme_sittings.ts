import { integer, text } from '../columns.ts';
import sittings from '../datasets/sittings.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['meeting_id', 'sitting_on', 'hours', 'item'],
  publish: true,
  requires: ['sittings', 'agenda_items'],
  columns: {
    ...taken(sittings, 'meeting_id', 'sitting_on'),
    hours: text('[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}'),
    item: integer({ min: 1 }),
    title_en: text(),
    title_ar: text(),
  },
});
