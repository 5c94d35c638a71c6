import { code, date, optional, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is an institution that a State designated as its focal point for a matter; no names of persons. */
export default dataset({
  key: ['iso3', 'institution', 'matter'],
  columns: {
    iso3: state(),
    institution: text(),
    matter: code(['civil_and_administrative_proceedings', 'asset_recovery', 'international_cooperation']),
    designated_on: optional(date()),
  },
  example: {
    iso3: 'XAA',
    institution: 'Ministry of Justice, Department of Civil Claims',
    matter: 'civil_and_administrative_proceedings',
    designated_on: '2017-02-20',
  },
});
