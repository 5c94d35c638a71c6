import { constants, inflateSync } from 'node:zlib';
import { UserError } from '../../error.ts';

const FILE_LIMIT = 200_000_000;
/** What all streams but pictures may come to when unpacked. */
const UNPACKED_LIMIT = 256_000_000;
/** Nothing deflate makes unpacks to more than this many times its length. */
const DEFLATE_RATIO = 1032;

/**
 * Looks at the bytes of a PDF before it is opened: that it is one, whole, and unpacks to what memory can hold.
 * @returns a sentence for each thing in it that could act; none of it is executed
 * @throws UserError for what is refused
 */
export function guardPdf(bytes: Uint8Array, file: string): string[] {
  if (bytes.length > FILE_LIMIT) {
    throw new UserError(
      file,
      `it is larger than ${FILE_LIMIT / 1e6} MB`,
      'give the executive summary alone, without pictures',
    );
  }
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!data.subarray(0, 1024).includes('%PDF-')) {
    throw new UserError(
      file,
      'it is not a PDF',
      'give the PDF itself; a page saved from the web, or a picture, is none',
    );
  }
  const end = data.lastIndexOf('%%EOF');
  if (end < 0 || data.lastIndexOf('endobj') > end) {
    throw new UserError(
      file,
      'it breaks off before its end',
      'get the file anew; it was cut short when it was copied or downloaded',
    );
  }
  return warningsOf(readable(data, file));
}

const ACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\/(?:JavaScript|JS)\b/u, 'JavaScript'],
  [/\/Launch\b/u, 'an action that starts a program'],
  [/\/(?:EmbeddedFiles?|Filespec\/EF)\b/u, 'embedded files'],
  [/\/XFA\b/u, 'an XFA form'],
  [/\/(?:SubmitForm|ImportData|GoToR)\b/u, 'an action that reaches outside the document'],
];

function warningsOf(texts: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const text of texts) for (const [form, what] of ACTIONS) if (form.test(text)) found.add(what);
  return found.size > 0
    ? [`The PDF holds ${[...found].join(', ')}: nothing of it was executed or opened, only the text was read.`]
    : [];
}

/** The parts of a PDF in plain sight and the packed objects; unpacks every stream but pictures, to know that it can be. */
function* readable(data: Buffer, file: string): Generator<string> {
  let left = UNPACKED_LIMIT;
  let from = 0;
  while (from < data.length) {
    const at = data.indexOf('stream', from);
    const head = data.toString(
      'latin1',
      Math.max(from, (at < 0 ? data.length : at) - 20_000),
      at < 0 ? data.length : at,
    );
    yield head;
    if (at < 0) return;
    const stop = data.indexOf('endstream', at);
    const end = stop < 0 ? data.length : stop;
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    const packed = data.subarray(at + 6 + (data[at + 6] === 13 ? 2 : 1), end);
    const text = unpacked(packed, dictionary, left, file);
    left -= text?.length ?? 0;
    if (text && /\/ObjStm\b/u.test(dictionary)) yield text.toString('latin1');
    from = end + 9;
  }
}

function unpacked(packed: Buffer, dictionary: string, left: number, file: string): Buffer | undefined {
  const depth = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
  if (depth === 0 || /\/Subtype\s*\/Image\b/u.test(dictionary)) return undefined;
  if (depth > 3) throw tooLarge(file);
  let data = packed;
  for (let step = 0; step < depth; step++) {
    if (step + 1 === depth && data.length * DEFLATE_RATIO < 100_000 && !/\/ObjStm\b/u.test(dictionary))
      return undefined;
    try {
      data = inflateSync(data, { maxOutputLength: Math.max(1, left), finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file);
      return undefined;
    }
  }
  return data;
}

const tooLarge = (file: string): UserError =>
  new UserError(
    file,
    `it unpacks to more than ${UNPACKED_LIMIT / 1e6} MB, which no text does`,
    'do not open the file; get the executive summary from the Official Document System',
  );
