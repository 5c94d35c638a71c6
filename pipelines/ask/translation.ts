import { readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { UserError } from '../error.ts';
import { type Places, ROOT } from '../paths.ts';
import { maxLengthOf } from '../write/translation/context.ts';
import { exported } from '../write/translation/exporting.ts';
import { targetLang } from '../write/translation/languages.ts';
import { translationStatus } from '../write/translation/status.ts';
import { taken } from '../write/translation/taking.ts';
import { originsOf } from '../write/translation/units.ts';
import { writeTexts } from '../write/translation/writing.ts';
import { readXliff } from '../write/translation/xliff_reader.ts';

/** `pnpm cli translation export`: one XLIFF file of every message and note, to a file or to the standard output. */
export function runExport(given: string, { output }: { readonly output?: string }, places: Places): void {
  const lang = targetLang(given);
  const content = exported(places.reports, lang, shown);
  if (output === undefined) process.stdout.write(content);
  else write(output, content);
}

/** `pnpm cli translation import`: takes an XLIFF file back into the messages and notes of its language, all or nothing. */
export function runImport(given: string, file: string, places: Places): void {
  const lang = targetLang(given);
  const origins = originsOf(places.reports, lang);
  const { texts, left } = taken(readXliff(read(file), file, lang), origins, file, lang);
  const files = writeTexts(origins, texts, lang);
  const units = origins.flatMap((origin) => origin.units);
  const done = units.filter((unit) => texts.has(unit) || unit.present !== null).length;
  for (const sentence of left) process.stderr.write(`not taken: ${sentence}\n`);
  for (const unit of units) {
    const most = maxLengthOf(unit);
    const length = [...(texts.get(unit) ?? '')].length;
    if (most !== null && length > most)
      process.stderr.write(
        `warning: ${unit.name}: ${length} characters where ${most} fit well; shorten it if you can\n`,
      );
  }
  process.stdout.write(`${done} of ${units.length} texts stand in "${lang}"; `);
  process.stdout.write(files.length > 0 ? `written: ${files.map(shown).join(', ')}\n` : 'nothing changed\n');
}

/** `pnpm cli translation status`: writes what no linguist has read. */
export function runStatus({ output }: { readonly output: string }, places: Places): void {
  writeFileSync(output, translationStatus(places.reports, places.sources));
  process.stdout.write(`written: ${shown(output)}\n`);
}

/** Paths as the project writes them, the same on every machine. */
const shown = (file: string): string => {
  const inside = relative(ROOT, file);
  return inside.startsWith('..') ? file : inside.split(sep).join('/');
};

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UserError(file, `the file cannot be read (${code})`, 'give the file that the translation tool saved', 2);
  }
}

function write(file: string, content: string): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const isThere = code === 'EEXIST';
    throw new UserError(
      file,
      isThere ? 'the file is there already, and may hold translations' : `the file cannot be written (${code})`,
      isThere ? 'give another name, or remove it first' : 'give a place that exists and may be written to',
      2,
    );
  }
}
