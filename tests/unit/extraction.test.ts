import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../pipelines/ask/scoring.ts';
import { extract } from '../../pipelines/read/documents/extraction.ts';
import { languageOf } from '../../pipelines/read/documents/language.ts';
import { readDocument } from '../../pipelines/read/documents/reader.ts';
import { extracted, FIXTURES, findingsOf, LEXICONS } from './extraction_fixture.ts';

describe('documents of other habits are read whole', () => {
  const files = readdirSync(FIXTURES).filter((file) => /\.(?:html|txt)$/u.test(file));
  it.each(files)('%s', async (file) => {
    const gold = JSON.parse(readFileSync(join(FIXTURES, file.replace(/\.\w+$/u, '.gold.json')), 'utf8'));
    const document = await readDocument(readFileSync(join(FIXTURES, file)), file);
    const score = scoreOf(gold, extract(document, LEXICONS));
    expect(score.misses).toEqual([]);
    expect(score.recall.cases).toBeGreaterThan(9);
  });
});

describe('the masthead', () => {
  const head = (...lines: string[]) =>
    extracted(
      `${lines.join('\n')}\n# II. Executive summary\n## Ruritania\n## 1. Introduction\nRuritania signed the Convention.`,
    );
  it.each([
    ['CAC/COSP/IRG/I/3/1/Add.91', 'CAC/COSP/IRG/I/3/1/Add.91'],
    ['CAC / COSP / IRG / II / 2 / 1 / Add. 4', 'CAC/COSP/IRG/II/2/1/Add.4'],
    ['САС/COSP/IRG/I/2/1/Add.30/Corr.1', 'CAC/COSP/IRG/I/2/1/Add.30/Corr.1'],
  ])('symbol %s', (written, symbol) => expect(head(written).symbol).toBe(symbol));

  it('symbol over two lines', () =>
    expect(head('CAC/COSP/IRG/I/', '4/1/Add.7').symbol).toBe('CAC/COSP/IRG/I/4/1/Add.7'));

  it.each([
    ['19 March 2014', '2014-03-19'],
    ['November 3, 2015', '2015-11-03'],
    ['1er février 2016', '2016-02-01'],
    ['19 de marzo de 2014', '2014-03-19'],
    ['19 марта 2014 года', '2014-03-19'],
    ['2014年3月19日', '2014-03-19'],
    ['١٩ آذار/مارس ٢٠١٤', '2014-03-19'],
    ['٢ كانون الثاني/يناير ٢٠١٥', '2015-01-02'],
    ['30 February 2014', undefined],
  ])('date %s', (written, date) => expect(head('Distr.: General', written).date).toBe(date));

  it('the days of a meeting are no date of issue', () =>
    expect(head('Vienna, 2-6 June 2014', 'Distr.: General 8 May 2014 Original: English').date).toBe('2014-05-08'));

  it('the State stands under the heading or behind it', () => {
    expect(head('x').state).toBe('Ruritania');
    expect(extracted('# II. Executive summary: Ruritania\n## 1. Introduction\nIt signed.').state).toBe('Ruritania');
  });

  it('what is not there is a warning', () =>
    expect(extracted('Nothing to be found in the text.').warnings).toEqual([
      'no symbol of a document was found',
      'no date of issue was found',
      'the State reviewed was not found',
      'no section on good practices or challenges was found: the document may not be an executive summary',
    ]));
});

it('language is that of the text, not of the original', () => {
  expect(languageOf(['Original: English', 'Les articles de la Convention sont appliqués dans le pays.'])).toBe('fr');
  expect(
    languageOf([
      'Distr.: General',
      'Original: English',
      'Подкуп наказуем по статье 290 УК. Наказание строже для судей.',
    ]),
  ).toBe('ru');
  expect(languageOf(['Original: Spanish', '贿赂行为已定为犯罪。', 'INTERPOL'])).toBe('zh');
});

describe('sections', () => {
  it('a sentence or a bullet about challenges heads nothing', () =>
    expect(
      findingsOf(`# Chapter III
Challenges in implementation remain in several areas.
[•] Challenges in implementation
[•] Good practices;
[•] Bribery of officials (art. 15);
## Challenges in implementation
[•] Good practices: collect them (art. 36);`),
    ).toEqual(['III challenge 36 Good practices: collect them (art. 36);']));

  it('lines of a table of contents head nothing, with leaders or without', () =>
    expect(
      findingsOf(`**Contents**
2.2 Successes and good practices ........ 4
2.3 Challenges in implementation 5
Annexes of the note
**2. Chapter III**
**2.3 Challenges in implementation**
[•] Extend the definition (art. 15).`),
    ).toEqual(['III challenge 15 Extend the definition (art. 15).']));

  it('a section that both chapters share takes the chapter of the articles', () =>
    expect(
      findingsOf(`# 2. Chapter III
Text.
# 3. Chapter IV
Text.
# 4. Challenges in implementation
[•] Extend the definition (art. 15);
[•] Keep statistics;
[•] Raise the fines (art. 26);
[•] Consult before refusal (art. 44, para. 17).`),
    ).toEqual([
      'III challenge 15 Extend the definition (art. 15);',
      'III challenge Keep statistics;',
      'III challenge 26 Raise the fines (art. 26);',
      'IV challenge 44(17) Consult before refusal (art. 44, para. 17).',
    ]));

  it('a section may be parted by chapters', () =>
    expect(
      findingsOf(`# Challenges in implementation
## Chapter III
[•] Extend the definition.
## Chapter IV
[•] Shorten proceedings.
# Technical assistance needs
None.`),
    ).toEqual(['III challenge Extend the definition.', 'IV challenge Shorten proceedings.']));

  it('other chapters are left out and said', () => {
    const { findings, warnings } = extracted(`# Chapter II: preventive measures
## Challenges in implementation
[•] Adopt a code of conduct (art. 8).
# Chapter IV: international cooperation
## Challenges in implementation
[•] Appoint a central authority (art. 46, para. 13).`);
    expect(findings.map(({ chapter }) => chapter)).toEqual(['IV']);
    expect(warnings.some((warning) => warning.startsWith('1 points under chapters other than'))).toBe(true);
  });

  it('a sub-heading about problems of an article is no section', () =>
    expect(
      findingsOf(`# Chapter III
## Good practices
**Challenges of proof (art. 28)**
[•] Intent may be inferred from facts.`),
    ).toEqual(['III good_practice 28 Intent may be inferred from facts.']));
});

describe('points', () => {
  const challenges = (lines: string): string[] =>
    findingsOf(`# Chapter III\n## Challenges in implementation\n${lines}`).map((one) =>
      one.replace('III challenge ', ''),
    );

  it('sub-items stay with their bullet, deeper or of another mark', () =>
    expect(
      challenges(`[•] Protect, in law:
  [•] witnesses (art. 32);
  [•] experts;
[•] Punish:
[–] promises (art. 15);
[–] offers;
[•] Keep statistics.`),
    ).toEqual([
      '32 Protect, in law: witnesses (art. 32); experts;',
      '15 Punish: promises (art. 15); offers;',
      'Keep statistics.',
    ]));

  it('(i) behind (h) is a point, (i) behind (a) a sub-item', () =>
    expect(challenges('[(g)] One;\n[(h)] Two;\n[(i)] Three;\n[(j)] Four:\n[(i)] of these;\n[(ii)] and those.')).toEqual(
      ['One;', 'Two;', 'Three;', 'Four: of these; and those.'],
    ));

  it('a bullet cut by a page is whole, without the furniture between', () =>
    expect(
      challenges('[•] Extend the list of\nV.14-99417\nCAC/COSP/IRG/I/3/1/Add.94\n4\nofficials (art. 15);\n[•] Next.'),
    ).toEqual(['15 Extend the list of officials (art. 15);', 'Next.']));

  it('points may run on in one paragraph', () =>
    expect(
      challenges('It is recommended that Ruritania: (a) extend the list (art. 15); (b) raise fines; and (c) consult.'),
    ).toEqual(['15 extend the list (art. 15);', 'raise fines; and', 'consult.']));

  it('introductory sentences are none, numbered or not', () =>
    expect(challenges('[12.] Ruritania is encouraged to:\n[13.] Raise fines.\n[14.] Consult.')).toEqual([
      'Raise fines.',
      'Consult.',
    ]));

  it('a heading’s articles go to bullets that name none, until a heading without', () =>
    expect(
      challenges(`**Bribery (arts. 15 and 16)**
[a)] Extend the definition;
[b)] Punish promises (para. 1 of article 16);
**Other matters**
[c)] Keep statistics.`),
    ).toEqual(['15 16 Extend the definition;', '16(1) Punish promises (para. 1 of article 16);', 'Keep statistics.']));

  it('“the same article” is that of the point before', () =>
    expect(challenges('[•] Freeze assets (art. 31, para. 2);\n[•] Manage them (para. 3 of the same article).')).toEqual(
      ['31(2) Freeze assets (art. 31, para. 2);', '31(3) Manage them (para. 3 of the same article).'],
    ));

  it('an article whose paragraphs are named is meant as these; a paragraph may point back beside an article', () =>
    expect(
      challenges(`[•] As to article 30, mend the law (paras. 2 and 4);
[•] Punish bribery (art. 16, para. 1);
[•] Punish its acceptance (para. 2 of the same article) and trading in influence (art. 18).`),
    ).toEqual([
      '30(2) 30(4) As to article 30, mend the law (paras. 2 and 4);',
      '16(1) Punish bribery (art. 16, para. 1);',
      '16(2) 18 Punish its acceptance (para. 2 of the same article) and trading in influence (art. 18).',
    ]));

  it('confidence falls with each doubt, and the doubts are said', () => {
    const [sure, unsure] = extracted(`# Chapter III
## Challenges in implementation
[•] Raise fines (art. 26);
## Problems met in implementation
[•] Do better.`).findings;
    expect(sure).toMatchObject({ confidence: 0.98, doubts: [], locator: 'para. 3' });
    expect(unsure!.confidence).toBeLessThan(0.9);
    expect(unsure!.doubts).toContain('it names no provision');
  });

  it('“no needs were identified” is no need, a table of needs is', () => {
    const needs = (lines: string) => extracted(`# Chapter III\n## Technical assistance needs\n${lines}`).ta_needs;
    expect(needs('Ruritania did not identify any technical assistance needs.')).toEqual([]);
    expect(needs('[•] None.')).toEqual([]);
    expect(
      needs('| Provision\n| Article 16:\n| Model legislation.').map(({ articles, ta_types }) => [articles, ta_types]),
    ).toEqual([[[{ article: 16 }], ['model_legislation']]]);
  });
});

it('sentences on practical topics are suggested, and are no findings', () => {
  const { findings, suggestions } = extracted(`# Chapter III
The average time of a trial is two years.
# Chapter IV
Two requests were refused under art. 46 of the Act. The courts are independent. Information is sent without prior request.`);
  expect(findings).toEqual([]);
  expect(suggestions.map(({ topic, text }) => `${topic}: ${text}`)).toEqual([
    'refusal: Two requests were refused under art. 46 of the Act.',
    'spontaneous: Information is sent without prior request.',
  ]);
});
