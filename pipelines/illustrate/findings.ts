import { articlesOf, type Point, provisionsOf } from './points.ts';
import { CHALLENGES_III, GOOD_PRACTICES_III, OBSERVATIONS_III } from './points_chapter_iii.ts';
import { CHALLENGES_IV, GOOD_PRACTICES_IV, OBSERVATIONS_IV } from './points_chapter_iv.ts';
import { logistic, type Random, randomStream } from './random.ts';
import type { Review } from './reviews.ts';
import type { State } from './states.ts';

export type Chapter = 'III' | 'IV';
export type FindingKind = 'observation' | 'good_practice' | 'challenge';

export interface Finding extends Omit<Point, 'odds'> {
  readonly id: string;
  readonly review: Review;
  readonly chapter: Chapter;
  readonly kind: FindingKind;
  readonly locator: string;
  readonly codedBy: 'two_coders' | 'one_coder';
}

export const CATALOGUE: Readonly<Record<Chapter, Readonly<Record<FindingKind, readonly Point[]>>>> = {
  III: { observation: OBSERVATIONS_III, good_practice: GOOD_PRACTICES_III, challenge: CHALLENGES_III },
  IV: { observation: OBSERVATIONS_IV, good_practice: GOOD_PRACTICES_IV, challenge: CHALLENGES_IV },
};
/** Fewest and most findings of a review on a chapter. */
const BOUNDS: Readonly<Record<Chapter, readonly [least: number, most: number]>> = { III: [4, 14], IV: [3, 10] };
/** How strongly a State's capacity bears on each kind. */
const SLOPE: Readonly<Record<FindingKind, number>> = { observation: 0, good_practice: 0.45, challenge: -0.5 };
/** A State that has difficulties with one of these articles often has them with the others: the same office works on them. */
const RELATED = new Set([44, 46]);

/** The findings of every review but those that documents give, in the order of reviews, chapters and kinds. */
export const makeFindings = (seed: number, reviews: readonly Review[]): Finding[] =>
  reviews.filter(({ isRead }) => !isRead).flatMap((review) => findingsOf(seed, review));

function findingsOf(seed: number, review: Review): Finding[] {
  const { state } = review;
  const random = randomStream(seed, 'findings', state.iso3);
  const codedBy = random.chance(0.12) ? 'one_coder' : 'two_coders';
  const common = random.normal();
  const chapters: Chapter[] = review.mentionsChapterIv === true ? ['III', 'IV'] : ['III'];
  let paragraph = random.between(6, 12);
  const made = chapters.flatMap((chapter) =>
    pointsMade(random, chapter, state, common).map(({ kind, point: { odds: _, ...point } }) => {
      paragraph += random.between(1, 2);
      return { ...point, review, chapter, kind, locator: `para. ${paragraph}`, codedBy } as const;
    }),
  );
  return made.map((finding, index) => ({ ...finding, id: `${state.iso3}-1-${String(index + 1).padStart(2, '0')}` }));
}

interface Made {
  readonly kind: FindingKind;
  readonly point: Point;
}

function pointsMade(random: Random, chapter: Chapter, { capacity }: State, common: number): Made[] {
  const [least, most] = BOUNDS[chapter];
  const all = (Object.entries(CATALOGUE[chapter]) as [FindingKind, readonly Point[]][]).flatMap(([kind, list]) =>
    list.map((point) => {
      const related =
        kind === 'challenge' && articlesOf(point).some((article) => RELATED.has(article)) ? 0.6 * common : 0;
      const odds = point.odds + SLOPE[kind] * capacity + related;
      return { kind, point, odds, luck: random.unit() };
    }),
  );
  const isMade = all.map(({ odds, luck }) => luck < logistic(odds));
  let made = all.filter((_, index) => isMade[index]);
  if (made.length > most) {
    const kept = new Set(random.sample(made, most));
    made = made.filter((one) => kept.has(one));
  }
  made = made.filter((one) => !isContradicted(one, made));
  if (made.length < least) {
    // The points that came nearest to being made.
    const nearest = all
      .filter((one) => !made.includes(one) && !isContradicted(one, made))
      .sort((a, b) => a.luck - logistic(a.odds) - (b.luck - logistic(b.odds)))
      .slice(0, least - made.length);
    made = all.filter((one) => made.includes(one) || nearest.includes(one));
  }
  return made;
}

/** A review does not praise and state what it finds wanting: praise and plain statement give way to a challenge to the same provision. */
const isContradicted = ({ kind, point }: Made, made: readonly Made[]): boolean =>
  kind !== 'challenge' &&
  made.some(
    (other) => other.kind === 'challenge' && provisionsOf(other.point).some((one) => provisionsOf(point).includes(one)),
  );

/** Does the review of a State say so of a provision? */
export const says = (findings: readonly Finding[], state: State, kind: FindingKind, provision: string): boolean =>
  findings.some((one) => one.review.state === state && one.kind === kind && provisionsOf(one).includes(provision));

export const findingRow = (finding: Finding) => ({
  finding_id: finding.id,
  iso3: finding.review.state.iso3,
  review_cycle: 1,
  chapter: finding.chapter,
  provisions: provisionsOf(finding),
  kind: finding.kind,
  issue: finding.issue,
  topic: finding.topic,
  summary: finding.summary,
  locator: finding.locator,
  coded_by: finding.codedBy,
});
