import type { RootContent } from 'mdast';
import { UserError } from '../error.ts';
import type { NoteSource } from './note.ts';

/** A line that opens or closes a part of a note: `<!-- if: NAME -->` or `<!-- end: NAME -->`. */
export interface PartMark {
  readonly kind: 'if' | 'end';
  readonly name: string;
}

/** The mark that a block is, or null. */
export function partMark(node: RootContent): PartMark | null {
  const match = node.type === 'html' ? /^<!-- (if|end): ([a-z][a-z0-9_]*) -->$/.exec(node.value.trim()) : null;
  return match ? { kind: match[1] as PartMark['kind'], name: match[2] as string } : null;
}

/**
 * Checks that parts open, close and do not cross, and that each hangs on a number of the note.
 *
 * @throws UserError naming file and line
 */
export function checkParts(source: NoteSource): void {
  let open: { name: string; place: string } | null = null;
  for (const node of source.root.children) {
    if (node.type !== 'html') continue;
    const mark = partMark(node);
    const place = source.at(node);
    if (!mark)
      throw new UserError(
        place,
        'HTML is no part of a note',
        'the only lawful lines are <!-- if: NAME --> and <!-- end: NAME -->',
      );
    if (mark.kind === 'if' && open)
      throw new UserError(
        place,
        `the part "${mark.name}" opens within "${open.name}"`,
        `close it first: <!-- end: ${open.name} -->`,
      );
    if (mark.kind === 'end' && open?.name !== mark.name)
      throw new UserError(
        place,
        `the part "${mark.name}" is closed and not open`,
        `open it: <!-- if: ${mark.name} -->`,
      );
    if (!Object.hasOwn(source.spec.numbers, mark.name))
      throw new UserError(place, `there is no number "${mark.name}"`, 'give its query under numbers: in note.yaml');
    open = mark.kind === 'if' ? { name: mark.name, place } : null;
  }
  if (open)
    throw new UserError(open.place, `the part "${open.name}" does not end`, `close it: <!-- end: ${open.name} -->`);
}

/** The note without the parts whose number is unknown, zero or false, and without the lines that mark parts. */
export function withoutIdleParts(source: NoteSource, numbers: Readonly<Record<string, unknown>>): NoteSource {
  let holds = true;
  const children = source.root.children.filter((node) => {
    const mark = partMark(node);
    if (mark) holds = mark.kind === 'end' || Boolean(numbers[mark.name]);
    return !mark && holds;
  });
  return { ...source, root: { ...source.root, children } };
}
