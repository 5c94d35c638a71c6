import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { hashOf } from '../cache.ts';
import { ROOT } from '../paths.ts';

const HOME = join(ROOT, 'node_modules', '.cache', 'fonts');

/** Names of glyphs and of styles: nothing that is drawn, and a third of what is read anew for every text. */
const UNSEEN = new Set(['post', 'STAT']);

/** The same fonts without the tables that drawing has no use for, kept beside the installed packages; what is drawn is the same. */
export function leanFonts(files: readonly string[]): string[] {
  mkdirSync(HOME, { recursive: true });
  return files.map((file) => {
    const font = readFileSync(file);
    const lean = join(HOME, `${hashOf(font).slice(0, 16)}.ttf`);
    if (existsSync(lean)) return lean;
    const passing = `${lean}.${process.pid}.${threadId}`;
    writeFileSync(passing, without(font, UNSEEN));
    renameSync(passing, lean);
    return lean;
  });
}

const HEAD = 12;
const ENTRY = 16;

/** A TrueType file whose directory leaves some tables out (OpenType 1.9, "Organization of an OpenType Font"). */
function without(font: Buffer, tables: ReadonlySet<string>): Buffer {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.subarray(HEAD + index * ENTRY, HEAD + (index + 1) * ENTRY),
  ).filter((entry) => !tables.has(entry.toString('latin1', 0, 4)));
  const head = Buffer.concat([font.subarray(0, HEAD), ...entries]);
  head.writeUInt16BE(entries.length, 4);
  const parts = [head];
  let offset = head.length;
  for (const [index, entry] of entries.entries()) {
    const start = entry.readUInt32BE(8);
    const length = entry.readUInt32BE(12);
    head.writeUInt32BE(offset, HEAD + index * ENTRY + 8);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    font.copy(padded, 0, start, start + length);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
