import { code, integer, list, optional, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a tool or service offered to practitioners of international cooperation. */
export default dataset({
  key: ['tool_id'],
  columns: {
    tool_id: text('[a-z0-9_]+'),
    name_en: text(),
    name_ar: text(),
    provided_by: text(),
    purpose: text(),
    languages: optional(list(code(['ar', 'zh', 'en', 'fr', 'ru', 'es']))),
    status_reported: optional(text()),
    item: integer({ min: 1 }),
  },
  references: [{ columns: ['item'], to: 'agenda_items' }],
  example: {
    tool_id: 'request_register',
    name_en: 'Register of requests',
    name_ar: 'سجل الطلبات',
    provided_by: 'Kelmoria',
    purpose: 'Keeps track of requests for extradition and mutual legal assistance',
    languages: 'ar|en',
    status_reported: 'in use (2031)',
    item: '6',
  },
});
