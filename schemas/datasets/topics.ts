import { boolean, integer, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a matter of international cooperation that a finding on chapter IV may touch. */
export default dataset({
  key: ['topic'],
  columns: {
    topic: text('[a-z_]+'),
    position: integer({ min: 1 }),
    is_practical: boolean(),
  },
  example: { topic: 'refusal', position: '1', is_practical: 'true' },
});
