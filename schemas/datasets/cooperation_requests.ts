import { boolean, code, date, optional, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';
import { LEGAL_BASES } from '../international_cooperation.ts';

/** A row is one request, or one spontaneous transmission, in the log of a national authority, given in confidence. */
export default dataset({
  key: ['request_id'],
  columns: {
    request_id: text(),
    /** The State whose log it is. */
    iso3: state(),
    counterpart_iso3: optional(state()),
    direction: code(['received', 'sent']),
    request_kind: code([
      'extradition',
      'mutual_legal_assistance',
      'transfer_of_sentenced_person',
      'transfer_of_proceedings',
      'spontaneous_transmission',
    ]),
    legal_basis: optional(code(LEGAL_BASES)),
    /** Day of receipt, or of dispatch where the State sent it. */
    received_on: date(),
    closed_on: optional(date()),
    outcome: optional(code(['granted', 'partly_granted', 'refused', 'withdrawn', 'transmitted'])),
    refusal_ground: optional(
      code([
        'dual_criminality',
        'insufficient_information',
        'nationality',
        'political_offence',
        'prior_proceedings',
        'lapse_of_time',
        'fair_trial',
        'de_minimis',
        'essential_interests',
        'other',
      ]),
    ),
    was_consulted: optional(boolean()),
    is_coercive: optional(boolean()),
  },
  example: {
    request_id: 'XAA-2015-0012',
    iso3: 'XAA',
    counterpart_iso3: 'XAB',
    direction: 'received',
    request_kind: 'mutual_legal_assistance',
    legal_basis: 'convention',
    received_on: '2015-04-14',
    closed_on: '2016-01-22',
    outcome: 'refused',
    refusal_ground: 'insufficient_information',
    was_consulted: 'true',
    is_coercive: 'true',
  },
});
