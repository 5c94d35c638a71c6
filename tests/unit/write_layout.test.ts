import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../pipelines/write/cells.ts';
import { printDocx } from '../../pipelines/write/docx.ts';
import { printPdf } from '../../pipelines/write/pdf.ts';
import type { Block, Figure, NoteTree, TableBlock } from '../../pipelines/write/tree.ts';
import { unbroken } from '../../pipelines/write/unbroken.ts';
import { integer, text } from '../../schemas/columns.ts';
import { sampleTree, words } from './write_fixture.ts';

const TIE = '\u00a0';

describe('what stays on one line', () => {
  it.each([
    ['en', 'article 44 and articles 46 (13) and 50', 'article~44 and articles~46~(13) and 50'],
    ['en', 'chapter IV of the Convention, as figure I shows', 'chapter~IV of the Convention, as figure~I shows'],
    ['en', 'from 6 November 2017 to March 2018, 80 States', 'from 6~November~2017 to March~2018, 80 States'],
    ['en', 'In chapters Article by article', 'In chapters Article by article'],
    ['ar', 'المادة ٤٦ (٢٤) والمادتان ٤٤ و٤٦', 'المادة~٤٦~(٢٤) والمادتان~٤٤ و٤٦'],
    ['ar', 'حتى ٣١ كانون الأول/ديسمبر ٢٠٢٥ وفي آذار/مارس ٢٠١٤', 'حتى ٣١~كانون~الأول/ديسمبر~٢٠٢٥ وفي آذار/مارس~٢٠١٤'],
  ] as const)('in "%s": %s', (lang, given, expected) => {
    expect(unbroken(given, lang)).toBe(expected.replaceAll('~', TIE));
  });
});

describe('the columns of a table', () => {
  const widths = (columns: Record<string, [string, string[]]>): number[] => {
    const contract = Object.fromEntries(
      Object.keys(columns).map((name) => [name, name === 'count' ? integer() : text()]),
    );
    const rows = Object.values(columns)[0]![1].map((_, row) =>
      Object.fromEntries(Object.entries(columns).map(([name, [, cells]]) => [name, cells[row]])),
    );
    const heads = { ...words('en'), head: (_: string, name: string) => columns[name]![0] };
    const caption = { label: { before: '', number: '', after: '' }, title: null, subtitle: null, mark: null };
    const data = { mart: 'm', contract, rows, sourceLine: '' };
    return tableOf('t', caption, Object.keys(columns), data, heads).columns.map(({ weight }) => weight);
  };

  it('are as wide as their cells where all find room', () => {
    const [first, count] = widths({
      name: ['Topic', ['Spontaneous exchange of information']],
      count: ['States', ['0']],
    });
    expect(first! * 97).toBeGreaterThan('Spontaneous exchange of information'.length);
    expect(first! + count!).toBeCloseTo(1, 2);
  });

  it('break no word of a head or cell where they do not', () => {
    const long = 'Practice and enforcement; Legislation; Treaties and arrangements; Capacity and resources; Data';
    const shares = widths({
      name: ['Article', [`Art.${TIE}46`]],
      count: ['Observations', ['21']],
      a: ['Topics', [long]],
      b: ['Issues', [long]],
    });
    expect(shares[0]! * 97).toBeGreaterThan(`Art.${TIE}46`.length);
    expect(shares[1]! * 97).toBeGreaterThan('Observations'.length);
    expect(shares[2]).toBeCloseTo(shares[3]!, 2);
  });
});

/** A note of so many paragraphs with figures and tables between them that most do not fit where they stand. */
function longTree(lang: 'en' | 'ar'): NoteTree {
  const tree = sampleTree(lang);
  const figure = tree.blocks.find((block): block is Figure => block.kind === 'figure')!;
  const table = tree.blocks.find((block): block is TableBlock => block.kind === 'table')!;
  const sentence =
    lang === 'ar' ? 'تضمُّ المجموعة استعراضات لا وجود لها. ' : 'The collection holds reviews that do not exist. ';
  const blocks = Array.from({ length: 14 }, (_, index): Block[] => {
    const paragraph = (part: string, times: number): Block => ({
      kind: 'paragraph',
      mark: `${index + 1}.`,
      id: `p${index}${part}`,
      children: [{ kind: 'text', text: sentence.repeat(times), bold: false, italic: false }],
    });
    const label = { before: 'No', number: `${index + 1}`, after: 'x' };
    const height = 40 + 15 * (index % 4);
    const placed: Block =
      index % 3 === 2
        ? {
            ...table,
            target: `table-${index}`,
            caption: { ...table.caption, label, title: null },
            rows: Array(12).fill(table.rows[0]),
          }
        : {
            ...figure,
            target: `figure-${index}`,
            caption: { ...figure.caption, label, title: null },
            outlines: `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="${height}"><rect width="90" height="40"/></svg>`,
            height,
            width: 100,
          };
    return [paragraph('a', 4 + (index % 5)), placed, paragraph('b', 9)];
  });
  return { ...tree, blocks: blocks.flat(), footnotes: tree.footnotes };
}

describe.each(['en', 'ar'] as const)('the pages of a PDF in "%s"', (lang) => {
  it('are filled, and figures and tables keep their order', async () => {
    const document = await getDocument({
      data: new Uint8Array(await printPdf(longTree(lang))),
      useSystemFonts: false,
      verbosity: 0,
    }).promise;
    const order: number[] = [];
    const ends: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const lines = items.flatMap((item) =>
        'str' in item && item.str.trim() ? [{ text: item.str, y: item.transform[5] as number }] : [],
      );
      // The page number stands lowest, below the margin.
      const body = lines.filter(({ y }) => y > 60);
      ends.push(Math.min(...body.map(({ y }) => y)) / page.view[3]!);
      const labels = body.filter(({ text: said }) => /No\d+x/.test(said)).sort((a, b) => b.y - a.y);
      order.push(...labels.map(({ text: said }) => Number(/No(\d+)x/.exec(said)?.[1])));
    }
    await document.destroy();
    expect(order).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(Math.max(...ends.slice(0, -1))).toBeLessThan(0.45);
  });
});

describe('a Word file', () => {
  const parts = async (tree: NoteTree): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(unzipSync(await printDocx(tree))).map(([name, bytes]) => [name, strFromU8(bytes)] as const),
    );
  const paragraphs = (xml: string, style: string): string[] =>
    [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)]
      .map(([one]) => one)
      .filter((one) => one.includes(`w:val="${style}"`));

  it('keeps a list with the paragraph it belongs to, and two of its items together', async () => {
    const xml = (await parts(sampleTree('en')))['word/document.xml']!;
    expect(paragraphs(xml, 'NumberedParagraph').map((one) => one.includes('<w:keepNext/>'))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(paragraphs(xml, 'Subparagraph').map((one) => one.includes('<w:keepNext/>'))).toEqual([true, false]);
  });

  it('parts a long table neither after its first row nor before its last ones', async () => {
    const tree = sampleTree('en');
    const blocks = tree.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, isShort: false, rows: Array.from({ length: 20 }, () => block.rows[0]!) }
        : block,
    );
    const rows = paragraphs((await parts({ ...tree, blocks }))['word/document.xml']!, 'TableText');
    const kept = Array.from({ length: 20 }, (_, row) => rows[row * 4]!.includes('<w:keepNext/>'));
    expect(kept.flatMap((isKept, row) => (isKept ? [row] : []))).toEqual([0, 1, 17, 18, 19]);
  });

  it('has a rule under its first line and no mark of a footnote in the rule above footnotes', async () => {
    const { 'word/document.xml': xml, 'word/footnotes.xml': notes } = await parts(sampleTree('ar'));
    expect(xml!.slice(0, xml!.indexOf('</w:tbl>'))).toMatch(/<w:tcBorders><w:bottom w:val="single"/);
    const rules = notes!.slice(0, notes!.indexOf('<w:footnote w:id="1"'));
    expect(rules).toContain('<w:separator/>');
    expect(rules).not.toContain('<w:footnoteRef/>');
    expect(rules.match(/<w:bidi\/>/g)).toHaveLength(2);
  });
});
