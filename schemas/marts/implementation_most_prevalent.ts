import { list, optional, reference } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { article, challengeOrGoodPractice, count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'kind', 'article'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(reviewFindings, 'chapter'),
    kind: challengeOrGoodPractice(),
    article: optional(article()),
    state_count: count(),
    reviewed_count: count(),
    state_share: share(),
    topics: optional(list(reference('topics.topic', '[a-z_]+'))),
    issues: optional(list(reference('issues.issue', '[a-z_]+'))),
  },
});
