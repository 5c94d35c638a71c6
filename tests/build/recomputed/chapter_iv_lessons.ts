import type { Recomputed } from './note.ts';
import { about, type Collection, has, partiesOf, percent, type Row, recordsOf, share, statesOf } from './records.ts';

const ARTICLES = ['43', '44', '45', '46', '47', '48', '49', '50'];
const KINDS = ['challenge', 'good_practice', 'observation'];

/** For collections whose findings all stand in a CSV file, one article a finding (none: the chapter as a whole). */
export function chapterIvLessons(collection: Collection): Recomputed {
  const { as_of: asOf, since } = collection;
  const parties = partiesOf(collection);
  const groupOf = new Map(recordsOf(collection, 'states').map((state) => [state.iso3, state.regional_group!]));

  const reviewsBy = (day: string): Row[] =>
    recordsOf(collection, 'reviews').filter(
      (review) => review.review_cycle === '1' && review.chapters!.split('|').includes('IV') && isInBy(review, day),
    );
  const reviews = reviewsBy(asOf);
  const reviewed = reviews.length;
  const silent = reviews.filter((review) => review.source_text_mentions_chapter_iv === 'false').length;
  const speaking = reviewed - silent;

  const findingsOf = (kept: readonly Row[]): Row[] =>
    recordsOf(collection, 'review_findings').filter(
      (finding) => finding.chapter === 'IV' && finding.review_cycle === '1' && statesOf(kept).has(finding.iso3!),
    );
  const findings = findingsOf(reviews);
  const ofKind = (kind: string): Row[] => findings.filter((finding) => finding.kind === kind);
  const challenges = ofKind('challenge');
  const goodPractices = ofKind('good_practice');
  const stateCount = (rows: readonly Row[]): number => statesOf(rows).size;
  const at = (rows: readonly Row[], article: string): Row[] => rows.filter((finding) => finding.article === article);
  const on = (rows: readonly Row[], topic: string): Row[] => rows.filter((finding) => finding.topic === topic);
  const codedBy = (...coders: string[]): number => findings.filter((one) => coders.includes(one.coded_by!)).length;

  const topics = recordsOf(collection, 'topics').sort((one, other) => Number(one.position) - Number(other.position));
  const issues = recordsOf(collection, 'issues').sort((one, other) => Number(one.position) - Number(other.position));
  const practical = topics.filter((topic) => topic.is_practical === 'true').map((topic) => topic.topic!);
  const hasTopics = recordsOf(collection, 'review_findings').some((finding) => finding.topic !== '');
  const challengesOn = (topic: string): number => stateCount(on(challenges, topic));
  const emptyTopics = practical.filter((topic) => on(findings, topic).length === 0).length;

  const pairs = ARTICLES.flatMap((one, index) => ARTICLES.slice(index + 1).map((other) => [one, other] as const));
  const both = (one: string, other: string): number =>
    [...statesOf(at(challenges, one))].filter((state) => statesOf(at(challenges, other)).has(state)).length;
  const pairsShared = pairs.filter(([one, other]) => both(one, other) > 0).length;
  const expected = (stateCount(at(challenges, '44')) * stateCount(at(challenges, '46'))) / speaking;

  const groups = [...new Set([...groupOf.values()])].filter((group) => group !== '');
  const reviewedIn = (group: string): Row[] => reviews.filter((review) => groupOf.get(review.iso3) === group);
  const groupSizes = groups.map((group) => reviewedIn(group).length);

  const earlier = since === undefined ? [] : reviewsBy(since);
  const earlierFindings = findingsOf(earlier);
  const earlierOf = (kind: string): number => stateCount(earlierFindings.filter((finding) => finding.kind === kind));
  const changes = [...ARTICLES, ''].map((article) => {
    const then = stateCount(at(earlierFindings, article).filter((finding) => finding.kind === 'challenge'));
    const now = stateCount(at(challenges, article));
    return { article, then, now, change: Math.sign(now / reviewed - then / earlier.length) };
  });
  const changedAt = (sign: number): number => changes.filter((one) => one.article !== '' && one.change === sign).length;

  const hasDeclarations = has(collection, 'declarations');
  const declarations = (hasDeclarations ? recordsOf(collection, 'declarations') : []).filter((declaration) =>
    statesOf(parties).has(declaration.iso3!),
  );
  const position = (label: string): number =>
    declarations.filter((one) => one.mentions_art_44 === 'true' && one.art44_legal_basis_taken === label).length;
  const study = recordsOf(collection, 'published_figures').find(
    (one) => one.statement === 'States parties that exclude the Convention as legal basis for extradition',
  )!;

  /** Codes of some findings, those of most States first, then by their position. */
  const byPrevalence = (rows: readonly Row[], codes: readonly string[], column: string): string[] | null => {
    const states = (code: string): number => stateCount(rows.filter((finding) => finding[column] === code));
    const found = codes.filter((code) => states(code) > 0).sort((one, other) => states(other) - states(one));
    return found.length > 0 ? found : null;
  };
  const prevalence = (rows: readonly Row[]) =>
    [...ARTICLES, '']
      .filter((article) => at(rows, article).length > 0)
      .map((article) => ({
        article: article === '' ? null : Number(article),
        state_count: stateCount(at(rows, article)),
        topics: byPrevalence(
          at(rows, article),
          topics.map((topic) => topic.topic!).filter((topic) => topic !== 'general'),
          'topic',
        ),
        issues: byPrevalence(
          at(rows, article),
          issues.map((issue) => issue.issue!),
          'issue',
        ),
      }));

  return {
    numbers: {
      reviewed,
      speaking,
      silent,
      undated: reviews.filter((review) => !isDatedAgainst(review, asOf)).length,
      parties: parties.length,

      findings: findings.length,
      challenge_findings: challenges.length,
      good_practice_findings: goodPractices.length,
      observation_findings: ofKind('observation').length,
      by_hand: codedBy('one_coder', 'two_coders'),
      by_machine: codedBy('machine', 'confirmed'),
      confirmed: codedBy('confirmed'),

      challenge_states: stateCount(challenges),
      challenge_percent: percent(stateCount(challenges), reviewed),
      challenge_percent_speaking: percent(stateCount(challenges), speaking),
      challenges_44: stateCount(at(challenges, '44')),
      challenges_45: stateCount(at(challenges, '45')),
      challenges_46: stateCount(at(challenges, '46')),
      challenges_47: stateCount(at(challenges, '47')),
      challenges_48: stateCount(at(challenges, '48')),
      challenges_49: stateCount(at(challenges, '49')),
      challenges_50: stateCount(at(challenges, '50')),
      challenges_whole: stateCount(at(challenges, '')),

      has_topics: hasTopics,
      general_challenges: on(challenges, 'general').length,
      uncoded_challenges: on(challenges, '').length,
      legal_basis_states: challengesOn('legal_basis'),
      joint_investigation_states: challengesOn('joint_investigation'),
      special_techniques_states: challengesOn('special_techniques'),
      dual_criminality_states: challengesOn('dual_criminality'),

      pairs: pairs.length,
      pairs_shared: pairsShared,
      pairs_empty: pairs.length - pairsShared,
      both_44_46: both('44', '46'),
      expected_44_46: Math.round(expected),

      good_practice_states: stateCount(goodPractices),
      good_practice_percent: percent(stateCount(goodPractices), reviewed),
      good_practices_44: stateCount(at(goodPractices, '44')),
      good_practices_46: stateCount(at(goodPractices, '46')),
      good_practices_49: stateCount(at(goodPractices, '49')),
      good_practices_whole: stateCount(at(goodPractices, '')),

      smallest_group: Math.min(...groupSizes),
      largest_group: Math.max(...groupSizes),
      one_state_percent: percent(1, Math.min(...groupSizes)),

      practical_topics: practical.length,
      empty_topics: emptyTopics,
      has_several_topics: practical.length - emptyTopics > 1,
      refusal: challengesOn('refusal'),
      consultation: challengesOn('consultation'),
      timeframe: challengesOn('timeframe'),
      spontaneous: challengesOn('spontaneous'),
      non_coercive: challengesOn('non_coercive'),

      has_since: since !== undefined,
      earlier_reviewed: earlier.length,
      newly_reviewed: reviewed - earlier.length,
      undated_then: earlier.filter((review) => !isDatedAgainst(review, since!)).length,
      challenges_then: earlierOf('challenge'),
      challenge_percent_then: percent(earlierOf('challenge'), earlier.length),
      good_practices_then: earlierOf('good_practice'),
      good_practice_percent_then: percent(earlierOf('good_practice'), earlier.length),
      articles: ARTICLES.length,
      articles_up: changedAt(1),
      articles_down: changedAt(-1),

      ...WITHOUT_ESTIMATES,

      has_declarations: hasDeclarations,
      declared: declarations.length,
      not_taken: position('no'),
      extent_not_stated: position('reservation, extent not stated'),
      other_declarations: position(''),
      has_study: hasDeclarations && about(collection, 'declarations').nature !== 'illustrative',
      study_excluding: Number(study.value),
      study_on: study.as_of!,
    },
    tables: {
      coverage: {
        key: ['regional_group'],
        rows: [...groups, ''].map((group) => {
          const all = parties.filter((party) => party.regional_group === group).length;
          const kept = reviewedIn(group);
          const informative = kept.filter((review) => review.source_text_mentions_chapter_iv === 'true').length;
          return {
            regional_group: group === '' ? null : group,
            party_count: all,
            reviewed_count: kept.length,
            informative_count: informative,
            reviewed_share: share(kept.length, all),
          };
        }),
      },
      challenges: { key: ['article'], rows: prevalence(challenges) },
      good_practices: { key: ['article'], rows: prevalence(goodPractices) },
      practical_topics: {
        key: ['topic'],
        rows: practical.map((topic) => {
          const [challenge, goodPractice, observation] = KINDS.map((kind) => stateCount(on(ofKind(kind), topic)));
          return {
            topic,
            challenge_state_count: challenge!,
            challenge_state_share: share(challenge!, reviewed),
            good_practice_state_count: goodPractice!,
            good_practice_state_share: share(goodPractice!, reviewed),
            observation_state_count: observation!,
          };
        }),
      },
      change: {
        key: ['article'],
        rows: changes.map(({ article, then, now }) => ({
          article: article === '' ? null : Number(article),
          earlier_state_count: then,
          earlier_share: share(then, earlier.length),
          state_count: now,
          state_share: share(now, reviewed),
        })),
      },
    },
    sentences: [
      'The collection holds the reviews of {reviewed} States; the Convention had {parties} parties on',
      'This gave {findings} findings: {challenge_findings} challenges, {good_practice_findings} good practices and {observation_findings} observations',
      'At least {challenge_states} of the {reviewed} States reviewed, or {challenge_percent} per cent, had a challenge',
      'Challenges concerned extradition (article 44) in {challenges_44} States and mutual legal assistance (article 46) in {challenges_46} States.',
      'the number of States reviewed ranges from {smallest_group} in one group to {largest_group} in another',
      '{challenge_percent_then} per cent ({challenges_then} of {earlier_reviewed} States) and is {challenge_percent} per cent',
    ],
  };
}

/** A review is in by a day on which it was completed, or if it is known only by its year, unless the year is a later one. */
const isInBy = (review: Row, day: string): boolean =>
  review.completed_on ? review.completed_on <= day : review.issued_year! <= day.slice(0, 4);

/** Whether that is certain: a review known only by its year can be dated against a day of another year, and against its last day. */
const isDatedAgainst = (review: Row, day: string): boolean =>
  Boolean(review.completed_on) ||
  (review.issued_year !== '' && (review.issued_year !== day.slice(0, 4) || day.endsWith('-12-31')));

/** Shares of all parties are estimated only from States drawn by lot. */
const WITHOUT_ESTIMATES = {
  has_estimates: false,
  estimated_parties: null,
  left_out: null,
  estimated: null,
  estimated_from: null,
  estimated_to: null,
  estimated_44: null,
  estimated_44_from: null,
  estimated_44_to: null,
  estimated_46: null,
  estimated_46_from: null,
  estimated_46_to: null,
};
