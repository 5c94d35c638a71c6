import type { Nodes, Parent, Root } from 'mdast';
import { placedBy } from '../structure.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** What a run of words is in its note. */
export type RunKind = 'title' | 'section' | 'subsection' | 'summary' | 'paragraph' | 'item' | 'footnote';

/** One paragraph, heading, list item, footnote or paragraph of the summary of a note's Markdown: what a translator takes at a time. */
export interface Run {
  readonly kind: RunKind;
  /** Its Markdown on one line. */
  readonly text: string;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Every run of a note, in the order of the file; what only places a chart, table or the caveats is none. */
export function runsOf(root: Root, raw: string): Run[] {
  const runs: Run[] = [];
  const take = (kind: RunKind, node: Parent): void => {
    const [start, end] = [node.children[0]?.position?.start.offset, node.children.at(-1)?.position?.end.offset] as [
      number,
      number,
    ];
    if (start === undefined || end === undefined) return;
    // A line break of the file, with the mark of a quotation or the indent behind it, is a space of the text.
    const text = raw.slice(start, end).replace(/\s*\n[>\s]*/g, ' ');
    runs.push({ kind, text, start, end, line: node.position!.start.line });
  };
  const paragraphs = (kind: RunKind, node: Nodes): void => {
    if (node.type === 'paragraph') take(kind, node);
    else if ('children' in node) for (const child of node.children) paragraphs(kind, child);
  };
  for (const node of root.children) {
    if (placedBy(node)) continue;
    if (node.type === 'heading') take(node.depth === 1 ? 'title' : node.depth === 2 ? 'section' : 'subsection', node);
    else if (node.type === 'blockquote') paragraphs('summary', node);
    else if (node.type === 'list') paragraphs('item', node);
    else if (node.type === 'footnoteDefinition') paragraphs('footnote', node);
    else paragraphs('paragraph', node);
  }
  return runs;
}

/**
 * Of each run of the source, the run of the target that says the same, or null: one by one where both have the same kinds, else
 * those of the longest common sequence of runs of one kind with the same numbers and references.
 */
export function aligned(sources: readonly Run[], targets: readonly Run[]): (Run | null)[] {
  const isSame = sources.length === targets.length && sources.every(({ kind }, index) => kind === targets[index]!.kind);
  if (isSame) return [...targets];
  const [left, right] = [sources.map(signature), targets.map(signature)];
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        left[i] === right[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const found: (Run | null)[] = sources.map(() => null);
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      found[i] = targets[j]!;
      i += 1;
      j += 1;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return found;
}

/** The file with other texts in the place of some of its runs. */
export function withTexts(raw: string, runs: readonly Run[], texts: readonly (string | null)[]): string {
  let written = '';
  let at = 0;
  for (const [index, run] of runs.entries()) {
    const text = texts[index];
    written +=
      raw.slice(at, run.start) +
      (text === null || text === undefined || text === run.text ? raw.slice(run.start, run.end) : text);
    at = run.end;
  }
  return written + raw.slice(at);
}

const signature = ({ kind, text }: Run): string =>
  [kind, ...[...new Set(keysOf(piecesOf(text, 'markdown')))].sort()].join(' ');

/** What the codes and choices of a text stand for, those within cases included. */
export const keysOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'words'
      ? []
      : piece.kind === 'code'
        ? [piece.key]
        : [piece.key, ...piece.cases.flatMap(([, held]) => keysOf(held))],
  );
