import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { codeHash } from '../../cache.ts';
import { FONT_FILES } from '../../draw/fonts.ts';
import { madeOnce } from '../../made_once.ts';
import { ROOT } from '../../paths.ts';

const HOME = join(ROOT, 'node_modules', '.cache', 'site');
const WEB = fileURLToPath(new URL('./web/', import.meta.url));
const require = createRequire(import.meta.url);

/** Larger fonts are left to the reader's system. */
const LARGEST_FONT = 1024 * 1024;

let made: Promise<string> | undefined;

/**
 * The code, style, fonts and engine that every explorer has, in one folder that is copied into each. Made once for the same code and
 * kept beside the installed packages, since bundling takes seconds and copying does not.
 */
export function webCode(): Promise<string> {
  made ??= bundle();
  return made;
}

const bundle = (): Promise<string> => madeOnce(HOME, codeHash('write', 'draw', '../schemas'), write);

async function write(folder: string): Promise<void> {
  const shared = {
    absWorkingDir: ROOT,
    outdir: folder,
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'silent',
    legalComments: 'none',
  } as const;
  const pages = readdirSync(join(WEB, 'pages')).map((name) => join(WEB, 'pages', name));
  await Promise.all([
    build({
      ...shared,
      entryPoints: pages,
      splitting: true,
      format: 'esm',
      chunkNames: 'part-[hash]',
      platform: 'browser',
      plugins: [standIns],
    }),
    build({ ...shared, entryPoints: [join(WEB, 'theme.ts')], format: 'iife' }),
  ]);
  const fonts = FONT_FILES.filter((file) => statSync(file).size <= LARGEST_FONT);
  for (const file of fonts) copyFileSync(file, join(folder, basename(file)));
  writeFileSync(
    join(folder, 'site.css'),
    `${fonts.map(face).join('\n')}\n${readFileSync(join(WEB, 'site.css'), 'utf8')}`,
  );
  writeEngine(folder);
}

/** DuckDB for browsers, one variant that needs no threads: packed to a quarter of its size, and unpacked by its own worker. */
function writeEngine(place: string): void {
  const engine = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  writeFileSync(join(place, 'duckdb-eh.wasm.gz'), gzipSync(readFileSync(join(engine, 'duckdb-eh.wasm')), { level: 9 }));
  const worker = readFileSync(join(engine, 'duckdb-browser-eh.worker.js'), 'utf8').replace(
    /\n?\/\/# sourceMappingURL=.*$/m,
    '',
  );
  writeFileSync(join(place, 'engine.js'), `${readFileSync(join(WEB, 'engine_prelude.js'), 'utf8')}\n${worker}`);
}

/** The face of a font file of the house, named as charts name it. */
function face(file: string): string {
  const name = basename(file);
  const family = /^([A-Za-z]+)_/.exec(name)![1]!.replace(/([a-z])([A-Z])/g, '$1 $2');
  return `@font-face { font-family: "${family}"; font-weight: ${name.includes('700') ? 700 : 400}; font-display: swap; src: url("${name}"); }`;
}

/** What code of the house takes from Node has a stand-in in a browser. */
const standIns: Plugin = {
  name: 'stand-ins',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(node:(crypto|fs|module|path)|fontkit)$/ }, ({ path }) => ({
      path: join(WEB, 'stand_ins', `${path.replace('node:', '')}.ts`),
    })),
};
