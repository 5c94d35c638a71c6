import { chapter, code, integer, optional, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is an article, paragraph or subparagraph of chapters III and IV of the Convention. */
export default dataset({
  key: ['provision_id'],
  columns: {
    provision_id: text('[1-9][0-9]?(\\([1-9][0-9]?\\))?(\\([a-k]\\))?'),
    article: integer({ min: 15, max: 50 }),
    paragraph: optional(integer({ min: 1, max: 30 })),
    subparagraph: optional(text('[a-k]')),
    level: code(['article', 'paragraph', 'subparagraph']),
    chapter: chapter(),
    obligation: optional(code(['mandatory', 'semi', 'optional', 'mixed', 'no_obligation'])),
    short_label: optional(text()),
    basis: text(),
  },
  example: {
    provision_id: '44(17)',
    article: '44',
    paragraph: '17',
    subparagraph: '',
    level: 'paragraph',
    chapter: 'IV',
    obligation: 'mandatory',
    short_label: 'Consult the requesting State before refusing extradition',
    basis: 'official numbering',
  },
});
