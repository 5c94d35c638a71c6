import { code, optional, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a code of the standard for data on aid activities that matters for assistance against corruption. */
export default dataset({
  key: ['codelist', 'code'],
  columns: {
    codelist: text(),
    code: text('[0-9a-z.]+'),
    name_en: text(),
    name_fr: text(),
    status: optional(code(['active', 'withdrawn'])),
    category: optional(text('[0-9]+')),
    relevance: code(['core', 'near', 'context']),
  },
  example: {
    codelist: 'Sector (DAC 5-digit)',
    code: '15113',
    name_en: 'Anti-corruption organisations and institutions',
    name_fr: 'Organisations et institutions pour la lutte contre la corruption',
    status: 'active',
    category: '151',
    relevance: 'core',
  },
});
