import { boolean } from '../columns.ts';
import states from '../datasets/states.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['iso3'],
  publish: true,
  requires: [],
  columns: {
    ...taken(
      states,
      'iso3',
      'm49',
      'name_ar',
      'name_zh',
      'name_en',
      'name_fr',
      'name_ru',
      'name_es',
      'regional_group',
      'is_un_member',
    ),
    is_party: boolean(),
    ...taken(states, 'convention_status', 'signed_on', 'deposited_on', 'deposit_type', 'deposit_basis'),
  },
});
