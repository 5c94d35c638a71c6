import conclusions from '../datasets/conclusions.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['conclusion_id'],
  publish: true,
  requires: ['conclusions'],
  columns: taken(conclusions, 'conclusion_id', 'item', 'position', 'text_en', 'text_ar', 'conclusion_status'),
});
