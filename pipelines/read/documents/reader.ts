import { UserError } from '../../error.ts';
import type { DocumentText } from './document.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readPlainText } from './plain_text.ts';

/** Bytes a document may have. */
export const MAX_DOCUMENT_BYTES = 100 * 2 ** 20;

type Kind = 'zip' | 'pdf' | 'html' | 'text';

/** Kinds that are known and not read: how they begin, and what a person calls them. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['7b5c727466', 'a Rich Text file (.rtf)'],
  ['89504e47', 'a picture (PNG)'],
  ['ffd8ff', 'a picture (JPEG)'],
  ['47494638', 'a picture (GIF)'],
  ['49492a00', 'a picture (TIFF)'],
  ['4d4d002a', 'a picture (TIFF)'],
  ['424d', 'a picture (BMP)'],
  ['ff575043', 'a WordPerfect file'],
  ['252150532d', 'a PostScript file'],
  ['526172211a', 'a RAR archive'],
  ['377abcaf', 'a 7-Zip archive'],
  ['1f8b', 'a gzip archive'],
  ['4d5a', 'a program'],
];
const SAVE = 'open it and save it as .docx or .pdf';

/**
 * Reads a document by what it is, seen from its content first and its name after. Nothing is written, fetched or run.
 *
 * @param file name for messages; only its ending is looked at
 * @throws UserError where it is of a kind that is not read, damaged, encrypted or beyond a limit
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<DocumentText> {
  const document = await read(bytes, file);
  if (document.paragraphs.length > 0) return document;
  throw new UserError(
    file,
    'the document holds no text',
    'look whether its text is a picture; if so, get the text itself',
  );
}

async function read(bytes: Uint8Array, file: string): Promise<DocumentText> {
  switch (kindOf(bytes, file)) {
    case 'zip':
      return readDocx(bytes, file);
    case 'pdf': {
      // pdf.js is slow to load, and most runs read no PDF
      const { readPdf } = await import('./pdf.ts');
      return readPdf(bytes, file);
    }
    case 'html':
      return readHtml(bytes, file);
    case 'text':
      return readPlainText(bytes, file);
  }
}

function kindOf(bytes: Uint8Array, file: string): Kind {
  const ending = /\.[^./\\]*$/u.exec(file)?.[0].toLowerCase() ?? '';
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new UserError(
      file,
      `the file is larger than ${MAX_DOCUMENT_BYTES} bytes`,
      'take the pictures out, or save it anew',
    );
  }
  const start = Buffer.from(bytes.subarray(0, 4096));
  const hex = start.subarray(0, 8).toString('hex');
  if (hex.startsWith('504b0304')) return 'zip';
  if (start.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (hex.startsWith('d0cf11e0a1b11ae1')) throw compoundFile(bytes, file);
  const other = OTHERS.find(([magic]) => hex.startsWith(magic))?.[1];
  if (other) throw notRead(file, other);
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
    throw new UserError(file, 'the file is empty', 'get it again from where it came');
  }
  const text = start.toString(start[0] === 0xff || start[1] === 0 ? 'utf16le' : 'latin1');
  if (/^\s*(?:From |MIME-Version:|Content-Type:)/iu.test(text))
    throw notRead(file, 'a web archive or e-mail (.mht, .eml)');
  if (ending === '.html' || ending === '.htm' || ending === '.xhtml') return 'html';
  if (/^[^<]{0,8}(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(text))
    return 'html';
  if (/^[^<]{0,8}<\?xml/iu.test(text)) throw notRead(file, 'an XML file');
  if (ending === '.txt') return 'text';
  if (ending === '.docx' || ending === '.docm' || ending === '.pdf') {
    throw new UserError(file, `the file is named ${ending}, but its content is not`, 'get it again from where it came');
  }
  throw notRead(
    file,
    ending === '' ? 'of no known kind' : `of a kind that is not read (${JSON.stringify(ending).slice(1, -1)})`,
  );
}

/** The old file of Office: a document of Word 97, or what wraps an encrypted new one. Its directory names are UTF-16. */
function compoundFile(bytes: Uint8Array, file: string): UserError {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => content.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) {
    return new UserError(
      file,
      'the document is protected by a password',
      'open it in Word, take the password off and save it',
    );
  }
  if (has('WordDocument')) return notRead(file, 'a Word document of the old kind (.doc)');
  if (has('Workbook') || has('Book')) return notRead(file, 'an Excel workbook of the old kind (.xls)');
  if (has('PowerPoint Document')) return notRead(file, 'a PowerPoint presentation of the old kind (.ppt)');
  return notRead(file, 'an Office file of the old kind or an e-mail (.msg)');
}

function notRead(file: string, kind: string): UserError {
  return new UserError(file, `the file is ${kind}; Word (.docx), PDF, HTML and text files are read`, SAVE);
}
