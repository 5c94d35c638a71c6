import { code, decimal, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/**
 * A row is a phrase that speaks for a code. Words stand in this order with at most two others between them, those of one or two letters not counted
 * (in Chinese at most eight characters); `*` ends a stem; `/` parts words of which one must stand there.
 */
export default dataset({
  key: ['lang', 'field', 'code', 'phrase'],
  columns: {
    lang: code(['ar', 'en', 'es', 'fr', 'ru', 'zh']),
    field: code(['ta_type', 'issue', 'topic', 'introductory', 'no_need', 'back_reference']),
    code: text('[a-z_]+'),
    phrase: text(),
    weight: decimal({ min: 0, max: 10 }),
  },
  example: { lang: 'en', field: 'ta_type', code: 'legal_advice', phrase: 'legal advi*', weight: '2' },
});
