import type { Chapter, Finding } from './findings.ts';
import { articlesOf, provisionsOf } from './points.ts';
import { logistic, type Random, randomStream } from './random.ts';
import type { Review } from './reviews.ts';

export interface Need {
  readonly id: string;
  readonly review: Review;
  readonly chapter: Chapter;
  readonly provisions: string;
  readonly taTypes: readonly string[];
  readonly summary: string;
  readonly locator: string;
  readonly codedBy: Finding['codedBy'];
}

/** Types of assistance asked for, by what the difficulty is about. */
const TYPES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  legislation: {
    legislative_drafting: 34,
    model_legislation: 24,
    legal_advice: 26,
    good_practices_summary: 12,
    on_site_expert: 4,
  },
  institution: {
    capacity_building: 34,
    on_site_expert: 24,
    action_plan: 20,
    good_practices_summary: 14,
    legal_advice: 8,
  },
  practice: { capacity_building: 38, good_practices_summary: 28, on_site_expert: 12, action_plan: 12, technology: 10 },
  capacity: { capacity_building: 56, technology: 18, on_site_expert: 16, other: 10 },
  data: { technology: 52, capacity_building: 22, good_practices_summary: 16, other: 10 },
  treaty: { model_treaty: 48, legal_advice: 26, good_practices_summary: 20, capacity_building: 6 },
};
/** Type -> its words in a summary. */
const WORDS: Readonly<Record<string, string>> = {
  good_practices_summary: 'a summary of good practices',
  model_legislation: 'model legislation',
  legislative_drafting: 'help with drafting legislation',
  legal_advice: 'legal advice',
  model_treaty: 'model treaties',
  capacity_building: 'training of the authorities',
  on_site_expert: 'an expert on site',
  action_plan: 'an action plan',
  technology: 'technical equipment and software',
  other: 'other assistance',
};
/** Needs that no challenge stands behind: provisions and what they are about. */
const UNPROMPTED: Readonly<Record<Chapter, readonly (readonly [provisions: string, issue: string])[]>> = {
  III: [
    ['23', 'practice'],
    ['31', 'practice'],
    ['36', 'capacity'],
    ['30', 'practice'],
    ['', 'data'],
    ['38', 'practice'],
    ['40', 'practice'],
  ],
  IV: [
    ['46', 'practice'],
    ['44', 'practice'],
    ['46(13)', 'capacity'],
    ['50', 'capacity'],
    ['49', 'practice'],
    ['', 'capacity'],
    ['48', 'capacity'],
  ],
};

/** The needs of every review but those that documents give. About a quarter of the States ask for none. */
export function makeNeeds(seed: number, reviews: readonly Review[], findings: readonly Finding[]): Need[] {
  const challenges = findings.filter(({ kind }) => kind === 'challenge');
  return reviews
    .filter(({ isRead }) => !isRead)
    .flatMap((review) =>
      needsOf(
        seed,
        review,
        challenges.filter((finding) => finding.review === review),
      ),
    );
}

function needsOf(seed: number, review: Review, challenges: readonly Finding[]): Need[] {
  const { state } = review;
  const random = randomStream(seed, 'needs', state.iso3);
  if (!random.chance(logistic(1.5 - 0.5 * state.capacity))) return [];
  const willingness = logistic(-0.55 + 0.5 * random.normal());
  const answering = groupedByIssue(
    random,
    challenges.filter(() => random.chance(willingness)),
  );
  const chapters: Chapter[] = review.mentionsChapterIv === true ? ['III', 'IV'] : ['III'];
  const unprompted = chapters
    .filter(() => random.chance(0.65))
    .map((chapter) => {
      const [provisions, issue] = random.pick(UNPROMPTED[chapter]);
      return { chapter, provisions, issue };
    })
    .filter(
      (one) => !challenges.some((other) => articlesOf(other).some((article) => articlesOf(one).includes(article))),
    );
  const codedBy = challenges[0]?.codedBy ?? 'two_coders';
  let paragraph = random.between(44, 52);
  return [...answering, ...unprompted]
    .sort((a, b) => (a.chapter < b.chapter ? -1 : a.chapter > b.chapter ? 1 : 0))
    .map(({ chapter, provisions, issue }, index) => {
      paragraph += random.between(1, 2);
      const taTypes = typesOf(random, issue);
      return {
        id: `${state.iso3}-1-N${String(index + 1).padStart(2, '0')}`,
        review,
        chapter,
        provisions,
        taTypes,
        summary: summaryOf(taTypes),
        locator: `para. ${paragraph}`,
        codedBy,
      };
    });
}

type Asked = Pick<Need, 'chapter' | 'provisions'> & { readonly issue: string };

/** Challenges that a need answers, one by one or two of a kind in one need. */
function groupedByIssue(random: Random, challenges: readonly Finding[]): Asked[] {
  const asked: Asked[] = [];
  for (const { chapter, issue, provisions } of challenges) {
    const before = asked.findIndex((one) => one.chapter === chapter && one.issue === issue);
    if (before >= 0 && provisions && asked[before]!.provisions && random.chance(0.4)) {
      const joined = [...new Set([...provisionsOf(asked[before]!), ...provisionsOf({ provisions })])].join('|');
      asked[before] = { chapter, issue, provisions: joined };
    } else asked.push({ chapter, issue, provisions });
  }
  return asked;
}

function typesOf(random: Random, issue: string): string[] {
  const count = Number(random.weighted({ 1: 48, 2: 36, 3: 16 }));
  const left: Record<string, number> = { ...TYPES[issue] };
  const types: string[] = [];
  while (types.length < Math.min(count, Object.keys(TYPES[issue]!).length)) {
    const type = random.weighted(left);
    delete left[type];
    types.push(type);
  }
  const order = Object.keys(WORDS);
  return types.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

function summaryOf(types: readonly string[]): string {
  const words = types.map((type) => WORDS[type]!);
  const said = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words[0]!;
  return `Asks for ${said}`;
}

export const needRow = (need: Need) => ({
  need_id: need.id,
  iso3: need.review.state.iso3,
  review_cycle: 1,
  chapter: need.chapter,
  provisions: provisionsOf(need),
  ta_types: need.taTypes,
  summary: need.summary,
  locator: need.locator,
  coded_by: need.codedBy,
});
