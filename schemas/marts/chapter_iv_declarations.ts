import { code } from '../columns.ts';
import { mart } from '../mart.ts';
import { count } from '../mart_columns.ts';

/** What a party said of article 44 as a legal basis for extradition when it made declarations. */
const POSITIONS = [
  'not_taken',
  'reservation_extent_not_stated',
  'other_declaration_on_article_44',
  'no_declaration_on_article_44',
];

export default mart({
  key: ['position'],
  publish: true,
  requires: ['declarations'],
  columns: {
    position: code(POSITIONS),
    state_count: count(),
    listed_count: count(),
    party_count: count(),
  },
});
