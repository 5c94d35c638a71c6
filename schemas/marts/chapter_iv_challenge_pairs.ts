import { decimal, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { chapterIvArticle, count, share } from '../mart_columns.ts';

export default mart({
  key: ['article', 'other_article'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    article: chapterIvArticle(),
    other_article: chapterIvArticle(),
    article_state_count: count(),
    other_article_state_count: count(),
    both_count: count(),
    expected_count: optional(decimal({ min: 0 })),
    reviewed_count: count(),
    speaking_count: count(),
    both_share: share(),
  },
});
