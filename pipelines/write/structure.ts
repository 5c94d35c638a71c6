import { IntlMessageFormat } from 'intl-messageformat';
import type { Nodes, Paragraph, RootContent } from 'mdast';
import { isBuiltIn, numberBehind } from '../../schemas/note.ts';
import { UserError } from '../error.ts';
import type { NoteSource } from './note.ts';
import { checkParts, partMark } from './parts.ts';

/** What a paragraph that is only an image, or a link without words, points to. */
export type Target = { kind: 'chart' | 'table'; name: string } | { kind: 'caveats' };

/** `chart:<name>`, `table:<id>` or `caveats`; null for any other address. */
export function targetOf(url: string): Target | null {
  if (url === 'caveats') return { kind: 'caveats' };
  const match = /^(chart|table):(.+)$/.exec(url);
  return match ? { kind: match[1] as 'chart' | 'table', name: match[2] as string } : null;
}

/** The figure, table or caveats that a paragraph places instead of saying something. */
export function placedBy(node: RootContent): Target | null {
  const only = node.type === 'paragraph' && node.children.length === 1 ? (node as Paragraph).children[0] : undefined;
  return only?.type === 'image' ? targetOf(only.url) : null;
}

/** Names of the arguments of a message, in the order of their first use. Throws what the format throws. */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (elements: readonly MessageElement[]): void => {
    for (const element of elements) {
      if (element.type !== LITERAL && element.type !== POUND) names.add(element.value);
      for (const option of Object.values(element.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as MessageElement[]);
  return [...names];
}

const LITERAL = 0;
const POUND = 7;
interface MessageElement {
  type: number;
  value: string;
  options?: Record<string, { value: MessageElement[] }>;
}

/** Line breaks of the file are spaces of the text. */
export const flow = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/**
 * What a note is made of, one line a block, without its words: equal in every language of the note. Shows each block's kind,
 * and the numbers, references and footnotes it holds, each once.
 */
export function outline(source: NoteSource): string[] {
  return source.root.children.flatMap((node) => {
    const mark = partMark(node);
    if (mark) return [`${mark.kind} ${mark.name}`];
    const placed = placedBy(node);
    if (placed) return [placed.kind === 'caveats' ? 'caveats' : `${placed.kind} ${placed.name}`];
    const held = new Set<string>();
    visit(node, (inner) => {
      if (inner.type === 'text') for (const name of argumentsOf(flow(inner.value))) held.add(`{${numberBehind(name)}}`);
      if (inner.type === 'link' && targetOf(inner.url)) held.add(inner.url);
      if (inner.type === 'footnoteReference') held.add(`[^${inner.identifier}]`);
    });
    const kind =
      node.type === 'heading'
        ? `heading ${node.depth}`
        : node.type === 'list'
          ? `list of ${node.children.length}`
          : node.type === 'footnoteDefinition'
            ? `footnote ${node.identifier}`
            : node.type;
    return [[kind, ...[...held].sort()].join(' ')];
  });
}

/** Everything about a note that can be known without data. */
export function checkNote(source: NoteSource): void {
  checkParts(source);
  const { spec, root, at } = source;
  const placed = new Map<string, string>();
  const notes = new Map<string, string>();
  const cited = new Set<string>();
  const fail = (node: Nodes, what: string, todo: string): never => {
    throw new UserError(at(node as RootContent), what, todo);
  };
  const known = (kind: 'chart' | 'table', name: string): boolean =>
    kind === 'chart' ? spec.charts.includes(name) : Object.hasOwn(spec.tables, name);

  for (const [index, node] of root.children.entries()) {
    const isTitle = node.type === 'heading' && node.depth === 1;
    if ((index === 0) !== isTitle)
      fail(node, 'the note must begin with its title, and have one', 'begin with "# Title"');
    if (partMark(node)) continue;
    if (!BLOCKS.has(node.type)) fail(node, `a ${node.type} is no part of a note`, `use ${[...BLOCKS].join(', ')}`);
    if (node.type === 'heading' && node.depth > 3)
      fail(node, 'a heading of depth four', 'sections are ##, subsections ###');
    if (node.type === 'blockquote' && index !== 1)
      fail(node, 'the summary stands elsewhere', 'put it right under the title');
    if (node.type === 'list' && root.children[index - 1]?.type !== 'paragraph') {
      fail(node, 'a list without the paragraph it belongs to', 'put the list right under its paragraph');
    }
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, at(node));
    const block = placedBy(node);
    if (block && block.kind !== 'caveats') {
      const id = `${block.kind}:${block.name}`;
      if (placed.has(id)) fail(node, `${id} is placed a second time`, 'place it once, and refer to it by a link');
      placed.set(id, at(node));
    }
    visit(node, (inner) => {
      if (!INLINES.has(inner.type))
        fail(inner, `${inner.type} is no part of a note`, 'use plain text, emphasis and links');
      if (inner.type === 'image' && !block)
        fail(inner, 'an image within a text', 'let it stand alone, as ![](chart:NAME)');
      if (inner.type === 'footnoteReference') cited.add(inner.identifier);
      if (inner.type === 'link' || inner.type === 'image') {
        const target = targetOf(inner.url);
        if (target && target.kind !== 'caveats' && !known(target.kind, target.name)) {
          fail(inner, `there is no ${target.kind} "${target.name}"`, `name it under ${target.kind}s: in note.yaml`);
        }
        if (inner.type === 'link' && !target && !/^https:\/\//.test(inner.url)) {
          fail(inner, `the link leads to "${inner.url}"`, 'use https://…, chart:NAME or table:ID');
        }
      }
      if (inner.type === 'text') checkText(source, inner, inner.value, fail);
    });
  }
  for (const [id, place] of notes) {
    if (!cited.has(id)) throw new UserError(place, `no text cites footnote "${id}"`, `write [^${id}] or leave it out`);
  }
  for (const name of [
    ...spec.charts.map((chart) => `chart:${chart}`),
    ...Object.keys(spec.tables).map((id) => `table:${id}`),
  ]) {
    if (!placed.has(name))
      throw new UserError(source.file, `${name} is declared and not placed`, `add ![](${name}) or leave it out`);
  }
}

function checkText(
  source: NoteSource,
  node: Nodes,
  text: string,
  fail: (node: Nodes, what: string, todo: string) => never,
): void {
  const lost = /\[\^([^\]]*)\]/.exec(text);
  if (lost) fail(node, `there is no footnote "${lost[1]}"`, `add "[^${lost[1]}]: …"`);
  let names: string[] = [];
  try {
    names = argumentsOf(flow(text));
  } catch (error) {
    fail(node, `not a message: ${(error as Error).message}`, 'close each brace within one run of text');
  }
  for (const name of names) {
    if (!isBuiltIn(name) && !Object.hasOwn(source.spec.numbers, numberBehind(name))) {
      fail(node, `there is no number "${name}"`, 'give its query under numbers: in note.yaml');
    }
  }
}

const BLOCKS: ReadonlySet<string> = new Set(['heading', 'paragraph', 'blockquote', 'list', 'footnoteDefinition']);
const INLINES: ReadonlySet<string> = new Set([
  ...BLOCKS,
  'listItem',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'link',
  'image',
  'footnoteReference',
]);

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
