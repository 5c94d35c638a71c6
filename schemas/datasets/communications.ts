import { code, date, integer, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a communication by which the secretariat asked States for information. */
export default dataset({
  key: ['communication_id'],
  columns: {
    communication_id: text('NV[1-9][0-9]*'),
    sent_on: date(),
    kind: code(['note_verbale', 'reminder_note_verbale']),
    item: integer({ min: 1 }),
    asks_for: text(),
    asked_of: code(['states_parties', 'member_states']),
  },
  references: [{ columns: ['item'], to: 'agenda_items' }],
  example: {
    communication_id: 'NV9',
    sent_on: '2031-03-14',
    kind: 'note_verbale',
    item: '4',
    asks_for: 'Use of electronic case management systems',
    asked_of: 'member_states',
  },
});
