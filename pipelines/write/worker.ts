import { printDocx } from './docx.ts';
import { printHtml } from './html.ts';
import { printPdf } from './pdf.ts';
import type { NoteTree } from './tree.ts';

export const FORMATS = ['docx', 'pdf', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Prints one note in one format on another core. */
export default async function work(input: { tree: NoteTree; format: Format }): Promise<Uint8Array> {
  if (input.format === 'docx') return printDocx(input.tree);
  if (input.format === 'pdf') return printPdf(input.tree);
  return Buffer.from(printHtml(input.tree));
}
