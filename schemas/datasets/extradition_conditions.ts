import { boolean, date, integer, optional, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is what one State says in the directory of its conditions and procedures for granting extradition under article 44. */
export default dataset({
  key: ['iso3'],
  columns: {
    iso3: state(),
    takes_convention_as_basis: optional(boolean()),
    requires_treaty: optional(boolean()),
    requires_dual_criminality: optional(boolean()),
    minimum_penalty_months: optional(integer({ min: 0, max: 600 })),
    extradites_nationals: optional(boolean()),
    has_simplified_procedure: optional(boolean()),
    usual_duration_days: optional(integer({ min: 0 })),
    procedure: optional(text()),
    updated_on: optional(date()),
  },
  example: {
    iso3: 'XAA',
    takes_convention_as_basis: 'true',
    requires_treaty: 'false',
    requires_dual_criminality: 'true',
    minimum_penalty_months: '12',
    extradites_nationals: 'false',
    has_simplified_procedure: 'true',
    usual_duration_days: '180',
    procedure: 'A court decides on admissibility, the Minister of Justice on surrender',
    updated_on: '2017-07-03',
  },
});
