import { boolean, code, date, integer, optional, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a mandate, request or recommendation that the annotations of the agenda cite. */
export default dataset({
  key: ['mandate_id'],
  columns: {
    mandate_id: text('M[0-9]{2}'),
    item: integer({ min: 1 }),
    issued_by: text(),
    issued_on: optional(date()),
    endorsed_by: optional(text()),
    addressee: code(['states_parties', 'member_states', 'secretariat']),
    kind: code(['request', 'call', 'invitation', 'recommendation']),
    asks_for: text(),
    is_voluntary: boolean(),
    is_subject_to_resources: boolean(),
  },
  references: [{ columns: ['item'], to: 'agenda_items' }],
  example: {
    mandate_id: 'M99',
    item: '4',
    issued_by: 'Ninth expert meeting',
    issued_on: '2031-11-04',
    endorsed_by: '',
    addressee: 'secretariat',
    kind: 'recommendation',
    asks_for: 'Collect information on electronic case management systems',
    is_voluntary: 'false',
    is_subject_to_resources: 'true',
  },
});
