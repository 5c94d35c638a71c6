import type { Nodes, RootContent } from 'mdast';
import type { NoteSource } from '../note.ts';
import { placedBy, targetOf } from '../structure.ts';
import { type Finding, fault } from './finding.ts';

export const MOST_PARAGRAPHS = 25;

/** Figures and tables to which no text before them refers. */
export function unreferred(source: NoteSource): Finding[] {
  const told = new Set<string>();
  const findings: Finding[] = [];
  const names = (node: Nodes): string[] =>
    node.type === 'link' && targetOf(node.url)
      ? [node.url]
      : 'children' in node
        ? (node.children as Nodes[]).flatMap(names)
        : [];
  const all = new Set(source.root.children.flatMap(names));
  for (const node of source.root.children) {
    const placed = placedBy(node);
    if (!placed) for (const name of names(node)) told.add(name);
    if (!placed || placed.kind === 'caveats') continue;
    const name = `${placed.kind}:${placed.name}`;
    if (told.has(name)) continue;
    const what = all.has(name) ? 'is referred to only after it is placed' : 'is placed, and no text refers to it';
    findings.push(fault(source.at(node), `${name} ${what}`, `write [](${name}) in a paragraph before it`));
  }
  return findings;
}

/** A note with more numbered paragraphs than a document of the meeting may have, its caveats counted. */
export function tooLong(source: NoteSource, caveats: number): Finding[] {
  const isNumbered = (node: RootContent): boolean => node.type === 'paragraph' && !placedBy(node);
  const printsCaveats = source.root.children.some((node) => placedBy(node)?.kind === 'caveats');
  const count = source.root.children.filter(isNumbered).length + (printsCaveats ? caveats : 0);
  if (count <= MOST_PARAGRAPHS) return [];
  const what = `the note has ${count} numbered paragraphs, with ${printsCaveats ? caveats : 0} caveats`;
  return [fault(`${source.file}, line 1`, what, `keep to ${MOST_PARAGRAPHS}: join or leave out paragraphs`)];
}
