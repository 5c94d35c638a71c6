import { child, numberOf, toggleOf, valOf, type XmlElement } from './docx_xml.ts';

/** How characters are set; undefined where nothing is said. `complex` forms are those of Arabic and its like. */
export interface CharacterFormat {
  readonly bold?: boolean | undefined;
  readonly boldComplex?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly italicComplex?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

/** A style with all it inherits. */
export interface Style {
  /** Ids and names, its own first, then those it is based on. */
  readonly names: readonly string[];
  readonly format: CharacterFormat;
  /** Outline level from 0. */
  readonly outline: number | undefined;
  readonly numbering:
    | { readonly numId: string; readonly level: number | undefined; readonly styleId: string }
    | undefined;
  /** Left indent in twentieths of a point. */
  readonly indent: number | undefined;
}

/** The style of an id; that of the kind's default where the id is undefined, an empty one where it is unknown. */
export interface Styles {
  paragraph(id: string | undefined): Style;
  character(id: string | undefined): Style;
}

const NONE: Style = { names: [], format: {}, outline: undefined, numbering: undefined, indent: undefined };
const MAX_ANCESTORS = 20;

/** Reads `styles.xml`. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  const defaults = new Map<string, string>();
  for (const element of root?.children ?? []) {
    const { styleId, type, default: isDefault } = element.attributes;
    if (element.name !== 'w:style' || styleId === undefined || type === undefined) continue;
    elements.set(`${type} ${styleId}`, element);
    if (isDefault === '1' || isDefault === 'true' || isDefault === 'on') defaults.set(type, styleId);
  }
  const known = new Map<string, Style>();
  const styleOf = (type: string, id: string, depth: number): Style => {
    const key = `${type} ${id}`;
    const element = elements.get(key);
    if (!element || depth > MAX_ANCESTORS) return { ...NONE, names: [id] };
    const found = known.get(key);
    if (found) return found;
    const parentId = valOf(element, 'w:basedOn');
    const style = inherit(element, id, parentId === undefined ? NONE : styleOf(type, parentId, depth + 1));
    known.set(key, style);
    return style;
  };
  const lookUp = (type: string) => (id: string | undefined) => {
    const wanted = id ?? defaults.get(type);
    return wanted === undefined ? NONE : styleOf(type, wanted, 0);
  };
  return { paragraph: lookUp('paragraph'), character: lookUp('character') };
}

function inherit(element: XmlElement, id: string, parent: Style): Style {
  const properties = child(element, 'w:pPr');
  const own = child(properties, 'w:numPr');
  const numId = valOf(own, 'w:numId') ?? (own ? parent.numbering?.numId : undefined);
  return {
    names: [id, valOf(element, 'w:name') ?? id, ...parent.names],
    format: overlay(parent.format, formatOf(child(element, 'w:rPr'))),
    outline: numberOf(properties, 'w:outlineLvl') ?? parent.outline,
    numbering: numId === undefined ? parent.numbering : { numId, level: numberOf(own, 'w:ilvl'), styleId: id },
    indent: indentOf(properties) ?? parent.indent,
  };
}

/** The character format an `rPr` sets. */
export function formatOf(properties: XmlElement | undefined): CharacterFormat {
  if (!properties) return {};
  const capitals = toggleOf(properties, 'w:caps');
  const small = toggleOf(properties, 'w:smallCaps');
  return {
    bold: toggleOf(properties, 'w:b'),
    boldComplex: toggleOf(properties, 'w:bCs'),
    italic: toggleOf(properties, 'w:i'),
    italicComplex: toggleOf(properties, 'w:iCs'),
    underline: toggleOf(properties, 'w:u'),
    capitals: capitals === undefined && small === undefined ? undefined : (capitals ?? false) || (small ?? false),
    hidden: toggleOf(properties, 'w:vanish'),
  };
}

/** What `upper` says, and where it says nothing what `lower` says. */
export function overlay(lower: CharacterFormat, upper: CharacterFormat): CharacterFormat {
  return {
    bold: upper.bold ?? lower.bold,
    boldComplex: upper.boldComplex ?? lower.boldComplex,
    italic: upper.italic ?? lower.italic,
    italicComplex: upper.italicComplex ?? lower.italicComplex,
    underline: upper.underline ?? lower.underline,
    capitals: upper.capitals ?? lower.capitals,
    hidden: upper.hidden ?? lower.hidden,
  };
}

/** Formats of a paragraph style and a character style together: where both set bold (or italics …), Word sets neither. */
export function combine(paragraph: CharacterFormat, character: CharacterFormat): CharacterFormat {
  const toggle = (one: boolean | undefined, other: boolean | undefined) => (one && other ? false : (other ?? one));
  return {
    bold: toggle(paragraph.bold, character.bold),
    boldComplex: toggle(paragraph.boldComplex, character.boldComplex),
    italic: toggle(paragraph.italic, character.italic),
    italicComplex: toggle(paragraph.italicComplex, character.italicComplex),
    underline: character.underline ?? paragraph.underline,
    capitals: toggle(paragraph.capitals, character.capitals),
    hidden: toggle(paragraph.hidden, character.hidden),
  };
}

/** Left indent of a `pPr` in twentieths of a point: the side the text begins on, in either direction. */
export function indentOf(properties: XmlElement | undefined): number | undefined {
  const { left, start } = child(properties, 'w:ind')?.attributes ?? {};
  const value = Number.parseInt(start ?? left ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

const WORDS =
  'heading|titre|t[ií]tulo|titolo|заголовок|标题|標題|عنوان|العنوان|überschrift|rubrik|kop|nagłówek|başlık|otsikko|overskrift|nadpis';
const NUMBERED_HEADING = new RegExp(`^(?:${WORDS})([1-9])$`, 'u');
/** The styles of the United Nations: _ H_M_G, HChG, _ H_1_G, H23, _ H_4_G, H56G … by the order they stand in. */
const UNITED_NATIONS = /^h(m|ch|1|23|2|3|4|56|5|6)(g|c)?$/u;
const UN_LEVELS: Readonly<Record<string, number>> = {
  m: 1,
  ch: 2,
  '1': 3,
  '23': 4,
  '2': 4,
  '3': 4,
  '4': 5,
  '56': 6,
  '5': 6,
  '6': 6,
};
const TITLE = /^(?:title|titre|título|titulo|название|标题|標題|العنوان)$/u;

/** Level of the heading a style makes, from 1: by its outline level, else by its name in any language of Word. */
export function headingLevel(style: Style, outline: number | undefined): number | undefined {
  const level = outline ?? style.outline;
  if (level !== undefined) return level < 9 ? level + 1 : undefined;
  for (const name of style.names) {
    const plain = name.toLowerCase().replace(/[\s_/.-]+/gu, '');
    const numbered = NUMBERED_HEADING.exec(plain);
    if (numbered) return Number(numbered[1]);
    const official = UNITED_NATIONS.exec(plain);
    if (official) return UN_LEVELS[official[1]!];
    if (TITLE.test(plain)) return 1;
  }
  return undefined;
}

/** Whether the style is one of a table of contents: TOC 1, Table of figures … */
export function isContentsStyle(style: Style): boolean {
  return style.names.some((name) =>
    /^(?:toc|tm|tdc|оглавление|目录|目錄|المحتويات|verzeichnis)\s*[1-9]$|^(?:table of|toc heading|tocheading)/iu.test(
      name,
    ),
  );
}
