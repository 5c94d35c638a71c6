import { provision, reference } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a provision of chapter IV that settles the topic of a finding that names it. */
export default dataset({
  key: ['provision_id'],
  columns: {
    provision_id: provision(),
    topic: reference('topics.topic', '[a-z_]+'),
  },
  example: { provision_id: '44(17)', topic: 'consultation' },
});
