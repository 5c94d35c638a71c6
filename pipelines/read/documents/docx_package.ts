import { posix } from 'node:path';
import { UserError } from '../../error.ts';
import { readArchive } from './archive.ts';
import { parseXml, type XmlElement } from './docx_xml.ts';

/** The parts of a Word file that hold or shape its text, and what a person should know of the rest. */
export interface DocxPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly headers: readonly XmlElement[];
  readonly warnings: readonly string[];
}

interface Relationship {
  /** Last word of its type: "styles", "hyperlink", "attachedTemplate". */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

const IS_TEXT_PART = /\.(xml|rels)$/iu;

/**
 * Opens a Word file and parses the parts that matter. Nothing it refers to is fetched, nothing it carries is run.
 *
 * @throws UserError where the archive is damaged, beyond a limit or no Word file, or holds changes nobody has accepted
 */
export function openDocx(bytes: Uint8Array, file: string): DocxPackage {
  const { names, entries } = readArchive(bytes, file, (name) => IS_TEXT_PART.test(name));
  const main = relationships(entries, '', file).find(({ kind }) => kind === 'officeDocument')?.target;
  const path = main && entries.has(main) ? main : 'word/document.xml';
  const parts = relationships(entries, path, file);
  const partsOf = (kind: string): XmlElement[] =>
    parts.flatMap((each) => {
      const packed = each.kind === kind && !each.isExternal ? entries.get(each.target) : undefined;
      return packed ? [parseXml(packed, `${file}, part ${kind}`)] : [];
    });
  const part = (kind: string): XmlElement | undefined => partsOf(kind)[0];
  const packed = entries.get(path);
  const document = packed && parseXml(packed, `${file}, main part`);
  if (document?.name !== 'w:document') throw notWord(file, names);
  const opened = { document, styles: part('styles'), numbering: part('numbering') };
  const notes = { footnotes: part('footnotes'), endnotes: part('endnotes') };
  for (const root of [document, notes.footnotes, notes.endnotes]) {
    if (root && hasTrackedChange(root)) throw trackedChanges(file);
  }
  const headers = partsOf('header');
  return {
    ...opened,
    ...notes,
    headers,
    warnings: warningsOf(names, [...parts, ...relationshipsOfNotes(entries, path, file)]),
  };
}

function relationships(entries: ReadonlyMap<string, Uint8Array>, part: string, file: string): Relationship[] {
  const folder = posix.dirname(part) === '.' ? '' : posix.dirname(part);
  const packed = entries.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (!packed) return [];
  return parseXml(packed, `${file}, relationships`).children.map(({ attributes }) => ({
    kind: (attributes.Type ?? '').split('/').at(-1)!,
    target: posix.join('/', attributes.Target?.startsWith('/') ? '' : folder, attributes.Target ?? '').slice(1),
    isExternal: attributes.TargetMode === 'External',
  }));
}

function relationshipsOfNotes(entries: ReadonlyMap<string, Uint8Array>, main: string, file: string): Relationship[] {
  const folder = posix.dirname(main);
  return ['footnotes.xml', 'endnotes.xml', 'settings.xml'].flatMap((name) =>
    relationships(entries, posix.join(folder, name), file),
  );
}

function warningsOf(names: readonly string[], links: readonly Relationship[]): string[] {
  const found: string[] = [];
  const outside = links.filter(({ kind, isExternal }) => isExternal && kind !== 'hyperlink');
  if (outside.length > 0) {
    const kinds = [...new Set(outside.map(({ kind }) => kind.replace(/[^\w]/gu, '').slice(0, 40)))].sort();
    found.push(`The file refers to things outside it (${kinds.join(', ')}); they were not fetched.`);
  }
  if (names.some((name) => /vbaProject\.bin$|vbaData\.xml$/iu.test(name))) {
    found.push('The file holds macros; they were not run.');
  }
  if (names.some((name) => /(^|\/)(embeddings|activeX)\//iu.test(name))) {
    found.push('The file holds embedded objects; they were not opened, and text in them was not read.');
  }
  if (links.some(({ kind }) => kind === 'aFChunk')) {
    found.push('The file includes other documents whole (altChunk); their text was not read.');
  }
  return found;
}

/** Text inserted, deleted or moved, or a paragraph mark or table row so marked: what would be read is not what was agreed. */
function hasTrackedChange(root: XmlElement): boolean {
  const rest: XmlElement[] = [root];
  for (let element = rest.pop(); element; element = rest.pop()) {
    for (const inner of element.children) {
      const isChange = /^w:(ins|del|moveFrom|moveTo)$/u.test(inner.name);
      if (isChange && (inner.children.length > 0 || ['w:rPr', 'w:trPr'].includes(element.name))) return true;
      if (/^w:(delText|cellIns|cellDel)$/u.test(inner.name)) return true;
      rest.push(inner);
    }
  }
  return false;
}

function trackedChanges(file: string): UserError {
  return new UserError(
    file,
    'the document holds tracked changes, so it is not clear which text is the agreed one',
    'accept or reject all changes in Word (Review, Accept All Changes), then save',
  );
}

function notWord(file: string, names: readonly string[]): UserError {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^xl\//u, 'an Excel workbook'],
    [/^ppt\//u, 'a PowerPoint presentation'],
    [/^META-INF\/manifest\.xml$/u, 'an OpenDocument file (.odt)'],
    [/^META-INF\/container\.xml$/u, 'an e-book'],
  ];
  const kind =
    kinds.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'an archive without a document';
  return new UserError(file, `the file is ${kind}, not a Word document`, 'save the text as .docx or .pdf');
}
