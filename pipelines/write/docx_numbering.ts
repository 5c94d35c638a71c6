import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Block, NoteTree } from './tree.ts';

interface Reference {
  readonly reference: string;
  readonly level: number;
  readonly instance?: number;
}

const INDENTS = {
  section: { left: 720, hanging: 720 },
  subsection: { left: 720, hanging: 720 },
  paragraph: { left: 0, firstLine: 0 },
  item: { left: 1134, hanging: 567 },
} as const;

/**
 * Word's own numbering. Where Word has no number format for the language's numerals (Arabic-Indic digits, "أولاً"), each
 * number is a list label of its own text: it shows right in every program, but does not renumber.
 */
export function numbering(tree: NoteTree): INumberingOptions {
  const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, indent: keyof typeof INDENTS): ILevelsOptions => ({
    level: depth,
    format,
    text,
    alignment: AlignmentType.START,
    suffix: LevelSuffix.TAB,
    style: {
      paragraph: { indent: INDENTS[indent], ...(indent === 'paragraph' ? { leftTabStop: 567 } : {}) },
      ...(tree.dir === 'rtl' ? { run: { rightToLeft: true } } : {}),
    },
  });
  if (tree.canWordNumber) {
    return {
      config: [
        {
          reference: 'headings',
          levels: [
            level(0, LevelFormat.UPPER_ROMAN, '%1.', 'section'),
            level(1, LevelFormat.UPPER_LETTER, '%2.', 'subsection'),
          ],
        },
        { reference: 'paragraphs', levels: [level(0, LevelFormat.DECIMAL, '%1.', 'paragraph')] },
        { reference: 'items', levels: [level(0, LevelFormat.LOWER_LETTER, '(%1)', 'item')] },
      ],
    };
  }
  const labels = new Map<string, ILevelsOptions>();
  for (const block of tree.blocks) {
    if (block.kind === 'heading') {
      const kind = block.level === 1 ? 'section' : 'subsection';
      labels.set(`${kind} ${block.mark}`, level(0, LevelFormat.DECIMAL, block.mark, kind));
    } else if (block.kind === 'paragraph') {
      labels.set(`paragraph ${block.mark}`, level(0, LevelFormat.DECIMAL, block.mark, 'paragraph'));
    } else if (block.kind === 'items') {
      for (const { mark } of block.items) labels.set(`item ${mark}`, level(0, LevelFormat.DECIMAL, mark, 'item'));
    }
  }
  return { config: [...labels].map(([reference, one]) => ({ reference, levels: [one] })) };
}

/** The numbering of a block; `item` is the place of a subparagraph in its list. */
export function numberingOf(tree: NoteTree, block: Block, item = 0): Reference {
  if (block.kind === 'heading') {
    if (tree.canWordNumber) return { reference: 'headings', level: block.level - 1 };
    return { reference: `${block.level === 1 ? 'section' : 'subsection'} ${block.mark}`, level: 0 };
  }
  if (block.kind === 'items') {
    if (!tree.canWordNumber) return { reference: `item ${block.items[item]?.mark ?? ''}`, level: 0 };
    const lists = tree.blocks.filter((one) => one.kind === 'items');
    return { reference: 'items', level: 0, instance: lists.indexOf(block) };
  }
  if (tree.canWordNumber) return { reference: 'paragraphs', level: 0 };
  return { reference: `paragraph ${block.kind === 'paragraph' ? block.mark : ''}`, level: 0 };
}
