import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../error.ts';
import { type Lang, readJson } from '../messages.ts';
import { readNote } from '../note.ts';
import { outline } from '../structure.ts';
import { ENGLISH } from './languages.ts';
import { withTexts } from './runs.ts';
import { type Origin, READ_KEY, type Unit } from './units.ts';

/**
 * Writes the texts taken into the files of their language, all or none, and gives the files that changed. A file none of whose
 * texts changed stays as it is. In a note, what is not translated yet stands in English.
 *
 * @throws UserError where a note's texts, put together, do not make the note that the English is
 */
export function writeTexts(origins: readonly Origin[], texts: ReadonlyMap<Unit, string>, lang: Lang): string[] {
  const changed = origins.filter(({ units }) =>
    units.some((unit) => (texts.get(unit) ?? unit.present) !== unit.present),
  );
  const files = changed.map((origin) => ({
    target: origin.target,
    content: origin.note ? noteText(origin, texts, lang) : messagesText(origin, texts),
  }));
  const passing = (file: string): string => join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    for (const { target, content } of files) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(passing(target), content);
    }
    for (const { target } of files) renameSync(passing(target), target);
  } finally {
    for (const { target } of files) rmSync(passing(target), { force: true });
  }
  return files.map(({ target }) => target);
}

function messagesText({ target, units }: Origin, texts: ReadonlyMap<Unit, string>): string {
  const present = existsSync(target) ? readJson(target) : { [READ_KEY]: 'no' };
  const taken = units.flatMap((unit) => (texts.has(unit) ? [[unit.name, texts.get(unit)!] as const] : []));
  const all = Object.entries({ ...present, ...Object.fromEntries(taken) });
  const sorted = all.sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** The note's file, read once as the build reads it. */
function noteText({ english, target, units, note }: Origin, texts: ReadonlyMap<Unit, string>, lang: Lang): string {
  const { base, runs } = note!;
  const content = withTexts(
    base,
    runs,
    units.map((unit) => texts.get(unit) ?? unit.present),
  );
  const home = mkdtempSync(join(tmpdir(), 'translation-'));
  const folder = join(home, basename(dirname(target)));
  try {
    mkdirSync(folder);
    for (const file of ['note.yaml', `${ENGLISH}.md`]) copyFileSync(join(dirname(english), file), join(folder, file));
    writeFileSync(join(folder, `${lang}.md`), content);
    const [told, wanted] = [readNote(folder, lang), readNote(folder, ENGLISH)].map(outline) as [string[], string[]];
    const at = wanted.findIndex((line, index) => line !== told[index]);
    if (at >= 0 || told.length !== wanted.length)
      throw new UserError(
        target,
        `block ${at + 1} would read "${told[at] ?? 'nothing'}", and is "${wanted[at] ?? 'nothing'}" in English`,
        'a text may not begin like a heading, list or quotation (#, 1., -, >), nor hold Markdown of its own',
      );
    return content;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.where.replace(folder, dirname(target)), error.what, error.todo);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
