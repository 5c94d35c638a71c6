import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { codeHash, hashOf } from './cache.ts';
import { madeOnce } from './made_once.ts';
import { ROOT } from './paths.ts';

const PIPELINES = join(ROOT, 'pipelines');
const HOME = join(ROOT, 'node_modules', '.cache', 'pipelines');

/** Packages with code that is not JavaScript, or with files of their own beside it. */
const LEFT_OUT = ['@resvg/resvg-js', '@myriaddreamin/typst-ts-node-compiler', 'pdfjs-dist'];

let folder: Promise<string> | undefined;

/**
 * The modules that run on threads (every `worker.ts`), each bundled with what it imports into plain JavaScript: a thread then loads
 * in a quarter of the time, since it needs no loader of TypeScript and opens a few files in place of some thousand. Made once for
 * the same code and kept beside the installed packages.
 */
export function threadCode(): Promise<string> {
  folder ??= bundle();
  return folder;
}

/** The file that a thread imports for a worker. */
export async function bundled(worker: URL): Promise<string> {
  const file = relative(pathToFileURL(PIPELINES).href, worker.href).replace(/\.ts$/, '.mjs');
  return pathToFileURL(join(await threadCode(), file)).href;
}

/** What is bundled names files beside it by their full path: in another place it is another bundle. */
const bundle = (): Promise<string> =>
  madeOnce(HOME, hashOf(codeHash('.', '../schemas'), ROOT), async (passing) => {
    await build({
      absWorkingDir: ROOT,
      entryPoints: workers(),
      outbase: PIPELINES,
      outdir: passing,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      external: LEFT_OUT,
      // Packages in the older form of modules ask for their parts with `require`.
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
      plugins: [ownPlace],
      logLevel: 'silent',
    });
  });

const workers = (): string[] =>
  readdirSync(PIPELINES, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name === 'worker.ts')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** A module of ours finds its files from its own place, wherever its code was put. */
const ownPlace: Plugin = {
  name: 'own-place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\](?:pipelines|schemas)[/\\].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    })),
};
