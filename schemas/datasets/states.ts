import { boolean, code, date, optional, REGIONAL_GROUPS, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a State, or an organization that may be a party, with its names and its status under the Convention. */
export default dataset({
  key: ['iso3'],
  columns: {
    iso3: text('[A-Z]{3}'),
    m49: optional(text('[0-9]{3}')),
    name_ar: text(),
    name_zh: text(),
    name_en: text(),
    name_fr: text(),
    name_ru: text(),
    name_es: text(),
    regional_group: optional(code(REGIONAL_GROUPS)),
    is_un_member: boolean(),
    convention_status: code(['party', 'signatory', 'none']),
    signed_on: optional(date()),
    deposited_on: optional(date()),
    deposit_type: optional(code(['ratification', 'acceptance', 'approval', 'accession', 'succession'])),
    deposit_basis: optional(code(['source', 'memory'])),
  },
  example: {
    iso3: 'XAA',
    m49: '',
    name_ar: 'كيلموريا',
    name_zh: '凯尔莫里亚',
    name_en: 'Kelmoria',
    name_fr: 'Kelmorie',
    name_ru: 'Келмория',
    name_es: 'Kelmoria',
    regional_group: 'western_european_other',
    is_un_member: 'true',
    convention_status: 'party',
    signed_on: '2003-12-10',
    deposited_on: '2007-08-22',
    deposit_type: 'ratification',
    deposit_basis: '',
  },
});
