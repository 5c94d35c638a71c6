import { integer, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is what a finding turns on: the law, a body, its practice, its capacity, its data, or treaties. */
export default dataset({
  key: ['issue'],
  columns: {
    issue: text('[a-z_]+'),
    position: integer({ min: 1 }),
  },
  example: { issue: 'legislation', position: '1' },
});
