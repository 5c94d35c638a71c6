import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../pipelines/read/documents/pdf.ts';
import { CodedFont, handMadePdf, printed } from './documents_pdf_fixture.ts';

const folder = new URL('../fixtures/documents/pdf/', import.meta.url);

/** What is compared: letters and signs, without white space, vowel signs and elongation. */
const folded = (text: string): string => text.replace(/[\s\u00A0\u064B-\u0655\u0670\u0640]/gu, '');

const texts = async (pdf: Uint8Array): Promise<string[]> =>
  (await readPdf(pdf, 'x.pdf')).paragraphs.map((paragraph) => paragraph.text);

describe('every item of a list comes out whole and alone', () => {
  test.each(['browser-two-columns-en', 'office-two-columns-fr', 'typst-a5-footnotes-ru', 'office-a5-ar'])(
    '%s',
    async (name) => {
      const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as string[];
      const { paragraphs } = await readPdf(new Uint8Array(readFileSync(new URL(`${name}.pdf`, folder))), name);
      const found = paragraphs.filter((paragraph) => paragraph.bullet).map((paragraph) => folded(paragraph.text));
      expect(expected.map(folded).filter((text) => !found.includes(text))).toEqual([]);
    },
  );
});

test('footnotes are kept apart and running heads are gone', async () => {
  const file = new Uint8Array(readFileSync(new URL('typst-a5-footnotes-ru.pdf', folder)));
  const { paragraphs, footnotes } = await readPdf(file, 'x.pdf');
  expect(footnotes.length).toBe(5);
  expect(footnotes[0]).toBe('CAC/COSP/IRG/2014/7, paras. 1-7.');
  expect(paragraphs.filter((paragraph) => /V\.14-99551|paras\. 1-7/u.test(paragraph.text))).toEqual([]);
});

describe('a text cut by a page', () => {
  const page = (lines: readonly string[], foot: string): string =>
    lines.map((line, i) => printed(line, i === 0 && line.startsWith('•') ? 72 : 84, 700 - 12 * i)).join('') +
    printed('CAC/COSP/IRG/I/3/1/Add.91', 400, 800, 8) +
    printed(foot, 72, 40, 8);

  test('is joined across page number, job number and head, also within a word', async () => {
    const pdf = handMadePdf({
      pages: [
        printed('United Nations', 72, 780) +
          page(
            ['• Adopt rules on the protection of witnesses and of persons who report corruption and embez-'],
            'V.14-99551 (E)',
          ),
        page(['zlement to the competent authorities (art. 33).'], '2/12'),
      ],
    });
    const paragraphs = (await readPdf(pdf, 'x.pdf')).paragraphs.filter((paragraph) => paragraph.bullet);
    expect(paragraphs.map(({ text, page }) => [text, page])).toEqual([
      [
        'Adopt rules on the protection of witnesses and of persons who report corruption and embezzlement to the competent authorities (art. 33).',
        1,
      ],
    ]);
  });

  test('keeps a hyphen that the document writes elsewhere', async () => {
    const pdf = handMadePdf({
      pages: [
        [
          'The anti-corruption bureau was set up, and the staff of the anti-',
          'corruption bureau was trained in the investi-',
          'gation of such offences.',
        ]
          .map((line, i) => printed(line, 72, 700 - 12 * i))
          .join(''),
      ],
    });
    expect((await texts(pdf)).join(' ')).toContain(
      'staff of the anti-corruption bureau was trained in the investigation of',
    );
  });
});

test('marks, levels, bold headings and run-in words', async () => {
  const pdf = handMadePdf({
    pages: [
      printed('2.3. Challenges in implementation', 72, 740, 10, 'F2') +
        printed('(a)', 72, 720) +
        printed('Make the promise of an undue advantage an offence, as follows:', 96, 720) +
        printed('–', 96, 706).replace('(–)', '(\\226)') +
        printed('In the public sector;', 110, 706) +
        printed('(b)', 72, 692) +
        printed('Sanctions:', 96, 692, 10, 'F2') +
        printed('raise the fine of article 26.', 154, 692),
    ],
  });
  const { paragraphs } = await readPdf(pdf, 'x.pdf');
  expect(
    paragraphs.map(({ text, isEmphasized, leadLength, bullet }) => [text, isEmphasized, leadLength, bullet]),
  ).toEqual([
    ['2.3. Challenges in implementation', true, 0, undefined],
    ['Make the promise of an undue advantage an offence, as follows:', false, 0, { mark: '(a)', level: 0 }],
    ['In the public sector;', false, 0, { mark: '–', level: 1 }],
    ['Sanctions: raise the fine of article 26.', false, 10, { mark: '(b)', level: 0 }],
  ]);
});

describe('Arabic in the order of printing', () => {
  /** Glyphs from left to right, as the page shows them: presentation forms and a ligature, the line read from the right. */
  const visual = (line: string): string[] => [...line].reverse();

  test('comes out in logical order, with letters for forms and brackets on their side', async () => {
    const font = new CodedFont();
    const lines = [
      'ﺗﻮﺳﻴﻊ ﻧﻄﺎﻕ ﺍﻷﺣﻜﺎﻡ ﺍﻟﺠﻨﺎﺋﻴﺔ ﻟﺘﺸﻤﻞ ﺍﻻﺧﺘﻼﺱ ﻭﺍﻹﺧﻔﺎء',
      ')ﺍﻟﻤﺎﺩﺓ ٦٤، ﺍﻟﻔﻘﺮﺓ ٩ )ﺏ(( ﻓﻲ ﺍﻟﻔﺘﺮﺓ ٠١٠٢-٣١٠٢ ﻭﺍﻟﻮﺛﻴﻘﺔ 19.ddA/CAC',
    ];
    const content = lines.map((line, i) => font.shown(visual(line), 100, 700 - 14 * i)).join('');
    const pdf = handMadePdf({ pages: [content], objects: font.objects, resources: font.resources });
    expect(await texts(pdf)).toEqual([
      'توسيع نطاق الأحكام الجنائية لتشمل الاختلاس والإخفاء (المادة ٤٦، الفقرة ٩ (ب)) في الفترة ٢٠١٠-٢٠١٣ والوثيقة CAC/Add.91',
    ]);
  });

  test('a ligature told backwards and signs set apart are put right', async () => {
    const font = new CodedFont();
    const glyphs = [
      'ة',
      'ي',
      'ق',
      'ا',
      'ف',
      'ت',
      'ال',
      'ا',
      ' ',
      'ً',
      'ا',
      'ق',
      'ف',
      'و',
      'ـ',
      'ـ',
      ' ',
      'ة',
      'د',
      'ا',
      'م',
      'ل',
      'ا',
    ];
    const pdf = handMadePdf({
      pages: [font.shown(glyphs, 100, 700)],
      objects: font.objects,
      resources: font.resources,
    });
    expect(await texts(pdf)).toEqual(['المادة وفقاً الاتفاقية']);
  });

  test('a text layer with characters that mean nothing is told of', async () => {
    const font = new CodedFont();
    const pdf = handMadePdf({
      pages: [font.shown([...'\uE001\uE002\uE003\uE004 abcd efgh ijkl mnop qrst'], 100, 700)],
      objects: font.objects,
      resources: font.resources,
    });
    expect((await readPdf(pdf, 'x.pdf')).warnings.join()).toContain('names many characters wrongly');
  });
});

test('lines of Chinese are joined without a space', async () => {
  const font = new CodedFont();
  const lines = ['一、将许诺给予不正当好处规定为犯罪并将贿赂条款明确扩大', '至第三人（第十五条）；'];
  const content = lines.map((line, i) => font.shown([...line], 100, 700 - 14 * i)).join('');
  const { paragraphs } = await readPdf(
    handMadePdf({ pages: [content], objects: font.objects, resources: font.resources }),
    'x.pdf',
  );
  expect(paragraphs.map(({ text, bullet }) => [bullet?.mark, text])).toEqual([
    ['一、', '将许诺给予不正当好处规定为犯罪并将贿赂条款明确扩大至第三人（第十五条）；'],
  ]);
});

test('lam-alefs told as two letters in the wrong order throughout a document are put right', async () => {
  const right = [
    'الإطار القانوني المتعلق بالاختلاس والإبلاغ عن الأفعال المجرمة وفقا للاتفاقية',
    'ولا يوجد ما يحمي الشهود إلا القانون العام، ولا بد من إصلاح الإجراءات والأحكام',
  ];
  const swapped = right.map((line) => line.replace(/ل([اأإآ])/gu, '$1ل'));
  const font = new CodedFont();
  const content = swapped.map((line, i) => font.shown([...line].reverse(), 60, 700 - 14 * i)).join('');
  const pdf = handMadePdf({ pages: [content], objects: font.objects, resources: font.resources });
  const { paragraphs, warnings } = await readPdf(pdf, 'x.pdf');
  expect(paragraphs.map((paragraph) => paragraph.text).join(' ')).toBe(right.join(' '));
  expect(warnings.join()).toContain('lam and alef');
});
