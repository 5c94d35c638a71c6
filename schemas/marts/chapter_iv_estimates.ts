import { optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { challengeOrGoodPractice, chapterIvArticle, estimate, findingScope } from '../mart_columns.ts';

export default mart({
  key: ['kind', 'finding_scope', 'article'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    kind: challengeOrGoodPractice(),
    finding_scope: findingScope(),
    article: optional(chapterIvArticle()),
    ...estimate(),
  },
});
