import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openCache } from '../cache.ts';
import { UserError } from '../error.ts';
import { endJobs } from '../jobs.ts';
import type { Places } from '../paths.ts';
import type { Summaries } from '../read/collections.ts';
import { extract, readLexicons } from '../read/documents/extraction.ts';
import { readDocument } from '../read/documents/reader.ts';
import { readSummaries } from '../read/summaries.ts';
import { timed } from './bench.ts';

const SPECIMENS = 'illustrative/executive_summaries';

/**
 * `pnpm bench documents`: made-up executive summaries, each changed from one of the six specimens, read one after the other, on all
 * cores, again from the cache, and again with one of them changed; times as ratios of one run.
 */
export async function runDocumentsBench(count: number, places: Places): Promise<void> {
  if (!Number.isInteger(count) || count < 12)
    throw new UserError('--documents', 'too few documents to measure', 'give a whole number of at least 12', 2);
  const home = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const files = makeDocuments(join(places.sources, SPECIMENS), join(home, 'documents'), count);
    const summaries = {
      folder: home,
      files: files.map((path) => ({ path, origin: path })),
      codings: undefined,
      lookups: {},
      corrections: [],
    } as unknown as Summaries;
    const cache = openCache(join(home, 'cache'));
    let read = 0;
    const all = () =>
      timed(async () => {
        read = 0;
        return readSummaries(summaries, places.sources, cache, () => {
          read += 1;
        });
      });
    const lexicons = readLexicons(places.sources);
    const single = await timed(async () => {
      for (const file of files) extract(await readDocument(readFileSync(file), file), lexicons);
    });
    const first = await all();
    const readFirst = read;
    const cached = await all();
    const readCached = read;
    writeFileSync(files[0]!, changed(readFileSync(files[0]!), 'changed again'));
    const one = await all();
    const line = (name: string, seconds: number, documents: number): string =>
      `  ${name.padEnd(34)}${seconds.toFixed(2).padStart(7)} s   ${documents} read, ${(count / seconds).toFixed(0)} documents a second, ${(single.seconds / seconds).toFixed(1)} times as fast`;
    process.stdout.write(
      `${[
        `${count} documents in six languages`,
        line('one after the other, one core', single.seconds, count),
        line('on all cores, threads started too', first.seconds, readFirst),
        line('again, from the cache', cached.seconds, readCached),
        line('again, one document changed', one.seconds, read),
      ].join('\n')}\n`,
    );
  } finally {
    await endJobs();
    rmSync(home, { recursive: true, force: true });
  }
}

function makeDocuments(specimens: string, folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(specimens).filter((name) => name.endsWith('.docx'));
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length]!;
    const file = join(folder, `${index}-${name}`);
    writeFileSync(file, changed(readFileSync(join(specimens, name)), `made from ${name}, number ${index}`));
    return file;
  });
}

/** The same document with one more sentence in its first paragraph that has text. */
function changed(bytes: Uint8Array, sentence: string): Uint8Array {
  const parts = unzipSync(bytes);
  const document = strFromU8(parts['word/document.xml']!);
  parts['word/document.xml'] = strToU8(document.replace(/<\/w:t>/, ` (${sentence})</w:t>`));
  return zipSync(parts);
}
