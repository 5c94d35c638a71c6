import { boolean, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { chapterIvArticle, count, share } from '../mart_columns.ts';

export default mart({
  key: ['article'],
  publish: true,
  requires: ['reviews', 'review_findings', 'follow_up_measures'],
  columns: {
    article: optional(chapterIvArticle()),
    challenge_count: count(),
    unknown_count: optional(count()),
    reported_challenge_count: optional(count()),
    answered_count: optional(count()),
    unanswered_count: optional(count()),
    completed_count: optional(count()),
    withheld_count: count(),
    answered_share: share(),
    is_suppressed: boolean(),
  },
});
