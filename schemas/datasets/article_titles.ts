import { chapter, code, integer, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** Whether a title was read in a source or written down from memory, and so wants a linguist’s eye. */
const basis = () => code(['source', 'memory']);

/** A row is an article of chapters III and IV with its title in the six official languages. */
export default dataset({
  key: ['article'],
  columns: {
    article: integer({ min: 15, max: 50 }),
    chapter: chapter(),
    title_en: text(),
    title_fr: text(),
    title_es: text(),
    title_ru: text(),
    title_zh: text(),
    title_ar: text(),
    basis_en: basis(),
    basis_es: basis(),
    basis_fr: basis(),
    basis_ru: basis(),
    basis_zh: basis(),
    basis_ar: basis(),
  },
  example: {
    article: '44',
    chapter: 'IV',
    title_en: 'Extradition',
    title_fr: 'Extradition',
    title_es: 'Extradición',
    title_ru: 'Выдача',
    title_zh: '引渡',
    title_ar: 'تسليم المجرمين',
    basis_en: 'source',
    basis_es: 'memory',
    basis_fr: 'memory',
    basis_ru: 'memory',
    basis_zh: 'memory',
    basis_ar: 'memory',
  },
});
