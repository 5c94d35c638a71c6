import { boolean, code, optional } from '../columns.ts';
import { mart } from '../mart.ts';
import { count } from '../mart_columns.ts';

/** Periods lie between the communications NV1 (note verbale) and NV3 (reminder). */
export default mart({
  key: ['event'],
  publish: true,
  requires: ['civil_administrative_replies'],
  columns: {
    event: code(['reply', 'designation']),
    before_note_verbale_count: optional(count()),
    until_reminder_count: optional(count()),
    since_reminder_count: optional(count()),
    day_unknown_count: optional(count()),
    withheld_count: optional(count()),
    event_count: optional(count()),
    is_suppressed: boolean(),
  },
});
