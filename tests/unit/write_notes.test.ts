import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '../../pipelines/read/collections.ts';
import { readYaml } from '../../pipelines/read/yaml.ts';
import { loadMessages } from '../../pipelines/write/messages.ts';
import { type NoteSource, readNote } from '../../pipelines/write/note.ts';
import { partMark } from '../../pipelines/write/parts.ts';
import { argumentsOf, flow, outline, placedBy } from '../../pipelines/write/structure.ts';
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

/** Figures a text may hold though no query gives them: provisions, items, dates, symbols, and the plural's own "=0". */
const LAWFUL = [
  /\b[aA]rticles? \d+(?: \(\d+\))*(?: and \d+(?: \(\d+\))*)?/g,
  /(?:المادة|المادتان|المادتين) \d+(?: \(\d+\))*(?: و\d+(?: \(\d+\))*)?/g,
  /\b[iI]tems? \d+(?:(?:, \d+)* and \d+)?/g,
  /\bresolution \d+\/\d+/g,
  /القرار \d+\/\d+/g,
  /\b95 per cent (?=interval|confidence)/g,
  /(?:فترة|فترات|بفترة) (?:ال)?(?:ثقة|تقدير) (?:ب)?نسبتها 95 في المائة/g,
  /(?:البند|البنود) \d+/g,
  /\b(?:\d{1,2}(?: and \d{1,2})? )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
  /(?:\d{1,2}(?: و\d{1,2})? )?(?:(?:كانون|تشرين) (?:الأول|الثاني)|\p{L}+)\/\p{L}+ \d{4}/gu,
  /\bCAC\/COSP\/[A-Z0-9./]+/g,
  /=\d+/g,
];

const texts = (node: Nodes): { text: string; line: number }[] =>
  'children' in node
    ? node.children.flatMap(texts)
    : node.type === 'text'
      ? [{ text: flow(node.value), line: node.position?.start.line ?? 0 }]
      : [];

const western = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) as number) - 0x660));

function typedFigures(source: NoteSource): string[] {
  return texts(source.root).flatMap(({ text, line }) => {
    const bare = LAWFUL.reduce((rest, form) => rest.replace(form, ''), western(text).replace(/\{[a-z_0-9]+[,}]/g, ''));
    return (bare.match(/\d+/g) ?? []).map((figure) => `${source.file}, line ${line}: ${figure}`);
  });
}

describe.each(NOTES)('%s', (note) => {
  const en = readNote(join(HOME, note), 'en');
  const ar = readNote(join(HOME, note), 'ar');

  it('has the same blocks, numbers, references and footnotes in every language', () => {
    expect(outline(ar)).toEqual(outline(en));
  });

  it('has no typed figure that a query could give', () => {
    expect([...typedFigures(en), ...typedFigures(ar)]).toEqual([]);
  });

  it('has no Western digit in Arabic outside symbols', () => {
    const plain = texts(ar.root).map(({ text }) => text.replace(/\{[^{}]*[{,]|\bCAC\/[A-Z0-9./]+|\{[a-z_0-9]+\}/g, ''));
    expect(plain.filter((text) => /[0-9]/.test(text))).toEqual([]);
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

  it('refers in its text to every figure and table, and keeps room for its caveats within 25 paragraphs', () => {
    const told = outline(en).join('\n');
    for (const chart of en.spec.charts) expect(told).toMatch(new RegExp(`paragraph.*chart:${chart}\\b`));
    for (const id of Object.keys(en.spec.tables)) expect(told).toMatch(new RegExp(`paragraph.*table:${id}\\b`));
    const numbered = en.root.children.filter((node) => node.type === 'paragraph' && !placedBy(node));
    expect(numbered.length + MOST_CAVEATS).toBeLessThanOrEqual(25);
  });
});
