import { code, integer, optional, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a document that the agenda of the meeting lists under an item. */
export default dataset({
  key: ['document_id'],
  columns: {
    document_id: text('[a-z0-9_]+'),
    symbol: optional(text('CAC/COSP/[A-Za-z0-9./]+')),
    item: integer({ min: 1 }),
    kind: code(['note', 'report', 'conference_room_paper', 'publication']),
    title_en: text(),
    title_ar: text(),
  },
  references: [{ columns: ['item'], to: 'agenda_items' }],
  example: {
    document_id: 'ta_needs',
    symbol: 'CAC/COSP/2017/7',
    item: '6',
    kind: 'note',
    title_en: 'Analysis of technical assistance needs',
    title_ar: 'تحليل الاحتياجات من المساعدة التقنية',
  },
});
