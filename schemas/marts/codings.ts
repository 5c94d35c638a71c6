import { boolean, code, optional } from '../columns.ts';
import codings from '../datasets/codings.ts';
import { mart } from '../mart.ts';

export default mart({
  key: ['source_document', 'source_paragraph', 'coded_item', 'text', 'topic'],
  publish: false,
  requires: ['executive_summaries'],
  columns: {
    ...codings.columns,
    coding_status: optional(code(['current', 'carried', 'stale'])),
    needs_review: boolean(),
  },
});
