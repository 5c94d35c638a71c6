import { boolean, code, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { count, share } from '../mart_columns.ts';

/** Answers of all the questions; each belongs to one. */
const ANSWERS = [
  'extradition',
  'mutual_legal_assistance',
  'both',
  'built',
  'bought',
  'given',
  'no_plans',
  'planned',
  'under_way',
  'willing',
  'not_willing',
];

export default mart({
  key: ['system_question', 'system_answer'],
  publish: true,
  requires: ['case_management_replies'],
  columns: {
    system_question: code(['system_scope', 'acquired_how', 'plans', 'is_willing_to_share']),
    system_answer: optional(code(ANSWERS)),
    state_count: optional(count()),
    reply_count: optional(count()),
    reply_share: share(),
    is_suppressed: boolean(),
  },
});
