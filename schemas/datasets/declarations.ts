import { boolean, code, integer, list, optional, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a party that made a declaration or reservation, with the articles concerned and its position on chapter IV. */
export default dataset({
  key: ['iso3'],
  columns: {
    iso3: state(),
    name_as_listed: text(),
    articles: optional(list(integer({ min: 1, max: 71 }))),
    is_art_66_reservation: boolean(),
    mentions_art_44: boolean(),
    mentions_art_46: boolean(),
    art44_legal_basis_taken: optional(code(['no', 'reservation_extent_not_stated'])),
    art46_13_central_authority: optional(text()),
    art46_14_languages: optional(text()),
    chapter_iv_note: optional(text()),
  },
  example: {
    iso3: 'XAA',
    name_as_listed: 'Kelmoria',
    articles: '44|66',
    is_art_66_reservation: 'true',
    mentions_art_44: 'true',
    mentions_art_46: 'false',
    art44_legal_basis_taken: 'no',
    art46_13_central_authority: '',
    art46_14_languages: '',
    chapter_iv_note: 'does not take the Convention as legal basis for extradition',
  },
});
