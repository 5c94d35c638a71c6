import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { issueOf, taTypesOf, topicOf } from '../../pipelines/read/documents/coding.ts';
import type { DocumentLang } from '../../pipelines/read/documents/language.ts';
import { hitsOf, phrasePattern } from '../../pipelines/read/documents/lexicon.ts';
import { FIXTURES, LEXICONS } from './extraction_fixture.ts';

const DOCUMENT_LANGS: readonly DocumentLang[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

describe('types of assistance, in the checklist’s words and others', () => {
  type Row = { wording: 'official' | 'free'; lang: DocumentLang; ta_types: string; text: string };
  const { data } = Papa.parse<Row>(readFileSync(join(FIXTURES, 'ta_types.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const read = ({ lang, text }: Row): string => [...taTypesOf(text, lang, LEXICONS).codes].sort().join('|');
  const right = ({ ta_types }: Row): string => ta_types.split('|').sort().join('|');

  it.each(data.filter(({ wording }) => wording === 'official'))('$lang: $text', (row) =>
    expect(read(row)).toBe(right(row)),
  );

  it.each(DOCUMENT_LANGS)('free wording in %s has its exact set of types in at least 97 of 100 needs', (lang) => {
    const free = data.filter((row) => row.lang === lang && row.wording === 'free');
    const wrong = free.filter((row) => read(row) !== right(row));
    expect(free.length).toBeGreaterThan(100);
    expect(
      wrong.length / free.length,
      wrong.map((row) => `${row.text}: ${read(row)} for ${right(row)}`).join('\n'),
    ).toBeLessThanOrEqual(0.03);
  });

  it.each([
    ['the head of a clause', 'Training on good practices in legislative drafting', ['capacity_building']],
    ['not its complement, when coordinated', 'Training on model legislation and good practices', ['capacity_building']],
    ['not what follows “including”', 'Capacity-building, including legal advice', ['capacity_building']],
    ['not brackets', 'Legal advice (model legislation on article 20)', ['legal_advice']],
    [
      'brackets of a head without a type',
      'Technical support (model law, legal advice)',
      ['model_legislation', 'legal_advice'],
    ],
    [
      'an expert and his task',
      'On-site assistance by an expert to help draft a law',
      ['on_site_expert', 'legislative_drafting'],
    ],
    ['the last word of a compound', 'Software training', ['capacity_building']],
    ['an adjective that two nouns share', 'Model treaties and legislation', ['model_treaty', 'model_legislation']],
    ['a segment of its own without a type', 'Model law; translation of the guide', ['model_legislation', 'other']],
    ['a light word behind the article', 'Article 31: expertise', ['on_site_expert']],
    ['not the matter in front', 'With regard to the training of judges, legal advice', ['legal_advice']],
  ])('counts %s', (_, text, codes) => expect(taTypesOf(text, 'en', LEXICONS).codes).toEqual(codes));

  it('what no phrase is known for is other, unsurely', () =>
    expect(taTypesOf('Something nobody has thought of', 'en', LEXICONS)).toEqual({
      codes: ['other'],
      confidence: 0.35,
    }));

  it('what explains “other assistance” is not counted, what stands before it is', () => {
    expect(taTypesOf('Other assistance: training abroad', 'en', LEXICONS).codes).toEqual(['other']);
    expect(taTypesOf('A database and other forms of assistance', 'en', LEXICONS).codes).toEqual([
      'technology',
      'other',
    ]);
  });
});

describe('topics of chapter IV', () => {
  it('follow from the provision where it settles them', () => {
    const topic = (article: number, paragraph?: string, subparagraph?: string) =>
      topicOf(
        'Mend the law',
        [{ article, ...(paragraph ? { paragraph } : {}), ...(subparagraph ? { subparagraph } : {}) }],
        'en',
        LEXICONS,
      ).code;
    expect([topic(44, '17'), topic(46, '26'), topic(46, '4'), topic(46, '24')]).toEqual([
      'consultation',
      'consultation',
      'spontaneous',
      'timeframe',
    ]);
    expect([topic(46, '9', 'b'), topic(46, '9', 'a'), topic(44, '6', 'a'), topic(46)]).toEqual([
      'non_coercive',
      'dual_criminality',
      'legal_basis',
      'general',
    ]);
  });

  it.each([
    ['en', 'Consult the requesting State before refusing', 'consultation'],
    ['fr', 'Accélérer la procédure d’extradition', 'timeframe'],
    ['es', 'Transmitir información espontáneamente', 'spontaneous'],
    ['ru', 'оказывать помощь, не связанную с принудительными мерами', 'non_coercive'],
    ['zh', '在没有条约的情况下以《公约》为法律依据', 'legal_basis'],
    ['ar', 'وبالتشاور مع الدولة الطالبة قبل الرفض', 'consultation'],
  ] as const)('by the words alone, %s: %s', (lang, text, topic) =>
    expect(topicOf(text, [], lang, LEXICONS).code).toBe(topic),
  );
});

describe('issues', () => {
  it.each([
    ['en', 'Train prosecutors and provide resources', 'capacity'],
    ['fr', 'Recueillir des statistiques ventilées', 'data'],
    ['es', 'Tipificar el soborno en la ley', 'legislation'],
    ['ru', 'обеспечить независимость агентства', 'institution'],
    ['zh', '缔结双边条约', 'treaty'],
    ['ar', 'تدريب القضاة وتوفير الموارد', 'capacity'],
  ] as const)('%s: %s', (lang, text, issue) => expect(issueOf(text, lang, LEXICONS, 'III').code).toBe(issue));

  it('without a known word are a guess, and say so', () =>
    expect(issueOf('Do better', 'en', LEXICONS, 'III')).toMatchObject({ confidence: 0.2, reason: '' }));
});

describe('phrases', () => {
  const meets = (phrase: string, lang: DocumentLang, text: string): boolean =>
    hitsOf(text, [{ code: 'x', phrase, weight: 1, pattern: phrasePattern(phrase, lang), stems: [] }], lang).length > 0;
  it('stand in their order with two words between, small ones not counted', () => {
    expect(meets('good practice*', 'en', 'Good and well-tried practices')).toBe(false);
    expect(meets('good practice*', 'en', 'Good and tried practices')).toBe(true);
    expect(meets('practice* good', 'en', 'good practices')).toBe(false);
    expect(meets('echange* experience*', 'fr', 'Échange de données d’expérience')).toBe(true);
  });
  it('bear inflection, prefixes, vowel signs and elongation', () => {
    expect(meets('успешн* практик*', 'ru', 'видами успешной практики')).toBe(true);
    expect(meets('ممارسات جيده', 'ar', 'وللممارســات الجيِّدة')).toBe(true);
    expect(meets('示范 协定', 'zh', '示范性双边协定')).toBe(true);
  });
});
