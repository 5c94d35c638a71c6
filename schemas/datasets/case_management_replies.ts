import { boolean, code, date, integer, list, optional, state } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is the reply of one State to the question how its authorities process and track requests for cooperation. */
export default dataset({
  key: ['iso3'],
  columns: {
    iso3: state(),
    replied_on: date(),
    system_kind: code(['dedicated_software', 'part_of_wider_register', 'spreadsheet', 'paper']),
    system_functions: optional(
      list(
        code([
          'registration',
          'deadlines_and_alerts',
          'documents',
          'statistics',
          'access_by_several_authorities',
          'secure_transmission',
        ]),
      ),
    ),
    system_scope: optional(code(['extradition', 'mutual_legal_assistance', 'both'])),
    acquired_how: optional(code(['built', 'bought', 'given'])),
    in_use_since: optional(integer({ min: 1950, max: 2099 })),
    plans: optional(code(['none', 'planned', 'under_way'])),
    is_willing_to_share: optional(boolean()),
  },
  example: {
    iso3: 'XAA',
    replied_on: '2017-05-02',
    system_kind: 'dedicated_software',
    system_functions: 'registration|deadlines_and_alerts|statistics',
    system_scope: 'both',
    acquired_how: 'built',
    in_use_since: '2012',
    plans: 'none',
    is_willing_to_share: 'true',
  },
});
