import type { Tag } from './pdf_paragraphs.ts';

/** A node of the structure of a tagged PDF, as pdf.js gives it. */
export interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** What the structure says of each piece of marked content of a page, by its number. */
export function tagsOf(root: StructureNode | null): ReadonlyMap<number, Tag> {
  const tags = new Map<number, Tag>();
  const visit = (node: StructureNode, heading: number | undefined, isInTable: boolean, depth: number): void => {
    if (depth > 100) return;
    const number = /_mc(\d+)$/u.exec(node.type === 'content' ? (node.id ?? '') : '')?.[1];
    if (number !== undefined && (heading !== undefined || isInTable)) tags.set(Number(number), { heading, isInTable });
    const level = /^H([1-6])?$/u.exec(node.role ?? '');
    for (const child of node.children ?? []) {
      visit(
        child,
        level ? Number(level[1] ?? 1) : heading,
        isInTable || node.role === 'TD' || node.role === 'TH',
        depth + 1,
      );
    }
  };
  if (root) visit(root, undefined, false, 0);
  return tags;
}
