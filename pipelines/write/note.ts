import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type NoteSpec, noteSchema } from '../../schemas/note.ts';
import { UserError } from '../error.ts';
import { readYaml } from '../read/yaml.ts';
import type { Lang } from './messages.ts';
import { checkNote } from './structure.ts';

/** A note as its author wrote it, in one language. */
export interface NoteSource {
  readonly name: string;
  readonly lang: Lang;
  readonly spec: NoteSpec;
  /** Path of the Markdown file, for errors. */
  readonly file: string;
  readonly root: Root;
  /** `file, line n` of a node of the Markdown. */
  at(node: { position?: RootContent['position'] }): string;
}

/**
 * Reads `note.yaml` and `<lang>.md` of a note's folder.
 *
 * @throws UserError naming file and line: unknown key, broken message, a number, chart, table or footnote that is not declared
 */
export function readNote(folder: string, lang: Lang): NoteSource {
  const spec = readYaml(join(folder, 'note.yaml'), noteSchema);
  const file = join(folder, `${lang}.md`);
  if (!existsSync(file)) {
    throw new UserError(file, 'the file is missing', 'a note has one Markdown file for each language');
  }
  const root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const source: NoteSource = {
    name: basename(folder),
    lang,
    spec,
    file,
    root,
    at: (node) => `${file}, line ${node.position?.start.line ?? 1}`,
  };
  checkNote(source);
  return source;
}

/** The marts that a query or another text names, as `mart.<table>`; a text may name one several times. */
export const martsIn = (text: string): string[] => [...text.matchAll(/\bmart\.[a-z_]+/g)].map(([name]) => name);
