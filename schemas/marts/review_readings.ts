import { boolean, code } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';

export default mart({
  key: ['iso3', 'review_cycle', 'coded_item', 'reading', 'read_how'],
  publish: false,
  requires: ['reviews'],
  columns: {
    ...taken(reviewFindings, 'iso3', 'review_cycle'),
    coded_item: code(['finding', 'need']),
    reading: code(['file', 'executive_summary']),
    read_how: code(['confirmed', 'by_hand', 'by_machine']),
    item_count: count(),
    confirmed_count: count(),
    is_counted: boolean(),
  },
});
