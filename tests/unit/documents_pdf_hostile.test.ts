import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../pipelines/error.ts';
import { readPdf } from '../../pipelines/read/documents/pdf.ts';
import { handMadePdf, printed } from './documents_pdf_fixture.ts';

const SENTENCE = 'The State party has adopted a law on the matter at hand.';
const plain = handMadePdf({ pages: [printed(SENTENCE, 72, 700)] });

const refusal = async (pdf: Uint8Array): Promise<string> => {
  const error = await readPdf(pdf, 'x.pdf').then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
};

/** Forms that each print the next one ten times: a few hundred bytes that come to a billion operations. */
function nested(depth: number): Uint8Array {
  const objects: Record<number, { dictionary: string; data: Uint8Array }> = {};
  for (let i = 0; i < depth; i++) {
    const inside = i === depth - 1 ? printed(SENTENCE, 72, 700) : '/X Do '.repeat(10);
    objects[30 + i] = {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F1 3 0 R >> /XObject << /X ${31 + i} 0 R >> >>`,
      data: Buffer.from(inside),
    };
  }
  return handMadePdf({ pages: ['/X Do'], objects, resources: '>> /XObject << /X 30 0 R' });
}

describe('refused with a sentence', () => {
  test('what is no PDF', async () => {
    expect(await refusal(new Uint8Array(Buffer.from('<html>PDF</html>')))).toContain('is not a PDF');
  });

  test('a file that was cut short', async () => {
    expect(await refusal(plain.slice(0, Math.floor(plain.length * 0.7)))).toContain('breaks off');
  });

  test('an encrypted file', async () => {
    const filter = '<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904';
    const keys = `/O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
    const pdf = handMadePdf({
      pages: [printed(SENTENCE, 72, 700)],
      trailer: `/Encrypt ${filter} ${keys} /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
    });
    expect(await refusal(pdf)).toContain('encrypted');
  });

  test('a scan without text', async () => {
    expect(await refusal(handMadePdf({ pages: ['q 500 0 0 700 50 50 cm 0 0 1 1 re f Q'] }))).toContain('no text');
  });

  test('a stream that unpacks without end, once or twice packed', async () => {
    const once = deflateSync(Buffer.alloc(300_000_000));
    const bomb = (filter: string, data: Uint8Array): Uint8Array =>
      handMadePdf({ pages: [printed(SENTENCE, 72, 700)], objects: { 10: { dictionary: `/Filter ${filter}`, data } } });
    expect(await refusal(bomb('/FlateDecode', once))).toContain('unpacks to more than');
    expect(await refusal(bomb('[/FlateDecode /FlateDecode]', deflateSync(once)))).toContain('unpacks to more than');
  });

  test('a page whose forms multiply, after which the next file is read as ever', async () => {
    expect(await refusal(nested(9))).toContain('holds more than any page');
    expect((await readPdf(plain, 'x.pdf')).paragraphs[0]?.text).toBe(SENTENCE);
  }, 60_000);

  test('more pages than a summary can have', async () => {
    const pages = Array.from({ length: 2001 }, () => printed(SENTENCE, 72, 700));
    expect(await refusal(handMadePdf({ pages }))).toContain('2001 pages');
  });
});

test('JavaScript is not executed, told of, and the text is read', async () => {
  const pdf = handMadePdf({
    pages: [printed(SENTENCE, 72, 700)],
    catalog: '/OpenAction 10 0 R',
    objects: { 10: '<< /S /JavaScript /JS (globalThis.wasRun = true) >>' },
  });
  const { paragraphs, warnings } = await readPdf(pdf, 'x.pdf');
  expect(paragraphs.map((paragraph) => paragraph.text)).toEqual([SENTENCE]);
  expect(warnings.join()).toContain('JavaScript');
  expect((globalThis as { wasRun?: boolean }).wasRun).toBeUndefined();
});

test('500 pages are read, each paragraph with its page', async () => {
  const pages = Array.from({ length: 500 }, (_, i) =>
    Array.from({ length: 30 }, (_, j) =>
      printed(`Sentence ${j * 7 + i * i} of the report ends here.`, 72, 700 - j * 20),
    ).join(''),
  );
  const { paragraphs } = await readPdf(handMadePdf({ pages }), 'x.pdf');
  expect(new Set(paragraphs.map((paragraph) => paragraph.page)).size).toBe(500);
  expect(
    paragraphs
      .map((paragraph) => paragraph.text)
      .join(' ')
      .match(/ends here\./gu)?.length,
  ).toBe(15_000);
}, 60_000);
