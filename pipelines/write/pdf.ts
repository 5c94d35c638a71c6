import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { hideSystemFonts, ownFonts } from './fonts.ts';
import { signsOf } from './languages/forms.ts';
import { languageOf } from './languages/languages.ts';
import type { NoteTree } from './tree.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const compilers = new Map<string, NodeCompiler>();

/**
 * Prints a note as a tagged PDF (PDF/UA-1). `note.typ` is the form; the note reaches it as data.
 * Same tree, same bytes on every machine: the fonts are the packages' own and the only date is the tree's.
 */
export async function printPdf(tree: NoteTree): Promise<Uint8Array> {
  const { typography } = languageOf(tree.lang);
  const compiler = compilerOf(typography.pdf.families);
  const { blocks, ...rest } = tree;
  const pictures: Record<string, string> = {};
  const plain = blocks.map((block) => {
    if (block.kind !== 'figure') return block;
    const { svg: _svg, png: _png, outlines, ...figure } = block;
    pictures[`picture ${block.target}`] = outlines;
    return figure;
  });
  const { hasItalics, pdf } = typography;
  const setting = { ...pdf, hasItalics, digits: signsOf(languageOf(tree.lang)).digits };
  const inputs = { note: JSON.stringify({ ...rest, blocks: plain, setting }), ...pictures };
  const compiled = compiler.compile({ mainFileContent: readFileSync(here('note.typ'), 'utf8'), inputs });
  if (!compiled.result) throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  const creationTimestamp = Date.parse(`${tree.date}T00:00:00Z`) / 1000;
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp });
}

/** One for the languages of the same fonts: those of Chinese are large. */
function compilerOf(families: readonly string[]): NodeCompiler {
  const key = families.join();
  const known = compilers.get(key);
  if (known) return known;
  hideSystemFonts();
  const made = NodeCompiler.create({ workspace: here('.'), fontArgs: [{ fontBlobs: ownFonts(families) }] });
  compilers.set(key, made);
  return made;
}
