import { decimal, optional, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a figure as a published document states it, against which computed figures are checked. */
export default dataset({
  key: ['document', 'statement', 'as_of'],
  columns: {
    document: text(),
    section: optional(text()),
    statement: text(),
    value: decimal(),
    unit: text(),
    denominator: optional(text()),
    as_of: text('(19|20)[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?'),
    url: text('https?://[!-~]+'),
    note: optional(text()),
  },
  example: {
    document: 'Report on nothing in particular',
    section: 'summary',
    statement: 'Number of parties to the Convention',
    value: '6',
    unit: 'parties',
    denominator: '',
    as_of: '2031-11',
    url: 'https://example.org/report',
    note: '',
  },
});
