import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '../../pipelines/read/collections.ts';
import { readYaml } from '../../pipelines/read/yaml.ts';
import { typedFigures } from '../../pipelines/write/editorial/figures.ts';
import { tooLong, unreferred } from '../../pipelines/write/editorial/references.ts';
import { loadMessages } from '../../pipelines/write/messages.ts';
import { readNote } from '../../pipelines/write/note.ts';
import { partMark } from '../../pipelines/write/parts.ts';
import { argumentsOf, flow, outline } from '../../pipelines/write/structure.ts';
import { collectionSchema } from '../../schemas/collection.ts';
import { numberBehind } from '../../schemas/note.ts';

const HOME = 'reports/notes';
const NOTES = readdirSync(HOME, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Each caveat of a collection is a paragraph of its notes. */
const MOST_CAVEATS = Math.max(
  ...collectionNames('sources').map(
    (name) => readYaml(join('sources', name, 'collection.yaml'), collectionSchema).caveats.length,
  ),
);

const texts = (node: Nodes): { text: string; line: number }[] =>
  'children' in node
    ? node.children.flatMap(texts)
    : node.type === 'text'
      ? [{ text: flow(node.value), line: node.position?.start.line ?? 0 }]
      : [];

describe.each(NOTES)('%s', (note) => {
  const en = readNote(join(HOME, note), 'en');
  const ar = readNote(join(HOME, note), 'ar');

  it('has the same blocks, numbers, references and footnotes in every language', () => {
    expect(outline(ar)).toEqual(outline(en));
  });

  it('has no typed figure that a query could give', () => {
    expect([...typedFigures(en), ...typedFigures(ar)]).toEqual([]);
  });

  it('lets no two numbers run into one another, nor a number into the mark of a footnote', () => {
    for (const source of [en, ar]) {
      expect(texts(source.root).filter(({ text }) => /[٠-٩] \{|\b\d{2,} \{/.test(text))).toEqual([]);
      const marked = source.root.children.flatMap((node) =>
        node.type === 'paragraph'
          ? node.children.flatMap((child, index) =>
              node.children[index + 1]?.type === 'footnoteReference' && child.type === 'text' ? [child.value] : [],
            )
          : [],
      );
      expect(marked.filter((text) => /[0-9٠-٩}]\.?$/.test(text))).toEqual([]);
    }
  });

  it('uses every number it asks for', () => {
    const used = new Set(
      [en, ar].flatMap((source) => [
        ...source.root.children.flatMap((node) => partMark(node)?.name ?? []),
        ...texts(source.root).flatMap(({ text }) => argumentsOf(text).map(numberBehind)),
      ]),
    );
    const words = loadMessages('reports/messages', 'en');
    expect(Object.keys(en.spec.numbers).filter((name) => !used.has(name))).toEqual([]);
    for (const id of Object.keys(en.spec.tables)) expect(words.has(`note.${note}.table.${id}`)).toBe(true);
  });

  it('refers in its text to every figure and table first, and keeps room for its caveats within 25 paragraphs', () => {
    expect([en, ar].flatMap((source) => [...unreferred(source), ...tooLong(source, MOST_CAVEATS)])).toEqual([]);
  });
});
