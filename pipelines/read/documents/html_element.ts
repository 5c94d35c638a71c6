import type { DefaultTreeAdapterTypes } from 'parse5';
import { tidyText } from './tidy_text.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

/** An attribute's value, empty where it has none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? '';
}

/** Its own style, small and without spaces, as far as any that matters goes. */
export const styleOf = (element: Element): string =>
  attribute(element, 'style').slice(0, 2_000).toLowerCase().replace(/\s+/gu, '');

/** What a reader does not see, or sees on every page. */
export const isHidden = (element: Element, style: string): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display:none|visibility:hidden|mso-hide:all/u.test(style) ||
  (element.tagName === 'div' && /^(?:header|footer)$/iu.test(attribute(element, 'title'))) ||
  element.attrs.some(({ name, value }) => name === 'role' && value === 'doc-toc');

/** The small figure that points to a footnote, as Word, LibreOffice and most others write it. */
export function isNoteReference(element: Element, style: string): boolean {
  if (element.tagName !== 'a') return false;
  const isAnchor = /sdfootnote|sdendnote|footnote-ref|doc-noteref/iu.test(
    `${attribute(element, 'class')} ${attribute(element, 'role')}`,
  );
  return (
    isAnchor || /mso-(?:foot|end)note-id/u.test(style) || /^#_?(?:ftn|edn)(?:ref)?\d/iu.test(attribute(element, 'href'))
  );
}

/** A footnote, or the list of them. */
export const isNote = (element: Element, style: string): boolean =>
  /mso-element:(?:foot|end)note(?:-list)?$|mso-element:(?:foot|end)note(?:-list)?;/u.test(style) ||
  /^sd(?:foot|end)note\d+$/iu.test(attribute(element, 'id')) ||
  /^doc-(?:foot|end)notes?$/u.test(attribute(element, 'role'));

/** Texts of the notes in an element, one or a list of them, without the figures before them. */
export function noteText(element: Element): string[] {
  const inner = element.childNodes.filter((each): each is Element => 'tagName' in each);
  const notes = inner.filter((each) => isNote(each, styleOf(each)));
  if (notes.length > 0) return notes.flatMap(noteText);
  const items = inner.filter(({ tagName }) => tagName === 'ol' || tagName === 'ul').flatMap((list) => list.childNodes);
  const texts = items.length > 0 ? items.map(textOf) : [textOf(element)];
  return texts.map((text) => tidyText(text).replace(/^\[?[\p{Nd}*]{1,3}\]?\s*/u, '')).filter((text) => text !== '');
}

/** All text in a node. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Cells of the fullest row of a table, not counting those of tables within it. */
export function columnCount(table: Element): number {
  let most = 0;
  const collect = (element: Element): void => {
    for (const inner of element.childNodes) {
      if (!('tagName' in inner) || inner.tagName === 'table') continue;
      if (inner.tagName !== 'tr') collect(inner);
      else most = Math.max(most, inner.childNodes.filter((cell) => 'tagName' in cell).length);
    }
  };
  collect(table);
  return most;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, cm: 28.35, mm: 2.835, in: 72, px: 0.75, em: 12 };

/** Left margin a style sets in twentieths of a point, or the right one of right-to-left text. */
export function indentOf(style: string): number {
  const margins = style.matchAll(/margin-(?:left|right|inline-start):([\d.]+)(pt|cm|in|px|mm|em)/gu);
  return [...margins].reduce(
    (most, [, size, unit]) => Math.max(most, Math.round(Number(size) * POINTS[unit!]! * 20)),
    0,
  );
}
