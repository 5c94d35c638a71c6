import { printDocx } from './docx.ts';
import type { Format } from './formats.ts';
import { printHtml } from './html.ts';
import { printPdf } from './pdf.ts';
import type { NoteTree } from './tree.ts';

/** Prints one note in one format on another core. */
export default async function work(input: { tree: NoteTree; format: Format }): Promise<Uint8Array> {
  if (input.format === 'docx') return printDocx(input.tree);
  if (input.format === 'pdf') return printPdf(input.tree);
  return Buffer.from(printHtml(input.tree));
}
