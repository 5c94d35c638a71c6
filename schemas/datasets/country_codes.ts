import { text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/**
 * A row is the two-letter code of a State, by which aid data name it, and its three-letter code. Not a reference to `states`: a
 * collection with States of its own has codes of its own.
 */
export default dataset({
  key: ['iso2'],
  columns: {
    iso2: text('[A-Z]{2}'),
    iso3: text('[A-Z]{3}'),
  },
  example: { iso2: 'XA', iso3: 'XAA' },
});
