import { integer, optional, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is an item of the provisional agenda with what its annotation says is to be reported and discussed. */
export default dataset({
  key: ['item'],
  columns: {
    item: integer({ min: 1 }),
    title_en: text(),
    title_ar: text(),
    secretariat_reports_on: optional(text()),
    experts_may_discuss: optional(text()),
  },
  example: {
    item: '1',
    title_en: 'Opening of the meeting',
    title_ar: 'افتتاح الاجتماع',
    secretariat_reports_on: '',
    experts_may_discuss: '',
  },
});
