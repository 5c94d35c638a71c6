import { optional } from '../columns.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { article, count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'article'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(reviewFindings, 'chapter'),
    article: optional(article()),
    challenge_state_count: count(),
    good_practice_state_count: count(),
    observation_state_count: count(),
    finding_count: count(),
    reviewed_count: count(),
    challenge_state_share: share(),
    good_practice_state_share: share(),
  },
});
