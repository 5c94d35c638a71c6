import { integer, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a type of technical assistance of the self-assessment checklist. */
export default dataset({
  key: ['ta_type'],
  columns: {
    ta_type: text('[a-z_]+'),
    position: integer({ min: 1 }),
  },
  example: { ta_type: 'legal_advice', position: '4' },
});
