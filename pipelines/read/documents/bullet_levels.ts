import { kindOfMark, type MarkKind } from './typed_bullets.ts';

/** A paragraph as far as the depth of its bullet depends on it. */
export interface Nestable {
  /** Undefined where it is no item of a list. */
  readonly mark: string | undefined;
  /** The list of the file it belongs to and its level there; undefined for typed bullets. */
  readonly list: { readonly id: string; readonly level: number } | undefined;
  /** Left indent in any unit, the same for the whole document. */
  readonly indent: number | undefined;
  /** It stands in the same paragraph of the file as the item before it. */
  readonly isWithin: boolean;
  /** A heading, or set as one: lists do not go on behind it. */
  readonly isHeading: boolean;
  readonly text: string;
}

interface Open {
  readonly item: Nestable & { readonly mark: string };
  readonly kind: MarkKind;
  readonly level: number;
  lastOrdinals: MarkKind['ordinals'];
}

/** Indents that differ by no more than this are meant to be the same: 5 points. */
const SAME_INDENT = 100;
const DEEPEST = 12;

/**
 * The depth of each item, from 0, undefined for what is no item. Word's own levels and indents decide where there are any;
 * else the marks: an item with another kind of mark is a sub-item where the one before announces it with a colon or where it
 * begins a numbering inside another, and an item whose mark goes on with an earlier one is at that one's depth. A paragraph
 * that is no item ends the list, unless it is one of the file's own and goes on behind it.
 */
export function bulletLevels(items: readonly Nestable[]): (number | undefined)[] {
  let open: Open[] = [];
  let isInterrupted = false;
  let before: Nestable | undefined;
  return items.map((item) => {
    if (item.mark === undefined) {
      if (item.isHeading) open = [];
      isInterrupted = true;
      before = item;
      return undefined;
    }
    if (isInterrupted && !open.some((each) => isSameList(each.item, item))) open = [];
    const marked = { ...item, mark: item.mark };
    const kind = kindOfMark(marked.mark);
    const at = Math.min(placeOf(marked, kind, open, before), DEEPEST);
    const found = open[at];
    const level = found ? found.level : (open.at(-1)?.level ?? -1) + 1;
    open = [...open.slice(0, at), { item: marked, kind, level, lastOrdinals: ordinalsAfter(kind, found) }];
    isInterrupted = false;
    before = item;
    return level;
  });
}

/** Where in the open lists the item belongs: the place of its sibling, or one past the last for a sub-item. */
function placeOf(item: Nestable, kind: MarkKind, open: readonly Open[], before: Nestable | undefined): number {
  if (open.length === 0) return 0;
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const order = depthAgainst(item, open[at]!.item);
    if (order > 0) return at + 1;
    if (order === 0 && isSibling(item, kind, open[at]!)) return at;
  }
  const last = open.length - 1;
  const order = depthAgainst(item, open[last]!.item);
  if (order < 0) {
    const shallow = open.findIndex((each) => depthAgainst(item, each.item) <= 0);
    return shallow === -1 ? last : shallow;
  }
  if (item.isWithin) return last + 1;
  const isAnnounced = /[:：]\s*$/u.test(before?.text ?? '');
  const isOpen = !/[.。]\s*$/u.test(before?.text ?? '') && !open[last]!.kind.isGlyph;
  const begins = isOpen && kind.ordinals.some(({ ordinal }) => ordinal === 1);
  return isAnnounced || begins ? last + 1 : last;
}

/** Above 0 where the item is set deeper than the other by the file's own levels or indents, 0 where they do not tell. */
function depthAgainst(item: Nestable, other: Nestable): number {
  if (isSameList(item, other) && item.list!.level !== other.list!.level) return item.list!.level - other.list!.level;
  if (isSameList(item, other)) return 0;
  if (item.indent === undefined || other.indent === undefined) return 0;
  const by = item.indent - other.indent;
  return Math.abs(by) <= SAME_INDENT ? 0 : by;
}

const isSameList = (one: Nestable, other: Nestable): boolean =>
  one.list !== undefined && other.list !== undefined && one.list.id === other.list.id;

/** Items of one list of the file at one level, or with marks of one style that can follow each other. */
function isSibling(item: Nestable, kind: MarkKind, other: Open): boolean {
  if (isSameList(item, other.item)) return true;
  if (kind.isGlyph || other.kind.isGlyph) return kind.isGlyph && kind.style === other.kind.style;
  if (kind.style !== other.kind.style) return false;
  const follows = (step: (from: number, to: number) => boolean): boolean =>
    kind.ordinals.some(({ script, ordinal }) =>
      other.lastOrdinals.some((last) => last.script === script && step(last.ordinal, ordinal)),
    );
  if (follows((from, to) => to === from + 1)) return true;
  // a first mark begins either a list inside this one or, in its script, this one anew
  const isFirst = kind.ordinals.some(({ ordinal }) => ordinal === 1);
  return follows((from, to) => (isFirst ? to === 1 : to > from));
}

/** The readings of a mark that agree with the one before it: "(i)" after "(h)" is a letter, after nothing a roman number. */
function ordinalsAfter(kind: MarkKind, sibling: Open | undefined): MarkKind['ordinals'] {
  const next = kind.ordinals.filter(({ script, ordinal }) =>
    sibling?.lastOrdinals.some((last) => last.script === script && ordinal === last.ordinal + 1),
  );
  return next.length > 0 ? next : kind.ordinals;
}
