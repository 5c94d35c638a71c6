import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../pipelines/write/messages.ts';

const ARABIC = '{n, plural, zero {لا دول} one {دولة واحدة} two {دولتان} few {# دول} many {# دولة} other {# دولة}}';
const ar = wordsOf('ar', new Map([['n', ARABIC]]), 'ar.json');
const en = wordsOf('en', new Map(), 'en.json');

describe('numbers and dates in the form of the language', () => {
  it.each([
    [0, 'لا دول'],
    [1, 'دولة واحدة'],
    [2, 'دولتان'],
    [5, '٥ دول'],
    [22, '٢٢ دولة'],
    [100, '١٠٠ دولة'],
  ])('Arabic agrees with %d', (n, said) => expect(ar.say('n', { n })).toBe(said));

  it('prints thousands, shares and days as the documents do', () => {
    expect(en.number(1470)).toBe('1,470');
    expect(ar.number(1470)).toBe('١\u00a0٤٧٠');
    expect(en.amount('state_share', 0.2625)).toBe('26%');
    expect(en.amount('state_count', 21)).toBe('21');
    expect(ar.date('2017-11-06')).toBe('٦ تشرين الثاني/نوفمبر ٢٠١٧');
    expect(ar.digits('CAC/COSP/2017/10 لعام 2017')).toBe('CAC/COSP/2017/10 لعام ٢٠١٧');
  });

  it('shows an unknown number as unknown, also within a plural', () => {
    expect(en.fill('{n} of {n, plural, one {# State} other {# States}}', { n: null })).toBe('… of … States');
  });
});
