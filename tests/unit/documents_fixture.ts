import { strToU8, type Zippable, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts of a Word file, each the XML inside its root element. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** More relationships of the main part. */
  readonly relationships?: string;
  /** More entries of the archive. */
  readonly entries?: Zippable;
}

/** A Word file as Word would pack it. */
export function wordFile(parts: WordParts): Uint8Array {
  const { body, relationships = '', entries = {} } = parts;
  const optional = (['styles', 'numbering', 'footnotes', 'endnotes'] as const).filter(
    (name) => parts[name] !== undefined,
  );
  const links = optional
    .map((name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
    .join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${links}${relationships}</Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  };
  for (const name of optional) files[`word/${name}.xml`] = part(name, parts[name]!);
  const texts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(texts), ...entries });
}

function part(root: string, inner: string): string {
  const namespaces = `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
  return `${PROLOGUE}<w:${root} ${namespaces}>${inner}</w:${root}>`;
}

/** A paragraph of Word: the XML of its properties, then runs or, for a bare string, one plain run. */
export function p(properties: string, ...runs: string[]): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map((run) => (run.startsWith('<') ? run : r('', run))).join('')}</w:p>`;
}

/** A run of Word; "\n" is a line break, "\t" a tab. */
export function r(properties: string, text: string): string {
  const inner = text
    .split(/([\n\t])/u)
    .map((each) =>
      each === '\n' ? '<w:br/>' : each === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${each}</w:t>`,
    );
  return `<w:r><w:rPr>${properties}</w:rPr>${inner.join('')}</w:r>`;
}

/** A style: its kind and id, name, what it is based on, and the XML of its properties. */
export function style(id: string, name: string, basedOn: string, properties: string, type = 'paragraph'): string {
  const parent = basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${parent}${properties}</w:style>`;
}

/** A numbering definition with its one number: levels as [format, text, left indent]. */
export function numbering(id: number, levels: readonly (readonly [string, string, number])[], more = ''): string {
  const inner = levels.map(
    ([format, text, left], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${left}"/></w:pPr></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>${more}`;
}

/** The `w:num` of a definition: Word wants all definitions before all numbers. */
export const num = (id: number, definition = id): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/></w:num>`;

/** The properties that put a paragraph into a list. */
export const listed = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
