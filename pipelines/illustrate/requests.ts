import { AS_OF, type Day, day, workday, written } from './calendar.ts';
import { exponential, type Random, randomStream } from './random.ts';
import { isParty, type State } from './states.ts';

export interface Request {
  readonly id: string;
  readonly state: State;
  readonly counterpart: State | undefined;
  readonly direction: 'received' | 'sent';
  readonly kind: RequestKind;
  readonly legalBasis: string | undefined;
  readonly receivedOn: Day;
  readonly closedOn: Day | undefined;
  readonly outcome: string | undefined;
  readonly refusalGround: string | undefined;
  readonly wasConsulted: boolean | undefined;
  readonly isCoercive: boolean | undefined;
}

type RequestKind = keyof typeof KINDS;

/** Share of each kind in a log, and the middle of its time to close in days with its spread. */
const KINDS = {
  extradition: { weight: 19, median: 290, sigma: 0.75 },
  mutual_legal_assistance: { weight: 61, median: 165, sigma: 0.85 },
  transfer_of_sentenced_person: { weight: 7, median: 390, sigma: 0.6 },
  transfer_of_proceedings: { weight: 5, median: 330, sigma: 0.7 },
  spontaneous_transmission: { weight: 8, median: 9, sigma: 0.9 },
} as const;
const KIND_WEIGHTS = Object.fromEntries(Object.entries(KINDS).map(([kind, { weight }]) => [kind, weight])) as Record<
  RequestKind,
  number
>;
const LEGAL_BASES = {
  bilateral_treaty: 36,
  convention: 23,
  multilateral_treaty: 19,
  reciprocity: 10,
  domestic_law: 8,
  not_stated: 4,
};
const GROUNDS: Readonly<Record<'extradition' | 'mutual_legal_assistance' | 'other', Readonly<Record<string, number>>>> =
  {
    extradition: {
      nationality: 25,
      insufficient_information: 20,
      dual_criminality: 17,
      lapse_of_time: 11,
      prior_proceedings: 9,
      fair_trial: 8,
      political_offence: 3,
      essential_interests: 2,
      other: 5,
    },
    mutual_legal_assistance: {
      insufficient_information: 37,
      dual_criminality: 21,
      essential_interests: 11,
      de_minimis: 10,
      lapse_of_time: 7,
      prior_proceedings: 6,
      other: 8,
    },
    other: {
      insufficient_information: 40,
      nationality: 12,
      prior_proceedings: 14,
      lapse_of_time: 12,
      essential_interests: 8,
      other: 14,
    },
  };
const FIRST_YEAR = 2013;
/** Requests a day of each year as a multiple of those of the first; the last year is not over. */
const GROWTH = [1, 1.14, 1.3, 1.42, 1.56];
const REPORTING_STATES = 25;
const AT_SCALE_ONE = 2000;

/** How many requests there are at a scale. */
export const requestCount = (scale: number): number => AT_SCALE_ONE * scale;

/**
 * The logs of the States that gave one, request by request in the order of States and days. Made month by month, so that no more
 * than the days of one month are held.
 */
export function* makeRequests(seed: number, scale: number, states: readonly State[]): Generator<Request> {
  const reporting = logsOf(seed, states);
  const months = reporting.flatMap((log) => monthsOf().map((month) => ({ log, ...month })));
  const whole = months.reduce((sum, { log, weight }) => sum + log.weight * weight, 0);
  let owed = 0;
  let made = 0;
  let year = 0;
  let number = 0;
  for (const { log, from, to, weight } of months) {
    owed += (requestCount(scale) * log.weight * weight) / whole;
    const count = Math.round(owed) - made;
    made += count;
    const month = written(from);
    const random = randomStream(seed, 'requests', log.state.iso3, month);
    const days = Array.from({ length: count }, () => Math.min(workday(random.between(from, to)), AS_OF)).sort(
      (a, b) => a - b,
    );
    for (const receivedOn of days) {
      const ofYear = Number(written(receivedOn).slice(0, 4));
      number = ofYear === year ? number + 1 : 1;
      year = ofYear;
      yield requestOn(random, log, receivedOn, `${log.state.iso3}-${year}-${String(number).padStart(4, '0')}`);
    }
    if (to >= AS_OF) year = 0;
  }
}

interface Log {
  readonly state: State;
  readonly weight: number;
  /** By what times to close differ from the usual: institutions that cope well are quicker. */
  readonly slowness: number;
  readonly receivedShare: number;
  readonly counterparts: readonly State[];
}

/** The States that gave their log: parties by lot, of unequal size, with the States they deal with most. */
function logsOf(seed: number, states: readonly State[]): Log[] {
  return randomStream(seed, 'logs')
    .sample(states.filter(isParty), REPORTING_STATES)
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1))
    .map((state) => {
      const random = randomStream(seed, 'logs', state.iso3);
      const others = states.filter((other) => other !== state);
      const near = others.filter(({ regionalGroup }) => regionalGroup === state.regionalGroup);
      return {
        state,
        weight: Math.min(4, Math.max(0.25, random.skewed(1, 0.7))),
        slowness: exponential(0.15 * random.normal() - 0.15 * state.capacity),
        receivedShare: 0.5 + 0.2 * random.unit(),
        counterparts: [...random.sample(near, 8), ...random.sample(near, 4), ...random.sample(others, 12)],
      };
    });
}

/** The months for which logs were asked, the last one up to the day that counts. */
function monthsOf(): { from: Day; to: Day; weight: number }[] {
  const starts = GROWTH.flatMap((growth, index) =>
    Array.from({ length: 12 }, (_, month) => ({
      from: day(`${FIRST_YEAR + index}-${String(month + 1).padStart(2, '0')}-01`),
      growth,
    })),
  ).filter(({ from }) => from <= AS_OF);
  return starts.map(({ from, growth }, index) => {
    const to = Math.min(AS_OF, (starts[index + 1]?.from ?? AS_OF + 1) - 1);
    return { from, to, weight: growth * (to - from + 1) };
  });
}

function requestOn(random: Random, log: Log, receivedOn: Day, id: string): Request {
  const direction = random.chance(log.receivedShare) ? 'received' : 'sent';
  const kind = random.weighted(KIND_WEIGHTS);
  const isSpontaneous = kind === 'spontaneous_transmission';
  const coercion = random.unit();
  const isCoercive = kind !== 'mutual_legal_assistance' || coercion < 0.07 ? undefined : coercion < 0.55;
  const basis = random.weighted(LEGAL_BASES);
  const { median, sigma } = KINDS[kind];
  const isRefused = !isSpontaneous && random.chance(refusalOf(kind, basis, isCoercive));
  const slow =
    log.slowness *
    (isCoercive ? 1.45 : 1) *
    (direction === 'sent' && !isSpontaneous ? 1.15 : 1) *
    (isRefused ? 0.8 : 1);
  const isLost = !isSpontaneous && random.chance(0.03);
  const ends = workday(receivedOn + 1 + Math.floor(random.skewed(median * slow, sigma)));
  // Information that is sent without a request waits for no answer.
  const closesOn = isSpontaneous ? Math.min(ends, AS_OF) : ends;
  const ended = random.weighted({ granted: 72, partly_granted: 12, withdrawn: 8, not_stated: 3 });
  const ground = random.weighted(
    GROUNDS[kind === 'extradition' || kind === 'mutual_legal_assistance' ? kind : 'other'],
  );
  const consulted = random.unit();
  const counterpart = random.chance(0.04) ? undefined : random.pick(log.counterparts);
  const isClosed = !isLost && closesOn <= AS_OF;
  const outcome = isSpontaneous ? 'transmitted' : isRefused ? 'refused' : ended === 'not_stated' ? undefined : ended;
  return {
    id,
    state: log.state,
    counterpart,
    direction,
    kind,
    legalBasis: basis === 'not_stated' ? undefined : basis,
    receivedOn,
    closedOn: isClosed ? closesOn : undefined,
    outcome: isClosed ? outcome : undefined,
    refusalGround: isClosed && isRefused ? ground : undefined,
    wasConsulted: isClosed && isRefused ? consultedOf(consulted, receivedOn) : undefined,
    isCoercive,
  };
}

/** Refusal is rarer under the Convention, and likelier where coercion is asked for. */
function refusalOf(kind: RequestKind, basis: string, isCoercive: boolean | undefined): number {
  const usual = kind === 'extradition' ? 0.15 : kind === 'mutual_legal_assistance' ? 0.085 : 0.12;
  return usual * (basis === 'convention' ? 0.8 : basis === 'reciprocity' ? 1.3 : 1) * (isCoercive ? 1.35 : 1);
}

/** Consultation before refusal: unknown in one of eight, and from year to year somewhat more usual. */
function consultedOf(unit: number, receivedOn: Day): boolean | undefined {
  if (unit < 0.12) return undefined;
  const years = (receivedOn - day(`${FIRST_YEAR}-01-01`)) / 365;
  return unit < 0.12 + 0.88 * (0.42 + 0.045 * years);
}

export const requestRow = (request: Request) => ({
  request_id: request.id,
  iso3: request.state.iso3,
  counterpart_iso3: request.counterpart?.iso3,
  direction: request.direction,
  request_kind: request.kind,
  legal_basis: request.legalBasis,
  received_on: written(request.receivedOn),
  closed_on: request.closedOn && written(request.closedOn),
  outcome: request.outcome,
  refusal_ground: request.refusalGround,
  was_consulted: request.wasConsulted,
  is_coercive: request.isCoercive,
});
