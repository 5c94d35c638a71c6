import { optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { chapterIvArticle, count, regionalGroup, share } from '../mart_columns.ts';

export default mart({
  key: ['article', 'regional_group'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    article: optional(chapterIvArticle()),
    regional_group: regionalGroup(),
    state_count: count(),
    finding_count: count(),
    reviewed_count: count(),
    informative_count: optional(count()),
    state_share: share(),
  },
});
