import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LineCounter, parseDocument } from 'yaml';
import { type NoteSpec, noteSchema } from '../../schemas/note.ts';
import { UserError } from '../error.ts';
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
  const spec = readSpec(join(folder, 'note.yaml'));
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

function readSpec(file: string): NoteSpec {
  if (!existsSync(file)) throw new UserError(file, 'the file is missing', 'a note needs its note.yaml');
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new UserError(`${file}, line ${line}`, broken.message.split('\n')[0] ?? 'broken YAML', 'mend the YAML');
  }
  const result = noteSchema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).map(String);
  const named = issue?.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
  const { line } = lines.linePos(offsetOf(document.contents, named));
  throw new UserError(
    `${file}, line ${line}, ${named.join('.') || 'the file'}`,
    issue?.message ?? 'not a note',
    'schemas/note.ts says what may stand here',
  );
}

interface YamlNode {
  range?: [number, number, number] | null;
  items?: { key?: { value?: unknown; range?: [number, number, number] | null }; value?: unknown }[];
}

/** Offset of the key a path leads to, or of the deepest part of it that exists. */
function offsetOf(contents: unknown, path: readonly string[]): number {
  let node = contents as YamlNode | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const pair = node?.items?.find((item) => item.key && String(item.key.value) === step);
    if (!pair) break;
    offset = pair.key?.range?.[0] ?? offset;
    node = pair.value as YamlNode;
  }
  return offset;
}
