import { boolean, code, optional } from '../columns.ts';
import authorities from '../datasets/authorities.ts';
import { LEGAL_BASES } from '../international_cooperation.ts';
import { LANGUAGES } from '../languages.ts';
import { mart } from '../mart.ts';
import { count, share, taken } from '../mart_columns.ts';

export default mart({
  key: ['authority_function', 'authority_matter', 'authority_answer'],
  publish: true,
  requires: ['authorities'],
  columns: {
    ...taken(authorities, 'authority_function'),
    authority_matter: code(['request_language', 'legal_basis', 'urgent_channel', 'age']),
    authority_answer: code([
      ...LANGUAGES,
      'other_language',
      ...LEGAL_BASES,
      'urgent_channel',
      'no_urgent_channel',
      'under_one_year',
      'one_to_three_years',
      'over_three_years',
    ]),
    state_count: optional(count()),
    stated_count: optional(count()),
    entry_state_count: optional(count()),
    stated_share: share(),
    is_suppressed: boolean(),
  },
});
