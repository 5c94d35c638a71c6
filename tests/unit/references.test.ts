import { describe, expect, it } from 'vitest';
import {
  formatReferences,
  parseReferences,
  provisionId,
  styleCount,
} from '../../pipelines/read/references/references.ts';
import { referencesOf } from './references_fixture.ts';

describe('parseReferences', () => {
  it('leaves out the keys that a reference does not have', () => {
    const { references } = parseReferences('(arts. 15, 18 (b), 44 (5) and 46 (9) (b))', 'en');
    expect(references).toStrictEqual([
      { article: 15 },
      { article: 18, subparagraph: 'b' },
      { article: 44, paragraph: '5' },
      { article: 46, paragraph: '9', subparagraph: 'b' },
    ]);
  });

  it('keeps the order of appearance and names none twice', () => {
    const { references } = parseReferences('(art. 46) and (arts. 21 and 15); see also articles 15 and 46', 'en');
    expect(references.map(provisionId)).toEqual(['46', '21', '15']);
  });

  it('keeps an article named bare beside its paragraphs', () => {
    const { references } = parseReferences(
      'Apply article 46 in full, above all as to languages (art. 46, para. 14)',
      'en',
    );
    expect(references.map(provisionId)).toEqual(['46', '46(14)']);
  });

  it('says whether the text names them itself', () => {
    const inherited = referencesOf('44');
    expect(parseReferences('(art. 46)', 'en', inherited).explicit).toBe(true);
    expect(parseReferences('(para. 17)', 'en', inherited).explicit).toBe(true);
    expect(parseReferences('Train judges', 'en', inherited)).toEqual({ references: inherited, explicit: false });
    expect(parseReferences('Train judges', 'en')).toEqual({ references: [], explicit: false });
    expect(parseReferences('(para. 17)', 'en')).toEqual({ references: [], explicit: false });
  });

  it('gives inherited references once, though they come twice', () => {
    expect(parseReferences('', 'fr', referencesOf('15 16 15')).references.map(provisionId)).toEqual(['15', '16']);
  });

  it('of several inherited articles takes the last that has the paragraph, else the last', () => {
    const under = (text: string, inherited: string) =>
      parseReferences(text, 'en', referencesOf(inherited)).references.map(provisionId).join(' ');
    expect(under('(para. 2)', '15 16 18')).toBe('16(2)');
    expect(under('(para. 26)', '44 46 48')).toBe('46(26)');
    expect(under('(subpara. (a))', '23(2) 24')).toBe('23(2)(a)');
    expect(under('(para. 9)', '33 34')).toBe('34(9)');
  });

  it('reads an article outside chapters III and IV only as one of the Convention', () => {
    const found = (text: string) => parseReferences(text, 'en').references.map(provisionId).join(' ');
    expect(found('article 9')).toBe('');
    expect(found('article 9 of the Convention')).toBe('9');
    expect(found('article 52, paragraph 1, of the Convention')).toBe('52(1)');
    expect(found('(arts. 36 and 58)')).toBe('36 58');
    expect(found('articles 58 and 72 of the Convention')).toBe('');
  });

  it('reads Cyrillic letters by look, unless the text letters by the alphabet', () => {
    const found = (text: string) => parseReferences(text, 'ru').references.map(provisionId).join(' ');
    expect(found('пункт 1 (е) статьи 48')).toBe('48(1)(e)');
    expect(found('пункты 1 (д) и (е) статьи 48')).toBe('48(1)(e) 48(1)(f)');
    expect(found('пункт 9 (с) статьи 46')).toBe('46(9)(c)');
    expect(found('пункт 9 (в) статьи 46')).toBe('46(9)(c)');
    expect(found('пункт 2 (b) и (в) статьи 42')).toBe('42(2)(b)');
    expect(found('статья 15 (в)')).toBe('15(b)');
  });
});

describe('provisionId', () => {
  it.each([
    ['44', { article: 44 }],
    ['44(17)', { article: 44, paragraph: '17' }],
    ['18(a)', { article: 18, subparagraph: 'a' }],
    ['46(9)(b)', { article: 46, paragraph: '9', subparagraph: 'b' }],
  ] as const)('%s', (id, reference) => expect(provisionId(reference)).toBe(id));
});

describe('formatReferences', () => {
  const references = referencesOf('15 16 17 21 18(b) 23(2)(b) 23(2)(d) 46(9) 46(10) 46(11) 46(13)');

  it.each([
    [
      'en',
      'articles 15 to 17 and 21; article 18 (b); article 23, paragraph 2 (b) and (d); article 46, paragraphs 9 to 11 and 13',
    ],
    [
      'fr',
      'articles 15 à 17 et 21; article 18, alinéa b); article 23, paragraphe 2 b) et d); article 46, paragraphes 9 à 11 et 13',
    ],
    [
      'es',
      'artículos 15 a 17 y 21; artículo 18, apartado b); artículo 23, párrafo 2 b) y d); artículo 46, párrafos 9 a 11 y 13',
    ],
    ['ru', 'статьи 15–17 и 21; подпункт (b) статьи 18; статья 23, пункт 2 (b) и (d); пункты 9–11 и 13 статьи 46'],
    [
      'ar',
      'المواد ١٥ إلى ١٧ و٢١؛ الفقرة الفرعية (ب) من المادة ١٨؛ المادة ٢٣، الفقرة ٢ (ب) و(د)؛ الفقرات ٩ إلى ١١ و١٣ من المادة ٤٦',
    ],
    ['zh', '第十五至十七和二十一条; 第十八条第(二)项; 第二十三条第二款第(二)和(四)项; 第四十六条第九至十一和十三款'],
  ] as const)('groups in %s', (lang, text) => {
    expect(formatReferences(references, lang, styleCount(lang) - 1)).toBe(text);
  });

  it('takes any number for a style, and prints nothing for nothing', () => {
    expect(formatReferences(references, 'en', styleCount('en'))).toBe(formatReferences(references, 'en', 0));
    expect(formatReferences(references, 'en', -1)).toBe(formatReferences(references, 'en', styleCount('en') - 1));
    expect(formatReferences([], 'es', 0)).toBe('');
  });
});
