import { optional } from '../columns.ts';
import reviews from '../datasets/reviews.ts';
import taNeeds from '../datasets/ta_needs.ts';
import { mart } from '../mart.ts';
import { count, regionalGroup, taken } from '../mart_columns.ts';

export default mart({
  key: ['need_id'],
  publish: false,
  requires: ['reviews', 'ta_needs'],
  columns: {
    ...taken(taNeeds, 'need_id', 'iso3', 'review_cycle'),
    regional_group: optional(regionalGroup()),
    ...taken(taNeeds, 'chapter', 'summary', 'locator', 'coded_by', 'confidence'),
    provision_count: count(),
    type_count: count(),
    ...taken(reviews, 'executive_summary_url'),
  },
});
