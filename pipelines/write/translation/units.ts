import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NoteSpec } from '../../../schemas/note.ts';
import { type Lang, readJson } from '../messages.ts';
import { readNote } from '../note.ts';
import { ENGLISH } from './languages.ts';
import type { Format } from './pieces.ts';
import { aligned, type Run, type RunKind, runsOf } from './runs.ts';

/** One text to translate: a message, or a run of a note. */
export interface Unit {
  /** Names the unit in a translation file: where it is, the how manyeth of how many, its key or kind, and the print of its English. */
  readonly id: string;
  /** `messages` or `note/<note>`. */
  readonly origin: string;
  /** Key of the message, or kind of the run. */
  readonly name: string;
  readonly format: Format;
  readonly english: string;
  /** The text in the other language, or null where there is none yet. */
  readonly present: string | null;
  /** Of the English text. */
  readonly file: string;
  readonly line: number;
}

/** The texts of one file: the messages, or a note. */
export interface Origin {
  readonly origin: string;
  readonly english: string;
  readonly target: string;
  readonly units: readonly Unit[];
  /** For a note: what its numbers are, and the file that the texts stand in. */
  readonly note: { readonly spec: NoteSpec; readonly base: string; readonly runs: readonly Run[] } | null;
}

/** Says whether a linguist has read a language: a setting among the messages, which none translates. */
export const READ_KEY = 'language.read_by_linguist';

/** All that is translated from English into a language, in the order of the files. */
export function originsOf(reports: string, lang: Lang): Origin[] {
  const notes = join(reports, 'notes');
  const names = readdirSync(notes, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    messagesOrigin(join(reports, 'messages'), lang),
    ...names.map((entry) => noteOrigin(join(notes, entry.name), lang)).sort((a, b) => (a.origin < b.origin ? -1 : 1)),
  ];
}

function messagesOrigin(folder: string, lang: Lang): Origin {
  const [english, target] = [join(folder, `${ENGLISH}.json`), join(folder, `${lang}.json`)];
  const texts = Object.entries(readJson(english)).filter(([key]) => key !== READ_KEY);
  const present = existsSync(target) ? readJson(target) : {};
  const lineOf = new Map(
    readFileSync(english, 'utf8')
      .split('\n')
      .map((line, index) => [/^\s*"([^"]+)":/.exec(line)?.[1] ?? '', index + 1]),
  );
  const units = texts.map(([key, text], index) =>
    unit({ origin: 'messages', name: key, format: 'message', english: text }, index, texts.length, {
      present: present[key] ?? null,
      file: english,
      line: lineOf.get(key) ?? 1,
    }),
  );
  return { origin: 'messages', english, target, units, note: null };
}

function noteOrigin(folder: string, lang: Lang): Origin {
  const origin = `note/${basename(folder)}`;
  const source = readNote(folder, ENGLISH);
  const [english, target] = [source.file, join(folder, `${lang}.md`)];
  const raw = textOf(english);
  const runs = runsOf(source.root, raw);
  const targets = existsSync(target) ? runsOf(readNote(folder, lang).root, textOf(target)) : [];
  const twins = aligned(runs, targets);
  const isHalf = runs.some(
    // A footnote may cite a work, the same in every language.
    ({ kind, text }, index) => kind !== 'footnote' && isLong(text) && twins[index]?.text === text,
  );
  const units = runs.map((run, index) => {
    const twin = twins[index];
    const isWanting = !twin || (twin.text === run.text && isHalf && hasWords(run.text));
    return unit({ origin, name: run.kind, format: 'markdown', english: run.text }, index, runs.length, {
      present: isWanting ? null : twin.text,
      file: english,
      line: run.line,
    });
  });
  const isWhole = twins.length === targets.length && twins.every(Boolean);
  const base = isWhole ? { base: textOf(target), runs: targets } : { base: raw, runs };
  return { origin, english, target, units, note: { spec: source.spec, ...base } };
}

type Text = Pick<Unit, 'origin' | 'name' | 'format' | 'english'>;
type Rest = Pick<Unit, 'present' | 'file' | 'line'>;

function unit(text: Text & { readonly name: RunKind | (string & {}) }, index: number, total: number, rest: Rest): Unit {
  const print = createHash('sha256').update(text.english).digest('hex').slice(0, 8);
  return { id: `${text.origin}:${index + 1}/${total}:${text.name}:${print}`, ...text, ...rest };
}

const textOf = (file: string): string => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');

/** What stands in English in the file of another language, and is long enough not to be the same word, is not yet translated. */
const isLong = (text: string): boolean => (text.replace(/\{[^}]*\}/g, '').match(/\p{L}{2,}/gu) ?? []).length >= 4;
const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(/\{[^}]*\}/g, ''));
