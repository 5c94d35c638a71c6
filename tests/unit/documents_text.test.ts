import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../pipelines/read/documents/html.ts';
import { readPlainText } from '../../pipelines/read/documents/plain_text.ts';
import { splitTypedBullet } from '../../pipelines/read/documents/typed_bullets.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

interface Shown {
  readonly paragraphs: readonly {
    heading: number | undefined;
    bullet: { mark: string; level: number } | undefined;
    text: string;
  }[];
}
const shown = ({ paragraphs }: Shown) =>
  paragraphs.map(({ heading, bullet, text }) =>
    [heading && `h${heading}`, bullet && `${'>'.repeat(bullet.level)}[${bullet.mark}]`, text].filter(Boolean).join(' '),
  );
const plain = async (text: string) => shown(await readPlainText(bytes(text), 'test.txt'));
const html = async (text: string) => shown(await readHtml(bytes(text), 'test.html'));

describe('typed bullets', () => {
  test.each([
    ['• To adopt', '•', 'To adopt'],
    ['•To adopt', '•', 'To adopt'],
    ['\uf0b7\tTo adopt', '•', 'To adopt'],
    ['▪ To adopt', '▪', 'To adopt'],
    ['-\tАдрес', '-', 'Адрес'],
    ['-La loi', '-', 'La loi'],
    ['– обеспечить', '–', 'обеспечить'],
    ['——加强协调', '——', '加强协调'],
    ['* To adopt', '*', 'To adopt'],
    ['o\tTo adopt', 'o', 'To adopt'],
    ['(a) To adopt', '(a)', 'To adopt'],
    ['a) Adoptar', 'a)', 'Adoptar'],
    ['(iv) To adopt', '(iv)', 'To adopt'],
    ['’1‘ To adopt', '’1‘', 'To adopt'],
    ['‘ii’ To adopt', '‘ii’', 'To adopt'],
    ['12. To adopt', '12.', 'To adopt'],
    ['1.制定', '1.', '制定'],
    ['1、制定', '1、', '制定'],
    ['（1）制定', '（1）', '制定'],
    ['（一）加强', '（一）', '加强'],
    ['一、加强', '一、', '加强'],
    ['①加强', '①', '加强'],
    ['(أ) تعزيز', '(أ)', 'تعزيز'],
    ['أ- تعزيز', 'أ-', 'تعزيز'],
    ['١- تعزيز', '١-', 'تعزيز'],
    ['هـ) تعزيز', 'هـ)', 'تعزيز'],
    ['\u200f(ب) تعزيز', '(ب)', 'تعزيز'],
    ['а) обеспечить', 'а)', 'обеспечить'],
    ['1° Adopter', '1°', 'Adopter'],
    ['1.- Adoptar', '1.-', 'Adoptar'],
  ])('%j is an item', (text, mark, rest) => {
    expect(splitTypedBullet(text)).toEqual({ mark, text: rest });
  });

  test.each([
    '2.1. Observations on the implementation',
    '2.1 Observations',
    '٢-٣- التحديات',
    'II. Executive summary',
    'A. Kelmoria',
    'ألف- نخيلستان',
    'أولا- مقدمة',
    '2014. Next year',
    '1.5 million dollars',
    '2-6 June 2014',
    '12 – 14 June 2014',
    '10 December 2003',
    '-5 per cent',
    'г. Вена',
    'o sea, el delito',
    'e.g. the Code',
    '§ 5 of the Code',
    '** Unedited',
    '(a) and (b) of article 16',
    '(art. 16) and more',
    "d'abord",
    '(c)',
  ])('%j is not', (text) => {
    expect(splitTypedBullet(text)).toBeUndefined();
  });

  test('what is left is an end of the text, and mark and rest say all of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('• ', '– ', '(a) ', '1. ', '（一）', '(أ) ', ''),
        (text, mark) => {
          const found = splitTypedBullet(mark + text);
          if (found) expect((mark + text).endsWith(found.text)).toBe(true);
          if (mark === '• ') expect(found?.mark).toBe('•');
        },
      ),
    );
  });
});

describe('text files', () => {
  test('paragraphs on a line each', async () => {
    const long =
      'The Criminal Code punishes active bribery of domestic officials and has done so since it was first passed by Parliament. '
        .repeat(2)
        .trim();
    expect(await plain(`${long}\n• one;\n• two.\n${long}`)).toEqual([long, '[•] one;', '[•] two.', long]);
  });

  test('paragraphs broken to a width, parted by empty lines, bullets hanging or not', async () => {
    const text = [
      '2.3. Challenges in implementation',
      '',
      'The following steps could further strengthen existing anti-corruption',
      'measures:',
      '',
      '  - To consider making the passive bribery of foreign officials an',
      '    offence, in line with article 16;',
      '  - To adopt the bill on trading in influence, which has been before',
      'Parliament since 2011 (art. 18, paragraphs',
      '(a) and (b));',
      '',
      'The State has asked for the following kinds of technical assistance in',
      'the course of the review.',
    ].join('\r\n');
    expect(await plain(text)).toEqual([
      '2.3. Challenges in implementation',
      'The following steps could further strengthen existing anti-corruption measures:',
      '[-] To consider making the passive bribery of foreign officials an offence, in line with article 16;',
      '[-] To adopt the bill on trading in influence, which has been before Parliament since 2011 (art. 18, paragraphs (a) and (b));',
      'The State has asked for the following kinds of technical assistance in the course of the review.',
    ]);
  });

  test('numbers of sections stay in the text, numbers of items do not', async () => {
    const text = ['2. Chapter III', 'Text.', '（二）挑战', '1. one', '2. two', '3. Technical assistance needs'].join(
      '\n\n',
    );
    const found = await plain(text.replace('2. two', '2. two\n\nMore text.'));
    expect(found).toEqual([
      '2. Chapter III',
      'Text.',
      '（二）挑战',
      '[1.] one',
      '[2.] two',
      'More text.',
      '3. Technical assistance needs',
    ]);
  });

  test('depth by indent, by an announcing colon and by the mark that goes on', async () => {
    expect(await plain('• one\n    – sub\n• two')).toEqual(['[•] one', '>[–] sub', '[•] two']);
    expect(await plain('(a) one:\n(i) sub;\n(ii) sub;\n(b) two')).toEqual([
      '[(a)] one:',
      '>[(i)] sub;',
      '>[(ii)] sub;',
      '[(b)] two',
    ]);
    expect(await plain('(g) g;\n(h) h;\n(i) i;\n(j) j.')).toEqual(['[(g)] g;', '[(h)] h;', '[(i)] i;', '[(j)] j.']);
    expect(await plain('• one;\n- two;\n• three.')).toEqual(['[•] one;', '[-] two;', '[•] three.']);
  });

  test('UTF-8 and UTF-16 by their marks; what is neither is refused, not guessed', async () => {
    const text = 'Выдача (статья 44)';
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const file of [bytes(text), bytes(`\ufeff${text}`), little, Buffer.from(little).swap16()]) {
      expect(shown(await readPlainText(file, 'test.txt'))).toEqual([text]);
    }
    await expect(readPlainText(Buffer.from('pénale', 'latin1'), 'test.txt')).rejects.toThrow(
      /not UTF-8[\s\S]*save the file as UTF-8/u,
    );
  });
});

describe('web pages', () => {
  test('headings, lists with their depth and numbers, tables', async () => {
    const page = `<h2>2.3. Challenges</h2><p>The&nbsp;following:</p>
      <ul><li>one<ul><li>sub</li></ul></li><li><p>two</p></li></ul>
      <ol type="a" start="3"><li>c</li><li value="7">g</li></ol><table><tr><td>x<td>y</table>`;
    expect(await html(page)).toEqual([
      'h2 2.3. Challenges',
      'The following:',
      '[•] one',
      '>[•] sub',
      '[•] two',
      '[c.] c',
      '[g.] g',
      'x',
      'y',
    ]);
  });

  test('emphasis by element and by style', async () => {
    const page =
      '<p><b>Challenges</b></p><p><span style="font-weight: bold">Article 16</span>: to adopt</p><p>plain</p>';
    const { paragraphs } = await readHtml(bytes(page), 'test.html');
    expect(paragraphs.map(({ isEmphasized, leadLength }) => [isEmphasized, leadLength])).toEqual([
      [true, 0],
      [false, 10],
      [false, 0],
    ]);
  });

  test('lists and notes as Word and LibreOffice save them', async () => {
    const page = `<html><head><style>p {}</style></head><body>
      <p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]>To adopt
      the bill<a style='mso-footnote-id:ftn1' href="#_ftn1"><sup>[1]</sup></a>;</p>
      <p>The agenda<sup><a class="sdfootnoteanc" href="#sdfootnote1sym">1</a></sup>, 20 m<sup>2</sup></p>
      <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> A note.</p></div></div>
      <div id="sdfootnote1"><p><a class="sdfootnotesym" href="#x">1</a>Another.</p></div><script>alert(1)</script></body></html>`;
    const found = await readHtml(bytes(page), 'test.html');
    expect(shown(found)).toEqual(['[•] To adopt the bill;', 'The agenda, 20 m2']);
    expect(found.footnotes).toEqual(['A note.', 'Another.']);
    expect(found.warnings).toEqual(['The page holds scripts or embedded objects; they were not run.']);
  });

  test.each([
    ['windows-1251', [0xc2, 0xfb, 0xe4, 0xe0, 0xf7, 0xe0], 'Выдача'],
    ['windows-1256', [0xca, 0xd3, 0xe1, 0xed, 0xe3], 'تسليم'],
    ['windows-1252', [0x70, 0xe9, 0x6e, 0x61, 0x6c, 0x65], 'pénale'],
    ['gb18030', [0xd2, 0xfd, 0xb6, 0xc9], '引渡'],
  ])('in %s, which it declares', async (label, coded, text) => {
    const page = Buffer.concat([Buffer.from(`<meta charset="${label}"><p>`), Buffer.from(coded)]);
    expect(shown(await readHtml(page, 'test.html'))).toEqual([text]);
  });

  test('an encoding that is not known, and none at all, are refused', async () => {
    const coded = Buffer.from('<p>pénale', 'latin1');
    await expect(readHtml(coded, 'test.html')).rejects.toThrow(/nothing says what encoding/u);
    const declared = Buffer.concat([Buffer.from('<meta charset=nonsense>'), coded]);
    await expect(readHtml(declared, 'test.html')).rejects.toThrow(/no encoding is named "nonsense"/u);
  });
});
