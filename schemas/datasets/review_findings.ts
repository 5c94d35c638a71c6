import { chapter, code, decimal, integer, list, optional, provision, reference, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is one point that a review makes about the implementation of a chapter: praise, criticism or plain statement. */
export default dataset({
  key: ['finding_id'],
  columns: {
    finding_id: text('[A-Z]{3}-[12]-M?[0-9]{2,3}'),
    iso3: state(),
    review_cycle: integer({ min: 1, max: 2 }),
    chapter: chapter(),
    /** Empty: the chapter as a whole. */
    provisions: optional(list(provision())),
    kind: code(['good_practice', 'challenge', 'observation']),
    issue: optional(reference('issues.issue', '[a-z_]+')),
    topic: optional(reference('topics.topic', '[a-z_]+')),
    summary: text(),
    locator: optional(text()),
    coded_by: code(['confirmed', 'two_coders', 'one_coder', 'machine']),
    confidence: optional(decimal({ min: 0, max: 1 })),
  },
  references: [{ columns: ['iso3', 'review_cycle'], to: 'reviews' }],
  example: {
    finding_id: 'XAA-1-01',
    iso3: 'XAA',
    review_cycle: '1',
    chapter: 'IV',
    provisions: '44(17)|46(26)',
    kind: 'challenge',
    issue: 'practice',
    topic: 'consultation',
    summary: 'Requests are refused without consulting the requesting State first',
    locator: 'para. 41',
    coded_by: 'two_coders',
    confidence: '',
  },
});
