import { chapter, code, decimal, integer, list, optional, provision, reference, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is one need for technical assistance that a review names, of one or more types. */
export default dataset({
  key: ['need_id'],
  columns: {
    need_id: text('[A-Z]{3}-[12]-NM?[0-9]{2,3}'),
    iso3: state(),
    review_cycle: integer({ min: 1, max: 2 }),
    chapter: chapter(),
    /** Empty: the chapter as a whole. */
    provisions: optional(list(provision())),
    ta_types: list(reference('ta_types.ta_type', '[a-z_]+')),
    summary: text(),
    locator: optional(text()),
    coded_by: code(['confirmed', 'two_coders', 'one_coder', 'machine']),
    confidence: optional(decimal({ min: 0, max: 1 })),
  },
  references: [{ columns: ['iso3', 'review_cycle'], to: 'reviews' }],
  example: {
    need_id: 'XAA-1-N01',
    iso3: 'XAA',
    review_cycle: '1',
    chapter: 'IV',
    provisions: '46',
    ta_types: 'model_treaty|capacity_building',
    summary: 'Training of the central authority and a model treaty',
    locator: 'para. 52',
    coded_by: 'two_coders',
    confidence: '',
  },
});
