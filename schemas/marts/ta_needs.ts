import { integer, optional, text } from '../columns.ts';
import executiveSummaryNeeds from '../datasets/executive_summary_needs.ts';
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
    ...taken(taNeeds, 'chapter', 'summary', 'locator'),
    source_document: optional(text()),
    ...taken(executiveSummaryNeeds, 'source_page'),
    source_paragraph: optional(integer({ min: 1 })),
    ...taken(taNeeds, 'coded_by', 'confidence'),
    provision_count: count(),
    type_count: count(),
    ...taken(reviews, 'executive_summary_url'),
  },
});
