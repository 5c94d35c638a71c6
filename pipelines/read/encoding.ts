import { isUtf8 } from 'node:buffer';
import { UserError } from '../error.ts';

/** How the bytes of a text file are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | (string & {});

const EXAMPLES = ['windows-1252', 'windows-1256'];

/**
 * Finds the encoding of a file: its byte order mark, else what `source.yaml` declares, else UTF-8. Nothing is guessed: bytes
 * that are not UTF-8 and have no declared encoding are an error that shows the first such line both ways.
 */
export function encodingOf(bytes: Buffer, declared: string | undefined, file: string): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (declared && !hasMark) {
    checkLabel(declared, file);
    return declared.toLowerCase();
  }
  if (!isUtf8(bytes)) throw undeclared(bytes, file);
  if (bytes.includes(0)) {
    throw new UserError(
      file,
      'the file holds zero bytes, so it is not plain text (or UTF-16 without its mark)',
      'save it as CSV UTF-8',
    );
  }
  return 'utf-8';
}

/** The text of a file, without its mark. */
export function decode(bytes: Buffer, encoding: Encoding, file: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      file,
      `its bytes are not ${encoding}`,
      'mend `encoding` in source.yaml, or save the file as CSV UTF-8',
    );
  }
}

function checkLabel(label: string, file: string): void {
  try {
    new TextDecoder(label);
  } catch {
    throw new UserError(
      file,
      `no encoding is named ${label}`,
      `write one of the WHATWG labels in source.yaml, such as ${EXAMPLES.join(', ')}`,
    );
  }
}

function undeclared(bytes: Buffer, file: string): UserError {
  let start = 0;
  let line = 1;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    const row = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!isUtf8(row) || end === -1) {
      const readings = EXAMPLES.map(
        (label) => `    as ${label}: ${new TextDecoder(label).decode(row).slice(0, 160).trimEnd()}`,
      );
      return new UserError(
        `${file}, line ${line}`,
        `the text is not UTF-8, and source.yaml declares no encoding. The line reads\n${readings.join('\n')}`,
        'save the file as CSV UTF-8, or write the right one in source.yaml as `encoding:`',
      );
    }
    start = end + 1;
    line += 1;
  }
}
