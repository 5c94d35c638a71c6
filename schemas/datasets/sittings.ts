import { date, integer, list, reference, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

const time = () => text('([01][0-9]|2[0-3]):[0-5][0-9]');

/** A row is a plenary sitting of a meeting with the agenda items it takes up. */
export default dataset({
  key: ['meeting_id', 'sitting_on', 'starts_at'],
  columns: {
    meeting_id: reference('meetings.meeting_id', '[a-z0-9-]+'),
    sitting_on: date(),
    starts_at: time(),
    ends_at: time(),
    items: list(integer({ min: 1 })),
  },
  example: {
    meeting_id: 'eg1-2017',
    sitting_on: '2017-11-06',
    starts_at: '15:00',
    ends_at: '18:00',
    items: '1|2|3|4',
  },
});
