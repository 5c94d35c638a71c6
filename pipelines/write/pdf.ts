import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NoteTree } from './tree.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const require = createRequire(import.meta.url);

const FONTS = [
  ['noto-sans', '400Regular/NotoSans_400Regular.ttf'],
  ['noto-sans', '400Regular_Italic/NotoSans_400Regular_Italic.ttf'],
  ['noto-sans', '700Bold/NotoSans_700Bold.ttf'],
  ['noto-sans', '700Bold_Italic/NotoSans_700Bold_Italic.ttf'],
  ['noto-sans-arabic', '400Regular/NotoSansArabic_400Regular.ttf'],
  ['noto-sans-arabic', '700Bold/NotoSansArabic_700Bold.ttf'],
] as const;

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
    const { svg, png: _, ...figure } = block;
    pictures[`picture ${block.target}`] = withOwnFonts(svg);
    return figure;
  });
  const inputs = { note: JSON.stringify({ ...rest, blocks: plain }), ...pictures };
  const pdf = compiler.pdf(
    { mainFileContent: readFileSync(here('note.typ'), 'utf8'), inputs },
    { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${tree.date}T00:00:00Z`) / 1000 },
  );
  compiler.evictCache(10);
  return pdf;
}

/** Typst takes up every font of the system unless fontconfig is told that there is none; that also saves reading them. */
function createCompiler(): NodeCompiler {
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = here('no_system_fonts.conf');
  try {
    const fontBlobs = FONTS.map(([name, file]) => {
      return renamed(readFileSync(require.resolve(`@expo-google-fonts/${name}/${file}`)));
    });
    return NodeCompiler.create({ workspace: here('.'), fontArgs: [{ fontBlobs }] });
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}

/**
 * The font under the family name "Note Sans" in place of "Noto Sans" (UTF-16), which no system has: where fontconfig is not
 * asked (macOS, Windows) another release of Noto could otherwise be taken and change the bytes.
 */
function renamed(font: Buffer): Buffer {
  const from = Buffer.from('Noto Sans', 'utf16le').swap16();
  const to = Buffer.from('Note Sans', 'utf16le').swap16();
  const copy = Buffer.from(font);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) to.copy(copy, at);
  return copy;
}

const withOwnFonts = (svg: string): string => svg.replaceAll('Noto Sans', 'Note Sans');
