import { AS_OF, type Day, day, written } from './calendar.ts';
import type { Need } from './needs.ts';
import { articlesOf, provisionsOf } from './points.ts';
import { type Random, randomStream } from './random.ts';
import { isParty, type State } from './states.ts';

export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly provider: Provider;
  readonly beneficiaries: readonly State[];
  readonly region: string | undefined;
  readonly provisions: string;
  readonly taTypes: readonly string[];
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly budget: number | undefined;
  readonly spentShare: number;
  readonly isCancelled: boolean;
  readonly currency: 'USD' | 'EUR' | undefined;
}

interface Provider {
  readonly name: string;
  readonly type: string;
}

/** Providers that do not exist: agencies of made-up States, and bodies that call themselves an example. */
const BODIES: readonly Provider[] = [
  { name: 'Example Fund for Judicial Cooperation', type: 'multilateral' },
  { name: 'Example Development Bank', type: 'multilateral' },
  { name: 'Example Organization for Integrity', type: 'multilateral' },
  { name: 'Example Network of Prosecutors', type: 'ngo' },
  { name: 'Example Foundation for Open Justice', type: 'foundation' },
  { name: 'Example Institute of Judicial Training', type: 'academic' },
];
const AGENCIES = 6;

/** What an activity does, by type of assistance. */
const TITLES: Readonly<Record<string, string>> = {
  good_practices_summary: 'Exchange of good practices',
  model_legislation: 'Model provisions and commentary',
  legislative_drafting: 'Support to the drafting of legislation',
  legal_advice: 'Legal advice to the ministry of justice',
  model_treaty: 'Model agreements and help with their negotiation',
  capacity_building: 'Training of practitioners',
  on_site_expert: 'Adviser on site',
  action_plan: 'Planning of reforms',
  technology: 'Software and equipment for case files',
  other: 'Conferences and study visits',
};
const REGIONS: Readonly<Record<State['regionalGroup'], string>> = {
  african: 'African States',
  asia_pacific: 'Asia-Pacific States',
  eastern_european: 'Eastern European States',
  latin_american_caribbean: 'Latin American and Caribbean States',
  western_european_other: 'Western European and other States',
};
/** How often each type is given where no need asked for it. */
const GIVEN = {
  capacity_building: 34,
  legislative_drafting: 15,
  legal_advice: 12,
  good_practices_summary: 10,
  technology: 10,
  on_site_expert: 8,
  action_plan: 6,
  model_legislation: 5,
};
const ORDER = Object.keys(TITLES);
const FIRST_START = day('2012-01-16');
const LAST_START = day('2018-02-28');

/** Number of activities: grows with the fourth root of the scale. */
const countOf = (scale: number): number => Math.round(62 * Math.sqrt(Math.sqrt(scale)));

/** Activities: most answer a need, some help a State with something else, some a whole region. */
export function makeActivities(
  seed: number,
  scale: number,
  states: readonly State[],
  needs: readonly Need[],
): Activity[] {
  const parties = states.filter(isParty);
  const providers = providersOf(seed, parties);
  return Array.from({ length: countOf(scale) }, (_, index) => {
    const id = `XX-EXAMPLE-${String(index + 1).padStart(4, '0')}`;
    const random = randomStream(seed, 'assistance', id);
    const purpose = random.weighted({ need: 58, state: 24, region: 18 });
    const aim = purpose === 'need' ? meeting(random, needs) : elsewhere(random, parties, purpose === 'region');
    const startsOn = startOf(random, aim.reviewedOn);
    const isPaid = random.chance(0.9);
    const mainType = TITLES[aim.taTypes[0] ?? 'other']!;
    return {
      ...aim,
      id,
      title: aim.provisions ? `${mainType}, ${articlesSaid(aim.provisions)}` : mainType,
      provider: random.pick(providers),
      startsOn,
      endsOn: startsOn + random.between(120, 1100),
      budget: isPaid ? Math.round(random.skewed(160, 0.8)) * 1000 : undefined,
      spentShare: 0.5 + 0.5 * random.unit(),
      isCancelled: random.chance(0.04),
      currency: isPaid ? (random.chance(0.7) ? 'USD' : 'EUR') : undefined,
    };
  });
}

/** Help with a need begins some time after the review that named it, other help on any day. */
function startOf(random: Random, reviewedOn: Day | undefined): Day {
  if (reviewedOn === undefined) return random.between(FIRST_START, LAST_START);
  const wait = Math.floor(random.skewed(380, 0.7));
  return reviewedOn + wait <= LAST_START ? reviewedOn + wait : random.between(reviewedOn, LAST_START);
}

function providersOf(seed: number, parties: readonly State[]): Provider[] {
  const agencies = randomStream(seed, 'providers')
    .sample(parties, AGENCIES)
    .map(({ name }) => ({ name: `Agency for Cooperation of ${name.en}`, type: 'government' }));
  return [...BODIES, ...agencies];
}

type Aim = Pick<Activity, 'beneficiaries' | 'region' | 'provisions' | 'taTypes'> & { readonly reviewedOn?: Day };

/** Helps with a need: as it was asked for, or with one of the types only; now and then two States with the same need together. */
function meeting(random: Random, needs: readonly Need[]): Aim {
  const need = random.pick(needs);
  const alike = needs.filter(
    (other) => other.review !== need.review && other.provisions === need.provisions && need.provisions !== '',
  );
  const also = alike.length > 0 && random.chance(0.25) ? [random.pick(alike)] : [];
  return {
    beneficiaries: [need, ...also].map(({ review }) => review.state),
    region: undefined,
    provisions: random.chance(0.85) ? need.provisions : '',
    taTypes: random.chance(0.6) ? need.taTypes : [random.pick(need.taTypes)],
    reviewedOn: Math.max(...[need, ...also].map(({ review }) => review.completedOn)),
  };
}

function elsewhere(random: Random, parties: readonly State[], isRegional: boolean): Aim {
  const state = random.pick(parties);
  const article = random.weighted({
    15: 2,
    23: 4,
    26: 3,
    31: 5,
    32: 3,
    33: 4,
    36: 6,
    44: 3,
    46: 6,
    48: 3,
    50: 3,
    none: 12,
  });
  return {
    beneficiaries: isRegional ? [] : [state],
    region: isRegional ? REGIONS[state.regionalGroup] : undefined,
    provisions: article === 'none' ? '' : article,
    taTypes: random.chance(0.1) ? [] : typesGiven(random),
  };
}

/** One or two types, training most often. */
function typesGiven(random: Random): string[] {
  const types = [random.weighted(GIVEN), random.weighted(GIVEN)];
  return [...new Set(random.chance(0.5) ? types : types.slice(0, 1))].sort(
    (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
  );
}

const articlesSaid = (provisions: string): string => {
  const articles = articlesOf({ provisions });
  return `${articles.length > 1 ? 'articles' : 'article'} ${articles.join(' and ')}`;
};

/** Does an activity that began by then help a State with one of these articles? */
export const helps = (activity: Activity, state: State, articles: readonly number[], by: Day): boolean =>
  !activity.isCancelled &&
  activity.startsOn <= by &&
  activity.beneficiaries.includes(state) &&
  articlesOf(activity).some((article) => articles.includes(article));

const statusOf = ({ startsOn, endsOn, isCancelled }: Activity): string => {
  if (isCancelled) return 'cancelled';
  if (startsOn > AS_OF) return 'pipeline';
  if (endsOn > AS_OF) return 'implementation';
  return endsOn > AS_OF - 120 ? 'finalisation' : 'closed';
};

/** What was spent by the day that counts: of the budget the part of the time that has passed, or what was spent in the end. */
function spentOf({ budget, spentShare, startsOn, endsOn, isCancelled }: Activity): number | undefined {
  if (budget === undefined || startsOn > AS_OF || isCancelled) return undefined;
  const passed = Math.min(1, (AS_OF - startsOn) / (endsOn - startsOn));
  return Math.round((budget * spentShare * passed) / 100) * 100;
}

export const activityRow = (activity: Activity) => ({
  activity_id: activity.id,
  title: activity.title,
  title_language: 'en',
  provider: activity.provider.name,
  provider_type: activity.provider.type,
  beneficiaries: activity.beneficiaries.map(({ iso3 }) => iso3),
  regions: activity.region,
  provisions: provisionsOf(activity),
  ta_types: activity.taTypes,
  sectors: activity.taTypes.includes('technology') || activity.provisions.startsWith('4') ? ['15130'] : ['15113'],
  sdg_targets: ['16.5'],
  status: statusOf(activity),
  starts_on: written(activity.startsOn),
  ends_on: written(activity.endsOn),
  budget: activity.budget,
  spent: spentOf(activity),
  currency: activity.currency,
});
