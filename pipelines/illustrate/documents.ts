import type { Chapter, Finding } from './findings.ts';
import type { Review } from './reviews.ts';

/** What a measure can answer: a challenge, in a file or read in a document. */
export type Challenge = Pick<Finding, 'id' | 'review' | 'chapter' | 'provisions' | 'issue'>;

/** Some of the challenges that the reader finds in the made-up executive summaries, under the code it gives them. */
const READ: readonly (readonly [id: string, chapter: Chapter, provisions: string, issue: string])[] = [
  ['XAA-1-M06', 'III', '15', 'legislation'],
  ['XAA-1-M07', 'III', '16(2)', 'legislation'],
  ['XAA-1-M14', 'III', '32(1)|32(2)|33', 'legislation'],
  ['XAA-1-M15', 'III', '36', 'capacity'],
  ['XAA-1-M22', 'IV', '44(17)', 'practice'],
  ['XAA-1-M23', 'IV', '46(9)(b)', 'legislation'],
  ['XAC-1-M11', 'III', '30', 'practice'],
  ['XAC-1-M21', 'IV', '46(4)', 'practice'],
  ['XAC-1-M22', 'IV', '46(26)', 'practice'],
  ['XAC-1-M24', 'IV', '44(18)|46(30)', 'treaty'],
  ['XAE-1-M10', 'III', '20', 'legislation'],
  ['XAE-1-M18', 'III', '33', 'legislation'],
  ['XAE-1-M23', 'IV', '44(5)|44(6)(a)', 'treaty'],
  ['XAE-1-M26', 'IV', '47', 'legislation'],
  ['XAE-1-M28', 'IV', '46(4)|46(5)', 'legislation'],
];

/** Challenges that the document of a review holds and that a measure may answer. */
export const challengesRead = (review: Review): Challenge[] =>
  READ.filter(([id]) => id.startsWith(review.state.iso3)).map(([id, chapter, provisions, issue]) => ({
    id,
    review,
    chapter,
    provisions,
    issue,
  }));
