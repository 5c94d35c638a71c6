import { describe, expect, it } from 'vitest';
import { fold, pieces, termsOf } from '../../pipelines/write/site/web/fold.ts';
import { chosenRows } from '../../pipelines/write/site/web/rows.ts';

describe('a search', () => {
  it.each([
    ['Système', 'SYSTEME'],
    ['coöperation', 'cooperation'],
    ['œuvre', 'oeuvre'],
    ['Straße', 'strasse'],
    ['niño', 'nino'],
    ['Приём всё ещё', 'прием все еще'],
    ['Йод', 'иод'],
    ['إجراءات', 'اجراءات'],
    ['آلية', 'اليه'],
    ['مُذكِّرة', 'مذكرة'],
    ['المادّة ٤٤', 'الماده 44'],
    ['تســليم', 'تسليم'],
    ['مستوى', 'مستوي'],
    ['مسؤول', 'مسوول'],
    ['هيئة', 'هييه'],
    ['ﻻ', 'لا'],
    ['ＡＢＣ　１', 'abc 1'],
    ['非强制性', '非强制性'],
    ['the State’s', "the state's"],
    ['a\u202eb\u00adc', 'abc'],
  ])('takes %s and %s for the same', (one, other) => expect(fold(one)).toBe(fold(other)));

  it('keeps apart what differs', () => {
    expect(fold('extradition')).not.toBe(fold('extraditions'));
    expect(fold('кот')).not.toBe(fold('код'));
  });

  it.each([
    ['Un système, des systèmes', 'SYSTEME', ['système', 'système']],
    ['تُطبَّق إجراءاتُ تسليمِ', 'اجراءات', ['إجراءاتُ']],
    ['Straße und Gasse', 'ss', ['ß', 'ss']],
    ['没有关于引渡的条约', '引渡', ['引渡']],
    ['nothing', 'else', []],
  ])('marks in %s what %s finds', (text, search, hits) => {
    const parts = pieces(text, termsOf(search));
    expect(parts.filter(({ isHit }) => isHit).map((part) => part.text)).toEqual(hits);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});

describe('rows that are chosen', () => {
  const rows = [
    { article: 44, kind: 'challenge' },
    { article: null, kind: 'challenge' },
  ];
  it('fit each choice about a column they have', () => {
    const columns = { article: {}, kind: {} };
    expect(chosenRows(rows, columns, new Map([['article', '44']]))).toEqual([rows[0]]);
    expect(chosenRows(rows, columns, new Map([['article', '']]))).toEqual([rows[1]]);
    expect(chosenRows(rows, columns, new Map([['topic', 'refusal']]))).toEqual(rows);
  });
});
