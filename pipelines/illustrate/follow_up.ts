import { type Activity, helps } from './assistance.ts';
import { AS_OF, type Day, day, workday, written } from './calendar.ts';
import { type Challenge, challengesRead } from './documents.ts';
import type { Chapter, Finding } from './findings.ts';
import { articlesOf, provisionsOf } from './points.ts';
import { logistic, type Random, randomStream } from './random.ts';
import type { Review } from './reviews.ts';

export interface Measure {
  readonly id: string;
  readonly review: Review;
  readonly chapter: Chapter;
  readonly provisions: string;
  readonly finding: Challenge | undefined;
  readonly kind: string;
  readonly status: 'completed' | 'under_way' | 'planned';
  readonly takenOn: Day | undefined;
  readonly reportedOn: Day;
  readonly hadAssistance: boolean | undefined;
  readonly reviewPlayedPart: boolean | undefined;
}

/** Days by which the States were asked what they had done. */
const ASKED_BY = ['2014-05-30', '2015-06-12', '2016-06-30', '2017-08-31'].map(day);
const KINDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  legislation: { law: 82, procedure: 10, policy: 8 },
  institution: { institution: 58, law: 18, policy: 14, procedure: 10 },
  practice: { procedure: 48, training: 28, policy: 18, law: 6 },
  capacity: { training: 62, institution: 26, policy: 12 },
  data: { procedure: 56, institution: 22, training: 22 },
  treaty: { treaty: 84, law: 16 },
};
const SUMMARIES: Readonly<Record<string, string>> = {
  law: 'A law was drafted or amended',
  institution: 'A body or unit was set up or enlarged',
  procedure: 'Guidelines or a register were introduced',
  training: 'Officials were trained',
  policy: 'A strategy names the matter',
  treaty: 'A treaty was negotiated or a notification sent',
};

/** Measures by which States followed up on their reviews. About half of the States report any; the others are silent. */
export const makeMeasures = (
  seed: number,
  reviews: readonly Review[],
  findings: readonly Finding[],
  activities: readonly Activity[],
): Measure[] => {
  const challenges = findings.filter(({ kind }) => kind === 'challenge');
  return reviews.flatMap((review) => {
    const own = review.isRead ? challengesRead(review) : challenges.filter((finding) => finding.review === review);
    return measuresOf(seed, review, own, activities);
  });
};

function measuresOf(
  seed: number,
  review: Review,
  challenges: readonly Challenge[],
  activities: readonly Activity[],
): Measure[] {
  const { state } = review;
  const random = randomStream(seed, 'follow_up', state.iso3);
  const rounds = ASKED_BY.filter((by) => by > review.completedOn + 150);
  const isReporting = random.chance(logistic(0.25 + 0.3 * state.capacity + 0.15 * rounds.length));
  // States of documents always report, so that measures that answer a challenge read in a document are there.
  if (rounds.length === 0 || !(isReporting || review.isRead)) return [];
  const answered = rounds.filter(() => random.chance(0.5));
  const reports = (answered.length > 0 ? answered : [random.pick(rounds)]).map((by) =>
    workday(Math.min(by - random.between(0, 45), AS_OF)),
  );
  const made = challenges.flatMap((finding) => {
    const isAssisted = (by: Day): boolean => activities.some((one) => helps(one, state, articlesOf(finding), by));
    return measureFor(random, finding, reports, state.capacity, isAssisted);
  });
  return made.map((measure, index) => ({ ...measure, id: `${state.iso3}-1-F${String(index + 1).padStart(2, '0')}` }));
}

/** The measure that answers a challenge, if there is one: taken some time after the review, told in the next report. */
function measureFor(
  random: Random,
  finding: Challenge,
  reports: readonly Day[],
  capacity: number,
  isAssisted: (by: Day) => boolean,
): Omit<Measure, 'id'>[] {
  const { review, chapter, provisions, issue } = finding;
  const last = reports.at(-1)!;
  const helped = isAssisted(last);
  const takes = workday(
    review.completedOn + 40 + Math.floor(random.skewed(helped ? 800 : 1150, 0.75) * (1 - 0.08 * capacity)),
  );
  const isDone = takes <= last;
  const status = isDone ? 'completed' : random.weighted({ under_way: 30, planned: 18, none: 52 });
  const kind = random.weighted(KINDS[issue]!);
  const isDated = random.chance(0.9);
  const isNamed = random.chance(0.9);
  const assistance = random.unit();
  const part = random.unit();
  const anyReport = random.pick(reports);
  if (status === 'none') return [];
  const reportedOn = isDone ? reports.find((on) => on >= takes)! : anyReport;
  return [
    {
      review,
      chapter,
      provisions,
      finding: isNamed ? finding : undefined,
      kind,
      status,
      takenOn: isDone && isDated ? takes : undefined,
      reportedOn,
      hadAssistance: assistance < 0.1 ? undefined : helped || assistance > 0.88,
      reviewPlayedPart: part < 0.12 ? undefined : part < 0.86,
    },
  ];
}

export const measureRow = (measure: Measure) => ({
  measure_id: measure.id,
  iso3: measure.review.state.iso3,
  review_cycle: 1,
  chapter: measure.chapter,
  provisions: provisionsOf(measure),
  finding_id: measure.finding?.id,
  measure_kind: measure.kind,
  measure_status: measure.status,
  taken_on: measure.takenOn && written(measure.takenOn),
  reported_on: written(measure.reportedOn),
  had_assistance: measure.hadAssistance,
  review_played_part: measure.reviewPlayedPart,
  summary: SUMMARIES[measure.kind],
});
