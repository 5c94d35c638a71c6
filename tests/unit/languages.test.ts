import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../pipelines/write/languages/languages.ts';
import { LANGS, type Lang, wordsOf, writtenLangs } from '../../pipelines/write/messages.ts';
import { unbroken } from '../../pipelines/write/unbroken.ts';

/** In what is given and expected, `~` is a space that does not break. */
const spaced = (text: string): string => text.replaceAll('~', '\u00a0');
const bare = (lang: Lang, messages: Record<string, string> = {}) =>
  wordsOf(lang, new Map(Object.entries(messages)), `${lang}.json`);

describe('numbers as United Nations documents print them', () => {
  it.each([
    ['ar', '١~٤٧٠', '١٤~٧٠٠٫٥', '٢٦٪\u061c'],
    ['zh', '1~470', '14~700.5', '26%'],
    ['en', '1,470', '14,700.5', '26%'],
    ['fr', '1~470', '14~700,5', '26~%'],
    ['ru', '1~470', '14~700,5', '26~%'],
    ['es', '1470', '14~700,5', '26~%'],
  ] as const)('in "%s"', (lang, thousands, decimal, share) => {
    const words = bare(lang);
    expect([words.number(1470), words.number(14700.5), words.amount('state_share', 0.26)]).toEqual(
      [thousands, decimal, share].map(spaced),
    );
  });
});

describe('days as United Nations documents write them', () => {
  it.each([
    ['ar', '٦ تشرين الثاني/نوفمبر ٢٠١٧', '١ أيار/مايو ٢٠١٨', ['٦', '٧ تشرين الثاني/نوفمبر ٢٠١٧']],
    ['zh', '2017年11月6日', '2018年5月1日', ['2017年11月6日', '7日']],
    ['en', '6 November 2017', '1 May 2018', ['6', '7 November 2017']],
    ['fr', '6 novembre 2017', '1er mai 2018', ['6', '7 novembre 2017']],
    ['ru', '6 ноября 2017 года', '1 мая 2018 года', ['6', '7 ноября 2017 года']],
    ['es', '6 de noviembre de 2017', '1 de mayo de 2018', ['6', '7 de noviembre de 2017']],
  ] as const)('in "%s"', (lang, day, first, days) => {
    const words = bare(lang);
    expect([words.date('2017-11-06'), words.date('2018-05-01')]).toEqual([day, first]);
    expect(words.days('2017-11-06', '2017-11-07')).toEqual(days);
    expect(words.days('2017-11-06', '2018-05-01')).toEqual([day, first]);
  });

  it('have the month of each of the twelve', () => {
    for (const lang of LANGS) {
      const days = Array.from({ length: 12 }, (_, month) =>
        bare(lang).date(`2017-${String(month + 1).padStart(2, '0')}-15`),
      );
      expect(new Set(days).size).toBe(12);
    }
    expect(bare('ru').date('2017-03-15')).toBe('15 марта 2017 года');
    expect(bare('fr').date('2017-08-15')).toBe('15 août 2017');
  });
});

describe('words that agree with their number', () => {
  const FORMS: Readonly<Record<string, string>> = {
    zh: '{n, plural, other {#个国家}}',
    en: '{n, plural, one {# State} other {# States}}',
    fr: '{n, plural, one {# État} many {# d’États} other {# États}}',
    ru: '{n, plural, one {# государство} few {# государства} many {# государств} other {# государства}}',
    es: '{n, plural, one {# Estado} many {# de Estados} other {# Estados}}',
  };
  it.each([
    ['zh', 1, '1个国家'],
    ['zh', 22, '22个国家'],
    ['en', 0, '0 States'],
    ['en', 1, '1 State'],
    ['fr', 0, '0 État'],
    ['fr', 1, '1 État'],
    ['fr', 2, '2 États'],
    ['fr', 1_000_000, '1~000~000 d’États'],
    ['ru', 1, '1 государство'],
    ['ru', 2, '2 государства'],
    ['ru', 5, '5 государств'],
    ['ru', 11, '11 государств'],
    ['ru', 21, '21 государство'],
    ['ru', 22, '22 государства'],
    ['ru', 112, '112 государств'],
    ['ru', 1.5, '1,5 государства'],
    ['es', 1, '1 Estado'],
    ['es', 0, '0 Estados'],
    ['es', 1_000_000, '1~000~000 de Estados'],
  ] as const)('in "%s": %d', (lang, n, said) => {
    expect(bare(lang, { n: FORMS[lang]! }).say('n', { n })).toBe(spaced(said));
  });
});

describe('lists, names and numerals', () => {
  it.each([
    ['ar', 'أ؛ ب'],
    ['zh', 'أ；ب'],
    ['en', 'أ; ب'],
    ['fr', 'أ~; ب'],
    ['ru', 'أ; ب'],
    ['es', 'أ; ب'],
  ] as const)('part the entries of a list in "%s"', (lang, said) => {
    expect(bare(lang).list(['أ', 'ب'])).toBe(spaced(said));
  });

  it.each([
    [
      'fr',
      ['Égypte', 'Fidji', 'Émirats arabes unis', 'Équateur'],
      ['Égypte', 'Émirats arabes unis', 'Équateur', 'Fidji'],
    ],
    ['es', ['Nueva Zelandia', 'Ñ', 'Omán', 'Níger'], ['Níger', 'Nueva Zelandia', 'Ñ', 'Omán']],
    ['ru', ['Ёлка', 'Жизнь', 'Египет'], ['Египет', 'Ёлка', 'Жизнь']],
    ['zh', ['中国', '阿富汗', '秘鲁'], ['阿富汗', '秘鲁', '中国']],
  ] as const)('sort names in "%s"', (lang, given, sorted) => {
    expect([...given].sort(bare(lang).compare)).toEqual(sorted);
  });

  it.each([
    ['ar', ['ثانياً-', 'باء-', '٢-', '(ب)', 'الثاني', '٢']],
    ['zh', ['二.', 'B.', '2.', '(b)', '二', '2']],
    ['en', ['II.', 'B.', '2.', '(b)', 'II', '2']],
    ['fr', ['II.', 'B.', '2.', 'b)', 'II', '2']],
    ['ru', ['II.', 'B.', '2.', 'b)', 'II', '2']],
    ['es', ['II.', 'B.', '2.', 'b)', 'II', '2']],
  ] as const)('number what a note numbers in "%s"', (lang, marks) => {
    const { numbering } = languageOf(lang);
    expect(Object.values(numbering).map(({ mark, numeral }) => mark.replace('%', numeral(2)))).toEqual(marks);
  });

  it('stand one after the other', () => {
    expect(LANGS.map((lang) => languageOf(lang).comma)).toEqual(['، ', ', ', ', ', ', ', ', ', '、']);
  });

  it('count on', () => {
    const numeral = (lang: Lang, count: number): string => languageOf(lang).numbering.figure.numeral(count);
    expect([4, 9, 14, 49].map((count) => numeral('en', count))).toEqual(['IV', 'IX', 'XIV', 'XLIX']);
    expect([10, 11, 20, 35].map((count) => numeral('zh', count))).toEqual(['十', '十一', '二十', '三十五']);
    expect([10, 11, 19, 20, 21].map((count) => numeral('ar', count))).toEqual([
      'العاشر',
      'الحادي عشر',
      'التاسع عشر',
      'العشرون',
      '٢١',
    ]);
    expect([1, 26, 27].map((count) => languageOf('fr').numbering.item.numeral(count))).toEqual(['a', 'z', 'aa']);
  });
});

describe('what stays on one line', () => {
  it.each([
    ['fr', 'l’article 46 (13), chapitre IV', 'l’article~46~(13), chapitre~IV'],
    ['fr', 'le 1er novembre 2017 : « oui » ; non !', 'le 1er~novembre~2017~: «~oui~»~; non~!'],
    ['fr', '26 pour cent, 26 %', '26~pour~cent, 26~%'],
    ['es', 'el artículo 44 y la sección IV', 'el artículo~44 y la sección~IV'],
    ['es', 'del 6 de noviembre de 2017; 26 % y 28 por ciento', 'del 6~de~noviembre~de~2017; 26~% y 28~por~ciento'],
    ['ru', 'в статье 44, ст. 46 (13) и главы IV', 'в статье~44, ст.~46~(13) и главы~IV'],
    ['ru', 'с 6 ноября 2017 года по 2018 г.; 26 процентов', 'с 6~ноября~2017~года по 2018~г.; 26~процентов'],
    ['ru', 'А. С. Пушкин, пункт 3, № 5', 'А.~С.~Пушкин, пункт~3, №~5'],
    ['ru', 'состояние 44 и пунктир', 'состояние 44 и пунктир'],
    ['zh', '第 46 条', '第 46 条'],
    ['en', '28 per cent of 80 States', '28~per~cent of 80 States'],
  ] as const)('in "%s": %s', (lang, given, expected) => {
    expect(unbroken(given, lang)).toBe(spaced(expected));
  });
});

describe('languages that can be written', () => {
  it('are those with messages', () => {
    const folder = 'reports/messages';
    expect(writtenLangs(folder)).toEqual(LANGS.filter((lang) => existsSync(`${folder}/${lang}.json`)));
  });
});
