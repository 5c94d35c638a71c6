import { SaxesParser } from 'saxes';
import { UserError } from '../../error.ts';

/** An element of a part of a Word file. Text between elements is not kept apart: those that hold text hold nothing else. */
export interface XmlElement {
  /** Local name behind the usual prefix of its namespace (`w:p`, `mc:Choice`), whatever prefix the file uses. */
  readonly name: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Elements a part may hold, and how deep they may be nested: some ten times what a document of 500 pages needs. */
export const MAX_ELEMENTS = 1_500_000;
export const MAX_DEPTH = 400;

/** Transitional and strict namespaces of the formats, by the prefix they usually have. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
]);

/**
 * Parses one part of a Word file. A document type declaration, and with it any entity of the file's own, is refused.
 *
 * @param where file and part, for the error
 * @throws UserError where the part is no well-formed XML, or larger or deeper than any document is
 */
export function parseXml(bytes: Uint8Array, where: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  let count = 0;
  parser.on('doctype', () => {
    throw unreadable(where, 'it declares a document type, which no Word file does');
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > MAX_ELEMENTS) throw unreadable(where, `it holds more than ${MAX_ELEMENTS} elements`);
    if (open.length > MAX_DEPTH) throw unreadable(where, `its elements are nested deeper than ${MAX_DEPTH}`);
    const attributes: Record<string, string> = Object.create(null);
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.local] ??= attribute.value;
    const prefix = PREFIXES.get(tag.uri);
    const element = { name: prefix ? `${prefix}:${tag.local}` : tag.local, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1)!;
    element.text = element.text === '' ? text : element.text + text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  try {
    parser.write(decode(bytes)).close();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreadable(where, error instanceof Error ? error.message.split('\n')[0]! : String(error));
  }
  return root.children[0]!;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** The `w:val` of a child, as most properties of Word are written. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}

/** The `w:val` of a child as a whole number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(valOf(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** Whether a property that is on or off is said to be on, said to be off, or not said. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '');
}

function decode(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8', { fatal: true }).decode(bytes);
}

function unreadable(where: string, why: string): UserError {
  return new UserError(where, `the file cannot be read: ${why}`, 'open it in Word and save it anew as .docx');
}
