import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../pipelines/error.ts';
import { MAX_ENTRIES, MAX_ENTRY_BYTES, readArchive } from '../../pipelines/read/documents/archive.ts';
import { DOCUMENT_FILES } from '../../pipelines/read/documents/document.ts';
import { MAX_DEPTH } from '../../pipelines/read/documents/docx_xml.ts';
import { readDocument } from '../../pipelines/read/documents/reader.ts';
import { p, r, type WordParts, wordFile } from './documents_fixture.ts';

const text = (content: string) => new TextEncoder().encode(content);
const hex = (digits: string) => new Uint8Array(Buffer.concat([Buffer.from(digits, 'hex'), Buffer.alloc(600)]));

/** The error of reading a file, which must be one for people. */
async function refusal(bytes: Uint8Array, file = 'test.docx'): Promise<UserError> {
  const error = await readDocument(bytes, file).then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe('tracked changes', () => {
  const change = (name: string, inner: string) => `<w:${name} w:id="1" w:author="A">${inner}</w:${name}>`;
  const footnotes = `<w:footnote w:id="1">${p('', change('ins', r('', 'new')))}</w:footnote>`;

  test.each<[string, WordParts]>([
    ['inserted', { body: p('', change('ins', r('', 'new'))) }],
    ['deleted', { body: p('', change('del', '<w:r><w:delText>old</w:delText></w:r>')) }],
    ['moved', { body: p('', change('moveTo', r('', 'here'))) }],
    ['a paragraph mark', { body: p(`<w:rPr>${change('del', '')}</w:rPr>`, 'text') }],
    ['in a note', { body: p('', 'text', '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes }],
  ])('%s: refused with what to do', async (_, parts) => {
    const error = await refusal(wordFile(parts));
    expect(error.what).toMatch(/tracked changes/u);
    expect(error.todo).toMatch(/accept or reject all changes in Word/u);
  });

  test('changes of format alone and comments are no obstacle', async () => {
    const body = p(
      '',
      '<w:commentRangeStart w:id="1"/>',
      `<w:r><w:rPr><w:b/>${change('rPrChange', '<w:rPr/>')}</w:rPr><w:t>text</w:t></w:r>`,
    );
    expect((await readDocument(wordFile({ body }), 'test.docx')).paragraphs.map((each) => each.text)).toEqual(['text']);
  });
});

describe('archives', () => {
  const zeros = new Uint8Array(MAX_ENTRY_BYTES + 1);
  const bomb = (name: string) => wordFile({ body: '', entries: { [name]: zeros } });

  test.each(['word/document.xml', 'word/media/image1.png'])('a bomb in %s', async (name) => {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect((await refusal(bomb(name))).what).toMatch(/unpacks to more than/u);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
  });

  test('a bomb whose headers declare a small size', async () => {
    const packed = bomb('word/media/image1.png');
    const size = Buffer.alloc(4);
    size.writeUInt32LE(zeros.length);
    const small = Buffer.from(packed);
    for (let at = small.indexOf(size); at !== -1; at = small.indexOf(size)) small.writeUInt32LE(100, at);
    expect((await refusal(small)).what).toMatch(/unpacks to more than/u);
  });

  test('more entries than any document has', async () => {
    const entries = Object.fromEntries(Array.from({ length: MAX_ENTRIES }, (_, at) => [`a/${at}`, new Uint8Array()]));
    expect((await refusal(wordFile({ body: '', entries }))).what).toMatch(/more than 2000 entries/u);
  });

  test('cut off anywhere, or with bytes changed', async () => {
    const whole = wordFile({ body: p('', 'text '.repeat(500)) });
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const error = await refusal(whole.slice(0, Math.floor(whole.length * share)));
      expect(error.what).toMatch(/cut off or damaged/u);
    }
    const changed = whole.slice();
    changed.fill(0xff, 600, 900);
    expect((await refusal(changed)).what).toMatch(/cut off or damaged|cannot be read/u);
  });

  test('names that try to leave their folder are only names', async () => {
    const entries = { '../../etc/passwd.xml': text('<a/>'), 'C:\\x\u0007.xml': text('<a/>') };
    const found = await readDocument(wordFile({ body: p('', 'text'), entries }), '../../../escape.docx');
    expect(found.paragraphs.map((each) => each.text)).toEqual(['text']);
    const archive = readArchive(wordFile({ body: '', entries }), 'x', () => false);
    expect(archive.names).toContain('../../etc/passwd.xml');
    expect(archive.entries.size).toBe(0);
  });

  test.each([
    ['xl/workbook.xml', /Excel workbook/u],
    ['META-INF/manifest.xml', /OpenDocument/u],
    ['readme.txt', /archive without a document/u],
  ])('an archive with %s is no Word document', async (name, what) => {
    expect((await refusal(zipSync({ [name]: text('x') }))).what).toMatch(what);
  });
});

describe('parts', () => {
  const withDocument = (xml: string) => wordFile({ body: '', entries: { 'word/document.xml': text(xml) } });
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  test('document types and entities', async () => {
    const laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    expect((await refusal(withDocument(`${laughs}<w:document ${W}>&b;</w:document>`))).what).toMatch(/document type/u);
    const outside = '<!DOCTYPE d SYSTEM "file:///etc/passwd">';
    expect((await refusal(withDocument(`${outside}<w:document ${W}/>`))).what).toMatch(/document type/u);
    expect((await refusal(withDocument(`<w:document ${W}>&b;</w:document>`))).what).toMatch(/cannot be read/u);
  });

  test('elements nested without end, and XML that is none', async () => {
    const deep = '<w:p>'.repeat(MAX_DEPTH + 1);
    expect((await refusal(withDocument(`<w:document ${W}>${deep}`))).what).toMatch(/nested deeper/u);
    expect((await refusal(withDocument('<w:document'))).what).toMatch(/cannot be read/u);
    expect((await refusal(withDocument('\u0000\u0001'))).what).toMatch(/cannot be read/u);
  });

  test('what lies outside is not fetched, what could run is not run, and the text is read', async () => {
    const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relationships =
      `<Relationship Id="r1" Type="${TYPE}/image" Target="http://192.0.2.1/a.png" TargetMode="External"/>` +
      `<Relationship Id="r2" Type="${TYPE}/attachedTemplate" Target="file:///x.dotm" TargetMode="External"/>` +
      `<Relationship Id="r3" Type="${TYPE}/hyperlink" Target="http://192.0.2.1/" TargetMode="External"/>` +
      `<Relationship Id="r4" Type="${TYPE}/aFChunk" Target="chunk.html"/>`;
    const entries = { 'word/vbaProject.bin': new Uint8Array(9), 'word/embeddings/oleObject1.bin': new Uint8Array(9) };
    const found = await readDocument(wordFile({ body: p('', 'text'), relationships, entries }), 'test.docm');
    expect(found.paragraphs.map((each) => each.text)).toEqual(['text']);
    expect(found.warnings).toEqual([
      'The file refers to things outside it (attachedTemplate, image); they were not fetched.',
      'The file holds macros; they were not run.',
      'The file holds embedded objects; they were not opened, and text in them was not read.',
      'The file includes other documents whole (altChunk); their text was not read.',
    ]);
  });

  test('a part said to be the styles that is somewhere else is simply not there', async () => {
    const relationships = '<Relationship Id="s" Type="x/styles" Target="../../../../etc/passwd"/>';
    const found = await readDocument(
      wordFile({ body: p('<w:pStyle w:val="A"/>', 'text'), relationships }),
      'test.docx',
    );
    expect(found.paragraphs).toHaveLength(1);
  });

  test('styles and lists that refer to themselves', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>';
    const found = await readDocument(wordFile({ body: p('<w:pStyle w:val="A"/>', 'text'), styles }), 'test.docx');
    expect(found.paragraphs).toHaveLength(1);
  });
});

describe('kinds of file', () => {
  const ole = (name: string) => new Uint8Array(Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.from(name, 'utf16le')]));

  test.each<[string, Uint8Array, RegExp]>([
    ['secret.docx', ole('EncryptedPackage'), /protected by a password/u],
    ['old.doc', ole('WordDocument'), /Word document of the old kind/u],
    ['old.xls', ole('Workbook'), /Excel workbook of the old kind/u],
    ['text.rtf', text('{\\rtf1 text}'), /Rich Text/u],
    ['text.docx', text('{\\rtf1 text}'), /Rich Text/u],
    ['scan.png', hex('89504e470d0a1a0a'), /picture \(PNG\)/u],
    ['scan.pdf', hex('ffd8ffe000104a46'), /picture \(JPEG\)/u],
    ['text.md', text('# Text'), /kind that is not read/u],
    ['noending', text('Text'), /no known kind/u],
    ['text.docx', text('Text'), /named \.docx, but its content is not/u],
    ['page.mht', text('MIME-Version: 1.0\n'), /web archive/u],
    ['flat.xml', text('<?xml version="1.0"?><pkg:package/>'), /XML file/u],
    ['empty.txt', text(' \n'), /is empty/u],
    ['empty.docx', new Uint8Array(), /is empty/u],
    ['binary.txt', text('a\0b'), /zero bytes/u],
  ])('%s is refused: %s', async (file, bytes, what) => {
    expect((await refusal(bytes, file)).what).toMatch(what);
  });

  test('a document without text', async () => {
    expect((await refusal(wordFile({ body: p('') }))).what).toMatch(/holds no text/u);
    expect((await refusal(text('<html><script>let x;</script>'), 'page.html')).what).toMatch(/holds no text/u);
  });

  test('content wins over the name', async () => {
    expect((await readDocument(text('<!DOCTYPE html><p>text'), 'page.doc')).format).toBe('html');
    expect((await readDocument(wordFile({ body: p('', 'text') }), 'named.pdf')).format).toBe('docx');
    expect((await readDocument(text('Text'), 'NOTE.TXT')).format).toBe('txt');
    expect([...DOCUMENT_FILES].every((ending) => /^\.[a-z]+$/u.test(ending))).toBe(true);
  });

  test('a page nested without end', async () => {
    const started = performance.now();
    expect((await refusal(text(`<html>${'<div>'.repeat(200_000)}`), 'page.html')).what).toMatch(/nested deeper/u);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
