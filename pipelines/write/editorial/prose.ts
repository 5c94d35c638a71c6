import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { type IcuElement, literalsOf, parseIcu } from '../icu.ts';
import { readJson } from '../messages.ts';
import type { NoteSource } from '../note.ts';
import { flow } from '../structure.ts';
import { READ_KEY } from '../translation/units.ts';

/** A text of a note or message with its place. */
export interface Prose {
  readonly where: string;
  readonly elements: readonly IcuElement[];
  /** Its words without arguments, in the runs between them. */
  readonly words: readonly string[];
  /** Whether it may cite a work as its title page has it. */
  readonly isFootnote: boolean;
}

const proseOf = (where: string, text: string, isFootnote = false): Prose => {
  const elements = parseIcu(text);
  return { where, elements, words: literalsOf(elements).map(({ value }) => value), isFootnote };
};

/** Every run of text of a note, footnotes included. */
export function proseOfNote(source: NoteSource): Prose[] {
  const texts = (node: Nodes, isFootnote: boolean): Prose[] =>
    'children' in node
      ? node.children.flatMap((child) => texts(child, isFootnote || child.type === 'footnoteDefinition'))
      : node.type === 'text'
        ? [proseOf(source.at(node as never), flow(node.value), isFootnote)]
        : [];
  return texts(source.root, false);
}

/** The messages of one language with their lines in the file. */
export interface MessageFile {
  readonly file: string;
  readonly texts: Readonly<Record<string, string>>;
  at(key: string): string;
}

/** The messages of a language, or null where it has no file. */
export function readMessageFile(folder: string, lang: string): MessageFile | null {
  const file = join(folder, `${lang}.json`);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const numbers = new Map(lines.map((line, index) => [/^\s*"([^"]+)"\s*:/.exec(line)?.[1] ?? '', index + 1]));
  return { file, texts: readJson(file), at: (key) => `${file}, line ${numbers.get(key) ?? 1}, key ${key}` };
}

/** Of each message, its text; settings among the messages are none. */
export const proseOfMessages = (messages: MessageFile): Map<string, Prose> =>
  new Map(
    Object.entries(messages.texts)
      .filter(([key]) => key !== READ_KEY)
      .map(([key, text]) => [key, proseOf(messages.at(key), text)]),
  );
