import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../pipelines/read/documents/docx.ts';
import { listed, num, numbering, p, r, style, type WordParts, wordFile } from './documents_fixture.ts';

const read = async (parts: WordParts) => readDocx(wordFile(parts), 'test.docx');
const paragraphs = async (parts: WordParts) => (await read(parts)).paragraphs;
/** One line a paragraph: heading level, bullet and its depth, text. */
const lines = async (parts: WordParts) =>
  (await paragraphs(parts)).map(({ heading, bullet, text }) =>
    [heading && `h${heading}`, bullet && `${'>'.repeat(bullet.level)}[${bullet.mark}]`, text].filter(Boolean).join(' '),
  );

const BULLETS = numbering(1, [
  ['bullet', '\uf0b7', 720],
  ['bullet', 'o', 1440],
]);

describe('headings', () => {
  const named = (id: string, name: string, properties = '') =>
    lines({ styles: style(id, name, '', properties), body: p(`<w:pStyle w:val="${id}"/>`, 'Challenges') });

  test.each([
    ['a1', 'heading 2', 2],
    ['Titre3', 'Titre 3', 3],
    ['Ttulo2', 'Título 2', 2],
    ['20', 'Заголовок 2', 2],
    ['a3', '标题 1', 1],
    ['x', 'عنوان 4', 4],
    ['HChG', '_ H _Ch_G', 2],
    ['H1G', '_ H_1_G', 3],
    ['H23G', '_ H_2/3_G', 4],
    ['H23', 'H23', 4],
    ['H56', '_ H_5/6', 6],
  ])('style %s named %s makes a heading', async (id, name, level) => {
    expect(await named(id, name)).toEqual([`h${level} Challenges`]);
  });

  test('by outline level, its own, its style’s and that of the style it is based on', async () => {
    const styles =
      style('A', 'My title', '', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') + style('B', 'Variant', 'A', '');
    const body = p('<w:pStyle w:val="B"/>', 'One') + p('<w:outlineLvl w:val="2"/>', 'Two') + p('', 'Three');
    expect(await lines({ styles, body })).toEqual(['h2 One', 'h3 Two', 'Three']);
  });

  test('body text and names that only resemble one make none', async () => {
    for (const name of ['Normal', 'Heading', 'H7', 'Body Text 2', 'SingleTxtG', 'Hyperlink']) {
      expect(await named('s', name)).toEqual(['Challenges']);
    }
  });

  test('a heading loses the number Word prints before it and is no bullet', async () => {
    const styles = style('H', 'heading 2', '', `<w:pPr>${listed(1, 1)}</w:pPr>`);
    const definition = numbering(1, [
      ['decimal', '%1.', 0],
      ['decimal', '%1.%2.', 0],
    ]);
    expect(
      await lines({ styles, numbering: definition + num(1), body: p('<w:pStyle w:val="H"/>', 'Challenges') }),
    ).toEqual(['h2 Challenges']);
  });
});

describe('lists', () => {
  test('by the paragraph, with the level of each item', async () => {
    const body = p(listed(1), 'one') + p(listed(1, 1), 'sub') + p(listed(1), 'two');
    expect(await lines({ numbering: BULLETS + num(1), body })).toEqual(
      ['[•] one', '>[•] sub', '[•] two'].map((line) => line.replace('>[•]', '>[o]')),
    );
  });

  test('by a style, also one it is based on; number 0 takes it away', async () => {
    const styles =
      style('Bullet1G', '_ Bullet 1_G', '', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('Mine', 'Mine', 'Bullet1G', '');
    const body =
      p('<w:pStyle w:val="Mine"/>', 'one') +
      p('<w:pStyle w:val="Mine"/><w:numPr><w:numId w:val="0"/></w:numPr>', 'none');
    expect(await lines({ styles, numbering: BULLETS + num(1), body })).toEqual(['[•] one', 'none']);
  });

  test('styles of bullets in lists of their own are told apart by their indent', async () => {
    const bullet = (id: number, left: number) => numbering(id, [['bullet', '\uf0b7', left]]);
    const styles =
      style('ListBullet', 'List Bullet', '', `<w:pPr>${listed(1)}</w:pPr>`) +
      style('ListBullet2', 'List Bullet 2', '', `<w:pPr>${listed(2)}</w:pPr>`);
    const item = (id: string, text: string) => p(`<w:pStyle w:val="${id}"/>`, text);
    const body = item('ListBullet', 'one') + item('ListBullet2', 'sub') + item('ListBullet', 'two');
    const definitions = bullet(1, 360) + bullet(2, 643) + num(1) + num(2);
    expect(await lines({ styles, numbering: definitions, body })).toEqual(['[•] one', '>[•] sub', '[•] two']);
  });

  test('numbers are printed as Word prints them, and begin anew under the item above', async () => {
    const definition = numbering(1, [
      ['lowerLetter', '(%1)', 720],
      ['lowerRoman', '(%2)', 1440],
    ]);
    const body =
      p(listed(1), 'a') + p(listed(1, 1), 'i') + p(listed(1, 1), 'ii') + p(listed(1), 'b') + p(listed(1, 1), 'i');
    expect(await lines({ numbering: definition + num(1), body })).toEqual([
      '[(a)] a',
      '>[(i)] i',
      '>[(ii)] ii',
      '[(b)] b',
      '>[(i)] i',
    ]);
  });

  test('numbers of the six languages', async () => {
    const formats = [
      ['chineseCountingThousand', '%1、', '一、'],
      ['decimalEnclosedCircleChinese', '%1', '①'],
      ['arabicAbjad', '(%1)', '(أ)'],
      ['hindiNumbers', '%1-', '١-'],
      ['russianLower', '%1)', 'а)'],
      ['upperRoman', '%1.', 'I.'],
    ] as const;
    for (const [format, text, mark] of formats) {
      const body = p(listed(1), 'an item that goes on; and is one');
      expect(await lines({ numbering: numbering(1, [[format, text, 0]]) + num(1), body }), format).toEqual([
        `[${mark}] an item that goes on; and is one`,
      ]);
    }
  });

  test('numbers go on through a document, and begin where they are told to', async () => {
    const over =
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = p(listed(1), 'One.') + p('', 'Text.') + p(listed(1), 'Two.') + p(listed(2), 'Anew.');
    expect(await lines({ numbering: numbering(1, [['decimal', '%1.', 0]]) + num(1) + over, body })).toEqual([
      '[1.] One.',
      'Text.',
      '[2.] Two.',
      '[1.] Anew.',
    ]);
  });

  test('a section number stays in the text, whether typed or printed', async () => {
    const definition = numbering(1, [
      ['decimal', '%1.', 0],
      ['decimal', '%1.%2.', 0],
    ]);
    const body =
      p('', 'Executive summary') +
      p(listed(1), r('<w:b/>', 'Introduction')) +
      p(listed(1, 1), 'Observations') +
      p('', '2.3. Challenges in implementation') +
      p('', '二、第三章：定罪和执法') +
      p('', '٢-٣- التحديات') +
      p('', r('<w:b/>', '（三）挑战'));
    expect(await lines({ numbering: definition + num(1), body })).toEqual([
      'Executive summary',
      '1. Introduction',
      '1.1. Observations',
      '2.3. Challenges in implementation',
      '二、第三章：定罪和执法',
      '٢-٣- التحديات',
      '（三）挑战',
    ]);
  });

  test('typed bullets, of symbols and of picture fonts', async () => {
    const body =
      p('', '•\tone;') +
      p('', '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>', r('', '\ttwo;')) +
      p('', r('<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>', '·'), r('', '\tthree.'));
    expect(await lines({ body })).toEqual(['[•] one;', '[•] two;', '[•] three.']);
  });

  test('bullets on lines of one paragraph are items, a line broken for looks is not', async () => {
    const body = p('', r('', '– one, which\nruns on;\n– two;\n– three.')) + p('', 'a sentence\nthat runs on');
    expect(await lines({ body })).toEqual([
      '[–] one, which runs on;',
      '[–] two;',
      '[–] three.',
      'a sentence that runs on',
    ]);
  });

  test('typed sub-items under an item Word numbered', async () => {
    const body = p(listed(1), r('', 'main:\n– sub one;\n– sub two;')) + p(listed(1), 'next');
    expect(await lines({ numbering: BULLETS + num(1), body })).toEqual([
      '[•] main:',
      '>[–] sub one;',
      '>[–] sub two;',
      '[•] next',
    ]);
  });

  test('an item that a page cuts is one, without what the page prints', async () => {
    const body =
      p('', '– to revise the procedure, which upsets the balance between') +
      p('', 'V.14-99417\t5') +
      p('', '<w:r><w:br w:type="page"/></w:r>') +
      p('', 'CAC/COSP/IRG/I/3/1/Add.94') +
      p('', 'immunities and the law (art. 30);') +
      p('', '– to go on.');
    expect(await lines({ body: p('', 'CAC/COSP/IRG/I/3/1/Add.94') + body })).toEqual([
      'CAC/COSP/IRG/I/3/1/Add.94',
      '[–] to revise the procedure, which upsets the balance between immunities and the law (art. 30);',
      '[–] to go on.',
    ]);
  });
});

describe('emphasis', () => {
  const emphasis = async (parts: WordParts) =>
    (await paragraphs(parts)).map(({ isEmphasized, leadLength, text }) =>
      isEmphasized ? true : text.slice(0, leadLength),
    );

  test('bold, italics, underlining, capitals, of runs and of styles', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const styles =
      style('Strong', 'Strong', '', bold, 'character') + style('B', 'Bold', '', bold) + style('C', 'Child', 'B', '');
    const body = [
      p('', r('<w:b/>', 'Challenges')),
      p('', r('<w:i/>', 'Challenges'), ':'),
      p('', r('<w:u w:val="single"/>', 'Challenges')),
      p('', r('<w:smallCaps/>', 'Challenges')),
      p('', r('<w:rStyle w:val="Strong"/>', 'Challenges')),
      p('<w:pStyle w:val="C"/>', 'Challenges'),
      p('<w:pStyle w:val="C"/>', r('<w:b w:val="0"/>', 'Challenges')),
      p('', r('<w:u w:val="none"/>', 'Challenges')),
      p('', r('<w:rtl/><w:bCs/>', 'التحديات')),
    ].join('');
    expect(await emphasis({ styles, body })).toEqual([true, true, true, true, true, true, '', '', true]);
  });

  test('words at the beginning, with the bullet taken off and spaces made single', async () => {
    const body =
      p('', r('<w:b/>', 'Challenges  in'), r('<w:b/>', ' implementation:'), r('', ' the following')) +
      p('', '•\t', r('<w:i/>', 'Article 16'), ': to adopt;') +
      p('', 'The ', r('<w:i/>', 'Code'));
    expect(await emphasis({ body })).toEqual(['Challenges in implementation:', 'Article 16', '']);
  });

  test('a bold line over plain ones in the same paragraph is a paragraph of its own', async () => {
    const body = p('', r('<w:b/>', 'Challenges'), r('', '\nThe following steps could be taken.'));
    expect(await lines({ body })).toEqual(['Challenges', 'The following steps could be taken.']);
  });
});

describe('what is and is not text', () => {
  test('footnotes and endnotes stand apart, in the order they are referred to', async () => {
    const note = (id: number, text: string, kind: string) =>
      `<w:${kind} w:id="${id}">${p('', `<w:r><w:${kind}Ref/></w:r>`, text)}</w:${kind}>`;
    const body = p(
      '',
      'the agenda',
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      ' and',
      '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>',
      ' so on',
      '<w:r><w:endnoteReference w:id="1"/></w:r>',
    );
    const found = await read({
      body,
      footnotes: note(1, 'First.', 'footnote') + note(2, 'Second.', 'footnote') + note(3, 'Unused.', 'footnote'),
      endnotes: note(1, 'End.', 'endnote'),
    });
    expect(found.paragraphs.map(({ text }) => text)).toEqual(['the agenda and so on']);
    expect(found.footnotes).toEqual(['Second.', 'First.', 'End.']);
  });

  test('fields show their last result, page numbers and tables of contents go', async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('', result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body =
      p('', 'see ', field('HYPERLINK "http://example.org"', 'the site'), field(' PAGE ', '7')) +
      p('', '<w:hyperlink r:id="x"><w:r><w:t>a link</w:t></w:r></w:hyperlink>') +
      p(
        '',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        'Introduction 2',
      ) +
      p('', 'Challenges 4', '<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      p('', 'after');
    expect(await lines({ body })).toEqual(['see the site', 'a link', 'after']);
  });

  test('a table of contents typed by hand goes, its heading stays', async () => {
    const body =
      p('', 'Contents') +
      p('', '\tPage') +
      p('', 'II.\tExecutive summary\t2') +
      p('', 'A. Kelmoria ............ 3') +
      p('', 'Text of 2014');
    expect(await lines({ body })).toEqual(['Contents', 'Text of 2014']);
  });

  test('tables are flagged, a box of one column is not one, nothing is lost', async () => {
    const table = (...rows: string[][]) =>
      `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p('', cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    const found = await paragraphs({ body: table(['Article', 'Type']) + table(['Boxed text']) });
    expect(found.map(({ text, isInTable }) => [text, isInTable])).toEqual([
      ['Article', true],
      ['Type', true],
      ['Boxed text', false],
    ]);
  });

  test('the text of a box is read once, hidden text not at all, strange characters are tidied', async () => {
    const box = (text: string) => `<w:txbxContent>${p('', text)}</w:txbxContent>`;
    const body =
      p(
        '',
        'outside',
        `<w:r><mc:AlternateContent><mc:Choice>${box('inside')}</mc:Choice><mc:Fallback>${box('inside')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
      p('', r('<w:vanish/>', 'hidden'), 'shown') +
      p('', 'anti\u00adcorrup\u200btion\u00a0\u00a0law', '<w:r><w:noBreakHyphen/></w:r>', 'making') +
      p('', 'مكـــافحة');
    expect(await lines({ body })).toEqual(['outside', 'inside', 'shown', 'anticorruption law-making', 'مكافحة']);
  });

  test('a header is read only where the masthead stands in it', async () => {
    const header = (text: string) => ({
      relationships:
        '<Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>',
      entries: {
        'word/header1.xml': new TextEncoder().encode(
          `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('', text)}</w:hdr>`,
        ),
      },
    });
    const symbol = 'CAC/COSP/IRG/I/3/1/Add.91';
    expect(await lines({ body: p('', 'text'), ...header(symbol) })).toEqual([symbol, 'text']);
    expect(await lines({ body: p('', `${symbol} Distr.: General`), ...header(symbol) })).toEqual([
      `${symbol} Distr.: General`,
    ]);
    expect(await lines({ body: p('', 'text'), ...header('Draft') })).toEqual(['text']);
  });

  test('raised figures somebody typed as the mark of a note are no text', async () => {
    const raised = (text: string) => r('<w:vertAlign w:val="superscript"/>', text);
    const body = p('', 'the agenda', raised('1'), ' of 20 m', raised('2'), ', 1', raised('er'), ' mars');
    expect(await lines({ body })).toEqual(['the agenda of 20 m2, 1er mars']);
  });

  test('a file whose parts use other prefixes and the strict namespace', async () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>text</x:t></x:r></x:p></x:body></x:document>';
    const bytes = wordFile({ body: '', entries: { 'word/document.xml': new TextEncoder().encode(strict) } });
    expect((await readDocx(bytes, 'strict.docx')).paragraphs.map(({ text }) => text)).toEqual(['text']);
  });
});

test('a document of another producer, whole', async () => {
  const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'points', level } });
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('A note.')] } },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            { level: 0, format: LevelFormat.BULLET, text: '●', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.LOWER_ROMAN, text: '%2)', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: '2.2. Successes and good practices', heading: HeadingLevel.HEADING_3 }),
          new Paragraph({ children: [new TextRun('The following:'), new FootnoteReferenceRun(1)] }),
          item('One:', 0),
          item('sub', 1),
          item('Two.', 0),
        ],
      },
    ],
  });
  const found = await readDocx(new Uint8Array(await Packer.toBuffer(document)), 'made.docx');
  expect(found.footnotes).toEqual(['A note.']);
  expect(found.warnings).toEqual([]);
  expect(found.paragraphs.map(({ heading, bullet, text }) => [heading, bullet?.mark, bullet?.level, text])).toEqual([
    [3, undefined, undefined, '2.2. Successes and good practices'],
    [undefined, undefined, undefined, 'The following:'],
    [undefined, '●', 0, 'One:'],
    [undefined, 'i)', 1, 'sub'],
    [undefined, '●', 0, 'Two.'],
  ]);
});
