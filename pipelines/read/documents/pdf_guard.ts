import { UserError } from '../../error.ts';

/** What is looked at before a PDF is opened. */
export function guardPdf(bytes: Uint8Array, file: string): string[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (!head.includes('%PDF-'))
    throw new UserError(
      file,
      'it is not a PDF',
      'give the PDF itself; a page saved from the web or a shortcut is none',
    );
  return [];
}
