import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';
import { editorialFindings } from '../../pipelines/write/editorial/editing.ts';
import { sentence } from '../../pipelines/write/editorial/finding.ts';

const STATES: readonly (readonly [string, string])[] = [
  ['Iran (Islamic Republic of)', 'IRN'],
  ['Germany', 'DEU'],
  ['Allemagne', 'DEU'],
  ['Германия', 'DEU'],
  ['德国', 'DEU'],
  ['ألمانيا', 'DEU'],
  ['Российская Федерация', 'RUS'],
  ['الأردن', 'JOR'],
  ['Того', 'TGO'],
  ['Panama', 'PAN'],
  ['Côte d’Ivoire', 'CIV'],
  ['مالي', 'MLI'],
  ['海地', 'HTI'],
  ['Kelmoria', 'XAA'],
  ['European Union', 'EUU'],
];
const TITLES: Readonly<Record<string, string>> = {
  en: 'A title',
  fr: 'Un titre',
  es: 'Un título',
  ru: 'Название',
  zh: '标题',
  ar: 'عنوان',
};
const EMPTY = { en: '{"run.a": "A", "language.read_by_linguist": "no"}' };

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Texts {
  readonly notes?: Readonly<Record<string, string>>;
  readonly messages?: Readonly<Record<string, string>>;
  readonly yaml?: string;
}

/** What the editor finds in the notes and messages given, by language. */
function found({ notes = {}, messages = EMPTY, yaml = '' }: Texts): string[] {
  const reports = mkdtempSync(join(tmpdir(), 'editorial-'));
  folders.push(reports);
  mkdirSync(join(reports, 'messages'));
  mkdirSync(join(reports, 'notes', 'sample'), { recursive: true });
  cpSync('reports/editorial.yaml', join(reports, 'editorial.yaml'));
  writeFileSync(join(reports, 'notes', 'sample', 'note.yaml'), `meeting: m\nagenda_item: 3\n${yaml}`);
  for (const [lang, text] of Object.entries(notes)) writeFileSync(join(reports, 'notes', 'sample', `${lang}.md`), text);
  for (const [lang, text] of Object.entries(messages)) writeFileSync(join(reports, 'messages', `${lang}.json`), text);
  return editorialFindings({ ...DEFAULT_PLACES, reports }, STATES).map((one) =>
    sentence(one).replaceAll(reports, '').replace('/notes/sample/', ''),
  );
}

/** The same for one paragraph of a note, in line 3. */
const foundIn = (lang: string, paragraph: string, yaml = ''): string[] =>
  found({ notes: { [lang]: `# ${TITLES[lang]}\n\n${paragraph}\n` }, yaml }).map((one) =>
    one.replace(`${lang}.md, line 3: `, ''),
  );

describe('the project’s own texts', () => {
  it('have nothing that an editor would mark as wrong', () => {
    const findings = editorialFindings(DEFAULT_PLACES, STATES);
    expect(findings.filter(({ isAdvice }) => !isAdvice).map(sentence)).toEqual([]);
  });
});

describe('figures and tables', () => {
  const yaml = 'charts: [bar]\n';
  const notes = (body: string): { notes: Record<string, string>; yaml: string } => ({
    notes: { en: `# A title\n\n${body}\n` },
    yaml,
  });
  it('are referred to before they are placed', () => {
    expect(found(notes('See [](chart:bar).\n\n![](chart:bar)'))).toEqual([]);
    expect(found(notes('![](chart:bar)\n\nSee [](chart:bar).'))).toEqual([
      'en.md, line 3: chart:bar is referred to only after it is placed; write [](chart:bar) in a paragraph before it',
    ]);
    expect(found(notes('![](chart:bar)\n\nNothing.'))[0]).toMatch(
      /^en\.md, line 3: chart:bar is placed, and no text refers to it/,
    );
  });
});

describe('typed figures', () => {
  const lawful: Readonly<Record<string, readonly string[]>> = {
    en: [
      'Articles 44 (17) and 46 (26), article 5, paragraph 2, item 3, items 4, 5 and 6, resolution 6/1, 6 and 7 November 2017, CAC/COSP/2017/10.',
    ],
    fr: [
      'Les articles 44 et 46, l’article 5 (paragraphe 2), point 3, résolution 6/1, 6 et 7 novembre 2017, 1er mars 2018, un intervalle de confiance de 95 %.',
    ],
    es: ['Los artículos 44 y 46, párrafo 2, tema 3, resolución 6/1, 6 y 7 de noviembre de 2017.'],
    ru: ['В статьях 44 и 46, пункт 2 статьи 5, пункта 3, резолюции 6/1, 6 и 7 ноября 2017 года.'],
    zh: ['第44条和第46条，第44条第17款，议程项目3，第6/1号决议，2017年11月6日和7日。'],
    ar: ['المادة ٤٤ والمادتان ٤٥ و٤٦، والبند ٣، القرار ٦/١، ٦ و٧ تشرين الثاني/نوفمبر ٢٠١٧.'],
  };
  it.each(Object.entries(lawful))('provisions, items, resolutions and dates are none: %s', (lang, texts) => {
    expect(texts.flatMap((text) => foundIn(lang, text))).toEqual([]);
  });
  it.each([
    ['en', 'In 22 States.', '22'],
    ['fr', 'Dans 22 États.', '22'],
    ['es', 'En 22 Estados.', '22'],
    ['ru', 'В 22 государствах.', '22'],
    ['zh', '在22个国家。', '22'],
    ['ar', 'في ٢٢ دولة.', '22'],
  ])('are found: %s', (lang, text, figure) => {
    expect(foundIn(lang, text)).toEqual([
      `the figure ${figure} is typed; give its query under numbers: in note.yaml, and write {NAME}`,
    ]);
  });
  it('within a form of a plural too, whose own =0 is none', () => {
    expect(
      foundIn('en', '{n, plural, =0 {none} one {# State} other {3 States}}.', 'numbers: {n: select 3}')[0],
    ).toMatch(/figure 3/);
    expect(foundIn('en', '{n, plural, =0 {none} one {# State} other {# States}}.', 'numbers: {n: select 3}')).toEqual(
      [],
    );
  });
});

describe('names of States', () => {
  it.each([
    ['en', 'As Germany did.', 'Germany', 'DEU'],
    ['en', 'The Islamic Republic of Iran and others.', 'Islamic Republic of Iran', 'IRN'],
    ['en', 'In Cote d’Ivoire.', 'Cote d’Ivoire', 'CIV'],
    ['en', 'Made up, as Kelmoria is.', 'Kelmoria', 'XAA'],
    ['fr', 'Comme l’Allemagne.', 'Allemagne', 'DEU'],
    ['ru', 'Как в Германии.', 'Германии', 'DEU'],
    ['ru', 'В Российской Федерации.', 'Российской Федерации', 'RUS'],
    ['zh', '例如德国。', '德国', 'DEU'],
    ['ar', 'كما في ألمانيا.', 'ألمانيا', 'DEU'],
    ['ar', 'وألمانيا.', 'وألمانيا', 'DEU'],
    ['ar', 'وللأردن.', 'وللأردن', 'JOR'],
  ])('are found, %s: %s', (lang, text, name, iso3) => {
    expect(foundIn(lang, text)).toEqual([
      `"${name}" names a State (${iso3}); count States, or put a phrase that names none under not_states in reports/editorial.yaml`,
    ]);
  });
  it.each([
    ['en', 'Held in Vienna, and in Panama City; the European Union is a party.'],
    ['en', 'A germany of no capital.'],
    ['ru', 'Кроме того, нет.'],
    ['ar', 'دعم تقني ومالي.'],
    ['zh', '在加勒比海地区。'],
  ])('are not found, %s: %s', (lang, text) => {
    expect(foundIn(lang, text)).toEqual([]);
  });
});

describe('ranking words', () => {
  it.each([
    ['en', 'The best States.', 'best'],
    ['en', 'Some are lagging.', 'lagging'],
    ['en', 'They are Ahead of others.', 'Ahead of'],
    ['fr', 'Les meilleurs résultats.', 'meilleurs'],
    ['es', 'Los peores resultados.', 'peores'],
    ['ru', 'Лучшие результаты.', 'Лучшие'],
    ['zh', '成绩最佳。', '最佳'],
    ['ar', 'الدول الأفضل.', 'الأفضل'],
  ])('are found, %s: %s', (lang, text, word) => {
    expect(foundIn(lang, text)[0]).toMatch(new RegExp(`^"${word}" orders States; say how many`));
  });
  it('are not found within other words and lawful phrases', () => {
    expect(foundIn('en', 'Measures leading to extradition, on the topic; best practices; stop.')).toEqual([]);
  });
  it('are found in the words of charts, and not in the data dictionary', () => {
    const messages = { en: '{\n  "chart.bar.title": "Top States",\n  "column.a": "Top"\n}' };
    expect(found({ messages })).toEqual([
      expect.stringMatching(/^\/messages\/en\.json, line 2, key chart\.bar\.title: "Top" orders States/),
    ]);
  });
});

describe('symbols', () => {
  it('are well-formed', () => {
    expect(
      foundIn(
        'en',
        'See CAC/COSP/2017/10, CAC/COSP/EG.1/2017/CRP.1, CAC/COSP/WG.2/2016/3/Rev.1 and CAC/COSP/IRG/I/1/1/Add.3.',
      ),
    ).toEqual([]);
    for (const symbol of [
      'CAC/COSP/17/10',
      'CAC/COSP/2017',
      'CAC/COSP/EG1/2017/2',
      'CAC-COSP/2017/10',
      'cac/cosp/2017/10',
    ])
      expect(foundIn('en', `See ${symbol}.`).join()).toContain(`"${symbol}" is no well-formed symbol`);
  });
  it('also that of the form', () => {
    expect(foundIn('en', 'Text.', 'form_of: CAC/COSP/7')[0]).toMatch('"CAC/COSP/7" is no well-formed symbol');
  });
});

describe('small numbers', () => {
  const numbers = 'numbers: {few: select 3, all: select 80}';
  it('a figure that stands alone, of a number written in words elsewhere, is a warning', () => {
    expect(foundIn('en', 'There are {few_words}. There were {few} States.', numbers)).toEqual([
      'warning: {few} stands as a figure in a sentence that compares nothing, and elsewhere in words; write {few_words}',
    ]);
  });
  it('a figure beside another, one in per cent, and one never written in words are not', () => {
    expect(
      foundIn('en', 'There are {few_words}. Of {all} States, {few} did. That is {few} per cent.', numbers),
    ).toEqual([]);
    expect(foundIn('en', 'There were {few} States.', numbers)).toEqual([]);
  });
});

describe('length', () => {
  it('is at most 25 numbered paragraphs, caveats counted', () => {
    const paragraphs = (count: number): string => `# A title\n\n${'One more.\n\n'.repeat(count)}`;
    expect(found({ notes: { en: paragraphs(25) } })).toEqual([]);
    expect(found({ notes: { en: paragraphs(26) } })[0]).toMatch(/line 1: the note has 26 numbered paragraphs/);
    expect(found({ notes: { en: `${paragraphs(24)}![](caveats)\n` } })[0]).toMatch(/^en\.md, line 1: the note has/);
  });
});

describe('every language', () => {
  const en = '# A title\n\nThe text of the first paragraph.\n\nAnd a second one.\n';
  const ru = '# Название\n\nТекст первого абзаца.\n\nИ второй.\n';

  it('has every block of the English, or the place is told', () => {
    expect(found({ notes: { en, ru } })).toEqual([]);
    expect(found({ notes: { en, ru: ru.replace('\n\nИ второй.', '') } })).toEqual([
      'ru.md, line 3: block 3 is "missing", and in English "paragraph"; give every language the same blocks, numbers and references',
    ]);
  });

  it('has every message, and none of its own', () => {
    const messages = { en: '{"run.a": "A", "run.b": "B"}', ru: '{"run.a": "А",\n"run.c": "В"}' };
    expect(found({ messages })).toEqual([
      '/messages/ru.json, key run.b: the message is missing; English has it; translate it',
      '/messages/ru.json, line 2, key run.c: English has no such message; take it out, or add it to English',
    ]);
  });

  it('has no English left in another script, outside symbols and names', () => {
    for (const [lang, text] of [
      ['ar', 'كلمة review هنا'],
      ['zh', '词review词'],
      ['ru', 'Слово review'],
    ] as const)
      expect(foundIn(lang, text)[0]).toMatch(/^"review" stands in Latin letters; translate it/);
    for (const [lang, text] of [
      ['ar', 'مكتب UNODC، CAC/COSP/2017/10'],
      ['zh', '第IV章'],
      ['ru', 'Глава III'],
    ] as const)
      expect(foundIn(lang, text)).toEqual([]);
  });

  it('may cite a work in a footnote as its title page has it, and say nothing else in English there', () => {
    const cited =
      'E. L. Kaplan and Paul Meier, "On incomplete observations", Journal of the Association, vol. 53, No. 282 (1958), pp. 457–481';
    const note = (text: string): Record<string, string> => ({ ru: `# Название\n\nТекст.[^a]\n\n[^a]: ${text}.\n` });
    expect(found({ notes: note(cited) })).toEqual([]);
    expect(found({ notes: note('See also the report') })[0]).toMatch('"also", "the", "report" stands in Latin letters');
    expect(foundIn('ru', `Текст ${cited}.`).length).toBeGreaterThan(1);
    const two = {
      en: `# A title\n\nSays.[^a]\n\n[^a]: ${cited}.\n`,
      fr: `# Un titre\n\nDit.[^a]\n\n[^a]: ${cited}.\n`,
    };
    expect(found({ notes: two })).toEqual([]);
  });

  it('has no English paragraph left in the same script', () => {
    expect(
      found({ notes: { en, fr: en.replace('# A title', '# Un titre').replace('And a second one', 'Et un autre') } }),
    ).toEqual(['fr.md, line 3: the text is still in English ("The text of the first paragraph. …"); translate it']);
  });

  it('has the forms of its plurals', () => {
    const numbers = 'numbers: {n: select 3}';
    expect(foundIn('ru', '{n, plural, one {# дело} other {# дел}}.', numbers)).toEqual([
      'the plural {n} lacks the form "few", "many"; add it',
    ]);
    expect(foundIn('ru', '{n, plural, one {# дело} few {# дела} many {# дел} other {# дела}}.', numbers)).toEqual([]);
    expect(foundIn('ar', '{n, plural, =0 {لا} one {أ} two {ب} few {ج} many {د} other {#}}.', numbers)).toEqual([]);
    expect(foundIn('ru', '{n, plural, =0 {нет} other {есть}}.', numbers)).toEqual([]);
    expect(
      found({
        messages: {
          en: '{"run.a": "{n, plural, one {#}  other {#}}"}',
          ar: '{"run.a": "{n, plural, one {أ} other {#}}"}',
        },
      })[0],
    ).toMatch(/ar\.json, line 1, key run\.a: the plural \{n\} lacks the form "zero", "two", "few", "many"/);
  });

  it('has Arabic digits in Arabic', () => {
    expect(foundIn('ar', 'في المادة 44.')).toEqual([
      '"44" is in Western digits; write Arabic-Indic digits (٠ to ٩) outside symbols',
    ]);
  });
});
