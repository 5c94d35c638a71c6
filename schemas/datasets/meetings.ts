import { code, date, integer, list, optional, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a session of an intergovernmental meeting. */
export default dataset({
  key: ['meeting_id'],
  columns: {
    meeting_id: text('[a-z0-9-]+'),
    body: text(),
    session_number: integer({ min: 1 }),
    place: text(),
    opens_on: date(),
    closes_on: date(),
    mandating_resolution: optional(text('[1-9][0-9]*/[1-9][0-9]*')),
    organization_follows: optional(list(text())),
    interpretation_languages: list(code(['ar', 'zh', 'en', 'fr', 'ru', 'es'])),
    job_number: optional(text('V\\.[0-9]{2}-[0-9]{5}')),
  },
  example: {
    meeting_id: 'eg9-2031',
    body: 'Open-ended intergovernmental expert meeting',
    session_number: '9',
    place: 'Vienna',
    opens_on: '2031-11-03',
    closes_on: '2031-11-04',
    mandating_resolution: '6/4',
    organization_follows: 'resolution 6/4',
    interpretation_languages: 'ar|zh|en|fr|ru|es',
    job_number: '',
  },
});
