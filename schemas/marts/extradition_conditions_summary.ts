import { boolean, code, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { count } from '../mart_columns.ts';

export default mart({
  key: ['extradition_condition'],
  publish: true,
  requires: ['extradition_conditions'],
  columns: {
    extradition_condition: code([
      'takes_convention_as_basis',
      'requires_treaty',
      'requires_dual_criminality',
      'extradites_nationals',
      'has_simplified_procedure',
    ]),
    yes_count: optional(count()),
    no_count: optional(count()),
    not_stated_count: optional(count()),
    state_count: optional(count()),
    party_count: count(),
    is_suppressed: boolean(),
  },
});
