import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { hideSystemFonts, ownFonts } from './fonts.ts';
import type { NoteTree } from './tree.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let compiler: NodeCompiler | undefined;

/**
 * Prints a note as a tagged PDF (PDF/UA-1). `note.typ` is the form; the note reaches it as data.
 * Same tree, same bytes on every machine: the fonts are the packages' own and the only date is the tree's.
 */
export async function printPdf(tree: NoteTree): Promise<Uint8Array> {
  compiler ??= createCompiler();
  const { blocks, ...rest } = tree;
  const pictures: Record<string, string> = {};
  const plain = blocks.map((block) => {
    if (block.kind !== 'figure') return block;
    const { svg: _svg, png: _png, outlines, ...figure } = block;
    pictures[`picture ${block.target}`] = outlines;
    return figure;
  });
  const inputs = { note: JSON.stringify({ ...rest, blocks: plain }), ...pictures };
  const compiled = compiler.compile({ mainFileContent: readFileSync(here('note.typ'), 'utf8'), inputs });
  if (!compiled.result) throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  const creationTimestamp = Date.parse(`${tree.date}T00:00:00Z`) / 1000;
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp });
}

function createCompiler(): NodeCompiler {
  hideSystemFonts();
  return NodeCompiler.create({ workspace: here('.'), fontArgs: [{ fontBlobs: ownFonts() }] });
}
