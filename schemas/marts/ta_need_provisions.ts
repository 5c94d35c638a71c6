import provisions from '../datasets/provisions.ts';
import taNeeds from '../datasets/ta_needs.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['need_id', 'provision_id'],
  publish: false,
  requires: ['reviews', 'ta_needs'],
  columns: {
    ...taken(taNeeds, 'need_id'),
    ...taken(provisions, 'provision_id', 'chapter', 'article', 'paragraph', 'subparagraph'),
  },
});
