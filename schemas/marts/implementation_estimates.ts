import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { challengeOrGoodPractice, estimate, taken } from '../mart_columns.ts';

export default mart({
  key: ['chapter', 'kind'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: { ...taken(reviewFindings, 'chapter'), kind: challengeOrGoodPractice(), ...estimate() },
});
