import {
  DATES,
  PROVIDER_TYPES,
  PROVIDING_ROLES,
  PURPOSE_LISTS,
  REGION_LISTS,
  REVISED,
  SDG_TARGETS,
  SPENDING,
  STATUSES,
} from './codes.ts';
import { isAmount, type Tally, tally } from './tally.ts';
import type { Element } from './xml.ts';

/** Something in an activity that no column can hold: the activity is rejected. */
export interface Fault {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly right: string;
}

/** An activity as a record of `ta_activities`. */
export interface Activity {
  /** Column -> text in the form of the contract; what is not said is left out, what is wrong stays as it is and meets the contract. */
  readonly cells: Readonly<Record<string, string | undefined>>;
  readonly faults: readonly Fault[];
  /** Why a column was left empty though the activity says something. */
  readonly doubts: readonly string[];
}

/**
 * Turns one activity into a record.
 *
 * @param countries two-letter code -> three-letter code; a code that is not in it stays as it is, for `lookups.yaml`
 */
export function readActivity(activity: Element, countries: ReadonlyMap<string, string>): Activity {
  const language = activity.attributes['xml:lang'];
  const title = narrativeOf(first(activity, 'title'), language);
  const money = readMoney(activity);
  const provider = providerOf(activity);
  const type = provider?.attributes.type;
  const status = first(activity, 'activity-status')?.attributes.code?.trim();
  return {
    cells: {
      activity_id: textOf(first(activity, 'iati-identifier')),
      title: title?.text,
      title_language: title?.language,
      description: narrativeOf(descriptionOf(activity), language)?.text,
      provider: narrativeOf(provider, language)?.text,
      provider_type: type && (PROVIDER_TYPES[type] ?? type),
      beneficiaries: listed(
        reported(activity, 'recipient-country')
          .map(codeOf)
          .map((code) => countries.get(code) ?? code),
      ),
      regions: listed(reported(activity, 'recipient-region').map((region) => regionName(region, language))),
      sectors: listed(
        reported(activity, 'sector')
          .filter((sector) => PURPOSE_LISTS.has(vocabularyOf(sector)))
          .map(codeOf),
      ),
      sdg_targets: listed([
        ...reported(activity, 'sector')
          .filter((one) => vocabularyOf(one) === SDG_TARGETS.sector)
          .map(codeOf),
        ...all(activity, 'tag')
          .filter((one) => vocabularyOf(one) === SDG_TARGETS.tag)
          .map(codeOf),
      ]),
      status: status && (STATUSES[status] ?? status),
      starts_on: dayOf(activity, DATES.starts_on),
      ends_on: dayOf(activity, DATES.ends_on),
      ...money.cells,
    },
    faults: money.faults,
    doubts: money.doubts,
  };
}

const all = (element: Element, name: string): Element[] => element.children.filter((child) => child.name === name);
const first = (element: Element, name: string): Element | undefined =>
  element.children.find((child) => child.name === name);
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = (element: Element | undefined): string | undefined => (element && tidy(element.text)) || undefined;
const codeOf = ({ attributes }: Element): string => (attributes.code ?? '').trim();
const vocabularyOf = ({ attributes }: Element): string => attributes.vocabulary ?? '1';

/** Values joined as a list, each once. */
const listed = (values: readonly string[]): string | undefined => [...new Set(values)].join('|') || undefined;

/** The English narrative, else the first one that says something. */
function narrativeOf(
  element: Element | undefined,
  usual: string | undefined,
): { readonly text: string; readonly language: string | undefined } | undefined {
  const narratives = (element ? all(element, 'narrative') : [])
    .map((narrative) => ({ text: tidy(narrative.text), language: narrative.attributes['xml:lang'] ?? usual }))
    .filter(({ text }) => text !== '');
  return narratives.find(({ language }) => language?.toLowerCase().split('-')[0] === 'en') ?? narratives[0];
}

/** The general description, else the first. */
const descriptionOf = (activity: Element): Element | undefined => {
  const descriptions = all(activity, 'description');
  return descriptions.find(({ attributes }) => (attributes.type ?? '1') === '1') ?? descriptions[0];
};

/** Who reports the activity provides it; where others report for it, the organization that takes part nearest to giving. */
function providerOf(activity: Element): Element | undefined {
  const reporter = first(activity, 'reporting-org');
  if (!/^(1|true)$/.test(reporter?.attributes['secondary-reporter'] ?? '')) return reporter;
  const taking = all(activity, 'participating-org');
  const roles = PROVIDING_ROLES.map((role) => taking.find(({ attributes }) => attributes.role === role));
  return roles.find((one) => one !== undefined) ?? reporter;
}

/** Elements that the standard lets stand at the activity or, else, at its transactions. */
function reported(activity: Element, name: string): Element[] {
  const own = all(activity, name);
  return own.length > 0 ? own : all(activity, 'transaction').flatMap((transaction) => all(transaction, name));
}

function regionName(region: Element, language: string | undefined): string {
  const name = narrativeOf(region, language)?.text.replaceAll('|', '/');
  const vocabulary = vocabularyOf(region);
  return name ?? `${REGION_LISTS[vocabulary] ?? `list ${vocabulary}`} ${codeOf(region)}`;
}

/** The actual day, else the planned one, without the time zone that XML allows. */
function dayOf(activity: Element, { actual, planned }: { actual: string; planned: string }): string | undefined {
  const dates = all(activity, 'activity-date');
  const date = [actual, planned].map((type) => dates.find(({ attributes }) => attributes.type === type));
  const day = (date[0] ?? date[1])?.attributes['iso-date']?.trim();
  return day?.replace(/^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)$/, '$1') || undefined;
}

const NO_CURRENCY = '';

function readMoney(activity: Element): Activity {
  const usual = activity.attributes['default-currency'];
  const faults: Fault[] = [];
  const total = (column: string, elements: readonly Element[]): Tally => {
    const sums = tally();
    for (const value of elements.flatMap((element) => all(element, 'value'))) {
      const amount = value.text.trim();
      if (isAmount(amount)) sums.add(value.attributes.currency ?? usual ?? NO_CURRENCY, amount);
      else
        faults.push({
          line: value.line,
          column,
          value: amount,
          reason: `the value of a ${column === 'budget' ? 'budget' : 'transaction'} is not a number`,
          right: 'digits with a point as decimal sign, at most six decimals, no thousands separator',
        });
    }
    return sums;
  };
  const budgets = total('budget', standingBudgets(activity));
  const spending = total(
    'spent',
    all(activity, 'transaction').filter((one) => SPENDING.has(first(one, 'transaction-type')?.attributes.code ?? '')),
  );
  const doubts: string[] = [];
  const single = (what: string, { currencies }: Tally): string | undefined => {
    if (currencies.includes(NO_CURRENCY)) doubts.push(`${what} without a currency, left empty`);
    else if (currencies.length > 1) doubts.push(`${what} in several currencies, left empty`);
    else return currencies[0];
    return undefined;
  };
  const ofBudget = single('budgets', budgets);
  const ofSpending = single('spending', spending);
  const currency = ofBudget ?? ofSpending;
  const isOther = ofSpending !== undefined && ofSpending !== currency;
  if (isOther) doubts.push('spending in another currency than the budget, left empty');
  return {
    cells: {
      budget: ofBudget && budgets.sum(ofBudget),
      spent: ofSpending && !isOther ? spending.sum(ofSpending) : undefined,
      currency,
    },
    faults,
    doubts,
  };
}

/** Budgets without those that a revised one of the same period replaces. */
function standingBudgets(activity: Element): Element[] {
  const periodOf = (budget: Element): string =>
    ['period-start', 'period-end'].map((name) => first(budget, name)?.attributes['iso-date']?.trim() ?? '').join('/');
  const budgets = all(activity, 'budget');
  const isRevised = ({ attributes }: Element): boolean => attributes.type === REVISED;
  const revised = new Set(budgets.filter(isRevised).map(periodOf));
  return budgets.filter((budget) => isRevised(budget) || !revised.has(periodOf(budget)));
}
