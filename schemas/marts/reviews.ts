import { boolean, optional } from '../columns.ts';
import reviews from '../datasets/reviews.ts';
import { mart } from '../mart.ts';
import { regionalGroup, taken } from '../mart_columns.ts';

export default mart({
  key: ['iso3', 'review_cycle'],
  publish: false,
  requires: ['reviews'],
  columns: {
    ...taken(reviews, 'iso3', 'review_cycle'),
    regional_group: optional(regionalGroup()),
    covers_chapter_iii: boolean(),
    covers_chapter_iv: boolean(),
    ...taken(reviews, 'issued_year', 'completed_on'),
    is_date_unknown: boolean(),
    ...taken(reviews, 'is_source_text_complete'),
    is_chapter_iv_informative: optional(boolean()),
    ...taken(reviews, 'executive_summary_symbol', 'executive_summary_url'),
  },
});
