import { code, integer, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a conclusion or recommendation for the report of the meeting (item 7), under the item it is about. */
export default dataset({
  key: ['conclusion_id'],
  columns: {
    conclusion_id: text('C[0-9]{2}'),
    item: integer({ min: 1 }),
    position: integer({ min: 1 }),
    text_en: text(),
    text_ar: text(),
    conclusion_status: code(['draft', 'adopted']),
  },
  references: [{ columns: ['item'], to: 'agenda_items' }],
  example: {
    conclusion_id: 'C01',
    item: '4',
    position: '1',
    text_en: 'The secretariat should continue to collect information on case management systems.',
    text_ar: 'ينبغي للأمانة أن تواصل جمع المعلومات عن نظم إدارة القضايا.',
    conclusion_status: 'draft',
  },
});
