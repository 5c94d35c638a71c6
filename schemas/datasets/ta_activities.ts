import { code, date, decimal, list, optional, provision, reference, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is one activity of technical assistance: who helps whom with what, when, and for how much. */
export default dataset({
  key: ['activity_id'],
  readWith: ['country_codes'],
  columns: {
    /** The identifier under which the provider publishes it (`iati-identifier`). */
    activity_id: text(),
    title: text(),
    title_language: optional(text('[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*')),
    description: optional(text()),
    provider: text(),
    provider_type: optional(code(['government', 'multilateral', 'ngo', 'foundation', 'academic', 'private', 'other'])),
    /** States that are helped; empty: a region, or not said. */
    beneficiaries: optional(list(state())),
    /** Regions by name, or by code with its list (`DAC 298`, `M49 015`). */
    regions: optional(list(text())),
    /** Provisions it helps to implement. Aid data do not say: a person codes them. */
    provisions: optional(list(provision())),
    ta_types: optional(list(reference('ta_types.ta_type', '[a-z_]+'))),
    /** Purpose codes of the Development Assistance Committee, three or five digits. */
    sectors: optional(list(text('[0-9]{3}([0-9]{2})?'))),
    /** Targets of the Sustainable Development Goals, such as 16.5. */
    sdg_targets: optional(list(text('([1-9]|1[0-7])\\.([1-9][0-9]?|[a-k])'))),
    status: code(['pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended']),
    /** Actual, else planned. */
    starts_on: optional(date()),
    ends_on: optional(date()),
    /** Sum of its budgets in `currency`; empty where none is given or they are in several currencies. */
    budget: optional(decimal()),
    /** Disbursements and expenditure in `currency`; empty where none is given or they are in another currency. */
    spent: optional(decimal()),
    currency: optional(text('[A-Z]{3}')),
  },
  example: {
    activity_id: 'XX-TRIAL-0001',
    title: 'Training of the central authority',
    title_language: 'en',
    description: '',
    provider: 'Agency of Brevania',
    provider_type: 'government',
    beneficiaries: 'XAA',
    regions: '',
    provisions: '46',
    ta_types: 'capacity_building',
    sectors: '15113',
    sdg_targets: '16.5',
    status: 'implementation',
    starts_on: '2015-02-01',
    ends_on: '',
    budget: '120000',
    spent: '',
    currency: 'USD',
  },
});
