/** Code lists of the IATI standard 2.03 (iatistandard.org) that the importer turns into this project's codes. */

/** ActivityStatus. */
export const STATUSES: Readonly<Record<string, string>> = {
  '1': 'pipeline',
  '2': 'implementation',
  '3': 'finalisation',
  '4': 'closed',
  '5': 'cancelled',
  '6': 'suspended',
};

/** OrganisationType. */
export const PROVIDER_TYPES: Readonly<Record<string, string>> = {
  '10': 'government',
  '11': 'government',
  '15': 'government',
  '21': 'ngo',
  '22': 'ngo',
  '23': 'ngo',
  '24': 'ngo',
  '30': 'other',
  '40': 'multilateral',
  '60': 'foundation',
  '70': 'private',
  '71': 'private',
  '72': 'private',
  '73': 'private',
  '80': 'academic',
  '90': 'other',
};

/** OrganisationRole: who provides what an activity gives, the nearest to it first (extending, accountable, funding). */
export const PROVIDING_ROLES = ['3', '2', '1'];

/** ActivityDateType. */
export const DATES = { starts_on: { actual: '2', planned: '1' }, ends_on: { actual: '4', planned: '3' } } as const;

/** RegionVocabulary: lists of codes; others are the publisher's own. */
export const REGION_LISTS: Readonly<Record<string, string>> = { '1': 'DAC', '2': 'M49' };

/** SectorVocabulary: purpose codes of the Development Assistance Committee, five and three digits. */
export const PURPOSE_LISTS = new Set(['1', '2']);

/** Targets of the Sustainable Development Goals: SectorVocabulary and TagVocabulary. */
export const SDG_TARGETS = { sector: '8', tag: '3' } as const;

/** BudgetType: a revised budget takes the place of the original one of its period. */
export const REVISED = '2';

/** TransactionType: disbursement and expenditure. */
export const SPENDING = new Set(['3', '4']);
