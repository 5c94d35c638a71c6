import { code, decimal, optional } from '../columns.ts';
import publishedFigures from '../datasets/published_figures.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['document', 'statement', 'as_of'],
  publish: true,
  requires: ['published_figures'],
  columns: {
    ...taken(publishedFigures, 'document', 'section', 'statement', 'unit', 'as_of'),
    published_value: decimal(),
    computed_value: optional(decimal()),
    difference: optional(decimal()),
    status: code(['agrees', 'differs', 'not_computed']),
    ...taken(publishedFigures, 'url'),
  },
});
