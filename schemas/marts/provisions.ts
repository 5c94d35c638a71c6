import { optional, text } from '../columns.ts';
import provisions from '../datasets/provisions.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['provision_id'],
  publish: true,
  requires: [],
  columns: {
    ...taken(
      provisions,
      'provision_id',
      'chapter',
      'article',
      'paragraph',
      'subparagraph',
      'level',
      'obligation',
      'short_label',
    ),
    title_ar: optional(text()),
    title_zh: optional(text()),
    title_en: optional(text()),
    title_fr: optional(text()),
    title_ru: optional(text()),
    title_es: optional(text()),
    ...taken(provisions, 'basis'),
  },
});
