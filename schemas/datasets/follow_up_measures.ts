import { boolean, chapter, code, date, integer, list, optional, provision, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is one measure that a State took, is taking or plans after its review, as the State reported it. */
export default dataset({
  key: ['measure_id'],
  columns: {
    measure_id: text('[A-Z]{3}-[12]-F[0-9]{2,3}'),
    iso3: state(),
    review_cycle: integer({ min: 1, max: 2 }),
    chapter: chapter(),
    /** Empty: the chapter as a whole. */
    provisions: optional(list(provision())),
    /** The finding it answers, also one that was read in a document; no reference, since those have no file of their own. */
    finding_id: optional(text('[A-Z]{3}-[12]-M?[0-9]{2,3}')),
    measure_kind: code(['law', 'institution', 'procedure', 'training', 'policy', 'treaty']),
    measure_status: code(['completed', 'under_way', 'planned']),
    taken_on: optional(date()),
    reported_on: date(),
    had_assistance: optional(boolean()),
    review_played_part: optional(boolean()),
    summary: optional(text()),
  },
  references: [{ columns: ['iso3', 'review_cycle'], to: 'reviews' }],
  example: {
    measure_id: 'XAA-1-F01',
    iso3: 'XAA',
    review_cycle: '1',
    chapter: 'IV',
    provisions: '44(17)|46(26)',
    finding_id: 'XAA-1-01',
    measure_kind: 'procedure',
    measure_status: 'completed',
    taken_on: '2016-02-01',
    reported_on: '2016-09-30',
    had_assistance: 'false',
    review_played_part: 'true',
    summary: 'Guidelines oblige the central authority to consult before it refuses a request',
  },
});
