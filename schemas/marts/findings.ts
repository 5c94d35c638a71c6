import { integer, optional, text } from '../columns.ts';
import executiveSummaryFindings from '../datasets/executive_summary_findings.ts';
import reviewFindings from '../datasets/review_findings.ts';
import reviews from '../datasets/reviews.ts';
import { mart } from '../mart.ts';
import { count, regionalGroup, taken } from '../mart_columns.ts';

export default mart({
  key: ['finding_id'],
  publish: false,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(reviewFindings, 'finding_id', 'iso3', 'review_cycle'),
    regional_group: optional(regionalGroup()),
    ...taken(reviewFindings, 'chapter', 'kind', 'issue', 'topic', 'summary', 'locator'),
    source_document: optional(text()),
    ...taken(executiveSummaryFindings, 'source_page'),
    source_paragraph: optional(integer({ min: 1 })),
    ...taken(reviewFindings, 'coded_by', 'confidence'),
    provision_count: count(),
    ...taken(reviews, 'executive_summary_url'),
  },
});
