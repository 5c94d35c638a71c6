import { date, decimal, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { challengeOrGoodPractice, chapterIvArticle, count, findingScope, share } from '../mart_columns.ts';

export default mart({
  key: ['kind', 'finding_scope', 'article'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    kind: challengeOrGoodPractice(),
    finding_scope: findingScope(),
    article: optional(chapterIvArticle()),
    since: date(),
    as_of: date(),
    earlier_state_count: count(),
    state_count: count(),
    earlier_reviewed_count: count(),
    reviewed_count: count(),
    newly_reviewed_count: count(),
    undated_count: count(),
    earlier_share: share(),
    state_share: share(),
    share_change: optional(decimal({ min: -1, max: 1 })),
  },
});
