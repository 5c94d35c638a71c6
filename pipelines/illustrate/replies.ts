import { type Day, day, workday, written, yearOf } from './calendar.ts';
import { type Finding, says } from './findings.ts';
import { logistic, type Random, randomStream } from './random.ts';
import { isParty, type State } from './states.ts';

/** Answers of States to two notes verbales: about half of the parties replied to each, not the same ones. */

/** The days on which the secretariat asked (notes verbales NV2 and NV1), the last day of a reply, and the usual days between. */
export const SENT_ON = { case_management: day('2017-03-14'), civil_administrative: day('2017-01-17') };
const CLOSED_ON = { case_management: day('2017-09-29'), civil_administrative: day('2017-10-13') };
const USUAL_DAYS = { case_management: 55, civil_administrative: 90 };

function repliedOn(random: Random, question: keyof typeof SENT_ON): Day | undefined {
  if (!random.chance(0.5)) return undefined;
  const on = workday(SENT_ON[question] + 18 + Math.floor(random.skewed(USUAL_DAYS[question], 0.6)));
  return on <= CLOSED_ON[question] ? on : workday(CLOSED_ON[question] - 4);
}

type SystemKind = 'dedicated_software' | 'part_of_wider_register' | 'spreadsheet' | 'paper';
type Weights = Readonly<Record<string, number>>;

/** How likely each kind of system is to have each function. */
const FUNCTIONS: Readonly<Record<SystemKind, Weights>> = {
  dedicated_software: {
    registration: 0.98,
    deadlines_and_alerts: 0.8,
    documents: 0.75,
    statistics: 0.85,
    access_by_several_authorities: 0.5,
    secure_transmission: 0.3,
  },
  part_of_wider_register: {
    registration: 0.96,
    deadlines_and_alerts: 0.5,
    documents: 0.7,
    statistics: 0.6,
    access_by_several_authorities: 0.55,
    secure_transmission: 0.25,
  },
  spreadsheet: {
    registration: 0.97,
    deadlines_and_alerts: 0.2,
    documents: 0.08,
    statistics: 0.4,
    access_by_several_authorities: 0.12,
    secure_transmission: 0,
  },
  paper: {
    registration: 0.9,
    deadlines_and_alerts: 0.04,
    documents: 0.5,
    statistics: 0.08,
    access_by_several_authorities: 0.04,
    secure_transmission: 0,
  },
};
const ACQUIRED: Readonly<Record<SystemKind, Weights>> = {
  dedicated_software: { built: 52, bought: 28, given: 16, '': 4 },
  part_of_wider_register: { built: 56, bought: 30, given: 8, '': 6 },
  spreadsheet: { built: 72, '': 28 },
  paper: { '': 100 },
};
const PLANS: Readonly<Record<SystemKind, Weights>> = {
  dedicated_software: { none: 58, planned: 18, under_way: 16, '': 8 },
  part_of_wider_register: { none: 42, planned: 30, under_way: 20, '': 8 },
  spreadsheet: { none: 26, planned: 44, under_way: 20, '': 10 },
  paper: { none: 34, planned: 40, under_way: 12, '': 14 },
};

/** Replies on case management systems; a State whose review praised its register, or found none, replies accordingly. */
export const caseManagementRows = (seed: number, states: readonly State[], findings: readonly Finding[]) =>
  states.filter(isParty).flatMap((state) => {
    const random = randomStream(seed, 'case_management', state.iso3);
    const on = repliedOn(random, 'case_management');
    return on === undefined ? [] : [caseManagementRow(random, state, on, findings)];
  });

function caseManagementRow(random: Random, state: State, on: Day, findings: readonly Finding[]) {
  const drawn = random.chance(logistic(0.3 + 0.5 * state.capacity));
  const isTracked = says(findings, state, 'good_practice', '46(24)');
  const isUntracked = says(findings, state, 'challenge', '46');
  const kind: SystemKind =
    isTracked || (drawn && !isUntracked)
      ? random.weighted({ dedicated_software: 48, part_of_wider_register: 52 })
      : random.weighted({ spreadsheet: 62, paper: 38 });
  const functions = Object.entries(FUNCTIONS[kind]).flatMap(([one, odds]) => (random.chance(odds) ? [one] : []));
  const areStated = random.chance(0.92);
  const willing = random.unit();
  const scope = random.weighted({ both: 68, mutual_legal_assistance: 19, extradition: 8, '': 5 });
  const acquired = random.weighted(ACQUIRED[kind]);
  const years = Math.floor(random.skewed(kind === 'paper' ? 18 : 6, 0.6));
  const plans = random.weighted(PLANS[kind]);
  return {
    iso3: state.iso3,
    replied_on: written(on),
    system_kind: kind,
    system_functions: areStated ? functions : [],
    system_scope: scope || undefined,
    acquired_how: acquired || undefined,
    in_use_since: random.chance(0.88) ? Math.max(1975, yearOf(on) - years) : undefined,
    plans: plans || undefined,
    is_willing_to_share: kind === 'paper' || willing < 0.16 ? undefined : willing < 0.7,
  };
}

/** Answers to each question in weights; `no_answer` where the reply passes over it. */
const ANSWERS: Readonly<Record<string, Weights>> = {
  civil_assistance: { yes: 44, partly: 24, no: 18, no_answer: 14 },
  administrative_assistance: { yes: 30, partly: 28, no: 25, no_answer: 17 },
  direct_action: { yes: 50, partly: 17, no: 14, no_answer: 19 },
  compensation_in_criminal_proceedings: { yes: 55, partly: 18, no: 10, no_answer: 17 },
  recognition_of_claims: { yes: 42, partly: 22, no: 14, no_answer: 22 },
  experience: { yes: 17, partly: 14, no: 44, no_answer: 25 },
  focal_point_designated: { yes: 46, no: 40, no_answer: 14 },
};
const REMARKS: Readonly<Record<string, readonly string[]>> = {
  civil_assistance: ['Under treaties on civil matters only', 'Where a criminal case is pending as well'],
  administrative_assistance: ['Between tax authorities only', 'Left to the authority that is asked'],
  direct_action: ['Only where the other State is recognized as a legal person', 'Security for costs is asked for'],
  compensation_in_criminal_proceedings: ['The claim must be made before the trial begins'],
  recognition_of_claims: ['By an order of a civil court'],
  experience: ['One case is pending', 'Evidence was obtained for one civil suit'],
  focal_point_designated: ['The central authority takes the part', 'A decision is expected'],
};

/** Replies on civil and administrative proceedings, and the States that say they have a focal point for them. */
export function civilAdministrativeRows(seed: number, states: readonly State[]) {
  return states.filter(isParty).flatMap(({ iso3 }) => {
    const random = randomStream(seed, 'civil_administrative', iso3);
    const on = repliedOn(random, 'civil_administrative');
    if (on === undefined) return [];
    return Object.entries(ANSWERS).map(([question, weights]) => {
      const answer = random.weighted(weights);
      const isRemarked = random.chance(answer === 'partly' ? 0.45 : answer === 'yes' ? 0.08 : 0);
      const remark = random.pick(REMARKS[question]!);
      return { iso3, question, answer, replied_on: written(on), remark: isRemarked ? remark : undefined };
    });
  });
}
