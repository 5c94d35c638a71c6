import { list, optional, reference } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { chapterIvArticle, count, taken } from '../mart_columns.ts';

export default mart({
  key: ['kind', 'article'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(reviewFindings, 'kind'),
    article: optional(chapterIvArticle()),
    state_count: count(),
    topics: optional(list(reference('topics.topic', '[a-z_]+'))),
    issues: optional(list(reference('issues.issue', '[a-z_]+'))),
  },
});
