import provisions from '../datasets/provisions.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['finding_id', 'provision_id'],
  publish: false,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(reviewFindings, 'finding_id'),
    ...taken(provisions, 'provision_id', 'chapter', 'article', 'paragraph', 'subparagraph'),
  },
});
