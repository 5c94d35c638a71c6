import { optional } from '../columns.ts';
import topics from '../datasets/topics.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['topic'],
  publish: true,
  requires: ['reviews', 'review_findings'],
  columns: {
    ...taken(topics, 'topic'),
    state_count: count(),
    finding_count: count(),
    challenge_count: count(),
    good_practice_count: count(),
    observation_count: count(),
    challenge_state_count: count(),
    good_practice_state_count: count(),
    observation_state_count: count(),
    reviewed_count: count(),
    informative_count: optional(count()),
    state_share: share(),
    challenge_state_share: share(),
    good_practice_state_share: share(),
    observation_state_share: share(),
  },
});
