import { boolean, code, date, list, optional, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';
import { LEGAL_BASES } from '../international_cooperation.ts';

/** A row is an entry of the directory of competent national authorities: one authority in one function. */
export default dataset({
  key: ['authority_id'],
  columns: {
    authority_id: text(),
    iso3: state(),
    authority_function: code([
      'mutual_legal_assistance',
      'extradition',
      'transfer_of_sentenced_persons',
      'asset_recovery',
      'prevention',
    ]),
    name: text(),
    /** ISO 639-1. */
    request_languages: optional(list(text('[a-z]{2}'))),
    legal_bases: optional(list(code(LEGAL_BASES))),
    has_urgent_channel: optional(boolean()),
    urgent_channel: optional(text()),
    updated_on: optional(date()),
  },
  example: {
    authority_id: 'XAA-MLA-1',
    iso3: 'XAA',
    authority_function: 'mutual_legal_assistance',
    name: 'Office of the Prosecutor General, Division of International Cooperation',
    request_languages: 'en|fr',
    legal_bases: 'convention|bilateral_treaty',
    has_urgent_channel: 'true',
    urgent_channel: 'INTERPOL',
    updated_on: '2017-07-03',
  },
});
