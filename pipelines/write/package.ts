import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Typography } from './languages/language.ts';

export interface PackageOptions {
  /** Day written as created and modified, YYYY-MM-DD. */
  readonly date: string;
  readonly isRightToLeft: boolean;
  /** Proofing languages of letters of each kind, and the language of the text itself. */
  readonly language: Typography['word'];
  /** For each picture in the order of the text, the parts of its height that are not shown. */
  readonly hidden: readonly { readonly top: number; readonly bottom: number }[];
}

/** The earliest time a zip entry can bear, in local time as zip has it. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * A Word package without what changes from one packing to the next: times, random relationship ids, counters of the process,
 * order of the entries. Also sets what the docx package has no option for: the language of
 * the document, the direction of sections and footnote marks, and pictures shown in part.
 */
export function normalisePackage(packed: Uint8Array, options: PackageOptions): Uint8Array {
  const entries = new Map(Object.entries(unzipSync(packed)).filter(([name]) => !name.endsWith('/')));
  const texts = new Map(
    [...entries].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  for (const name of texts.keys()) if (name.endsWith('.rels')) renumberRelations(texts, name);
  const edit = (name: string, change: (xml: string) => string): void => {
    const xml = texts.get(name);
    if (xml !== undefined) texts.set(name, change(xml));
  };
  const { value, eastAsia, bidirectional, own } = options.language;
  edit('docProps/core.xml', (xml) =>
    xml
      .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${options.date}T00:00:00Z`)
      .replace('<dc:creator>', `<dc:language>${options.language[own]}</dc:language>$&`),
  );
  edit('word/settings.xml', (xml) =>
    xml.replace(
      '</w:compat>',
      `$&<w:themeFontLang w:val="${value}" w:eastAsia="${eastAsia}" w:bidi="${bidirectional}"/>`,
    ),
  );
  edit('word/document.xml', (xml) => directed(windowed(renumber(xml), options.hidden), options.isRightToLeft));
  edit('word/footnotes.xml', (xml) => directed(withoutMarkedRules(xml), options.isRightToLeft));
  for (const [name, xml] of texts) entries.set(name, strToU8(xml));

  const zip: Zippable = {};
  const rank = (name: string): string => (name === '[Content_Types].xml' ? '' : name);
  for (const name of [...entries.keys()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const bytes = entries.get(name) as Uint8Array;
    zip[name] = [bytes, { mtime: ZIP_EPOCH, level: name.endsWith('.png') ? 0 : 6, os: 0 }];
  }
  return zipSync(zip);
}

/** `word/_rels/document.xml.rels` -> rId1, rId2 … in its own order, and the same in `word/document.xml`. */
function renumberRelations(texts: Map<string, string>, rels: string): void {
  const part = rels.replace(/_rels\/([^/]+)\.rels$/, '$1');
  const ids = new Map<string, string>();
  const relations = (texts.get(rels) as string).replace(
    /(<Relationship\b[^>]*?\bId=")([^"]+)"/g,
    (_, before: string, id: string) => {
      if (!ids.has(id)) ids.set(id, `rId${ids.size + 1}`);
      return `${before}${ids.get(id)}"`;
    },
  );
  texts.set(rels, relations);
  const xml = texts.get(part);
  if (xml === undefined) return;
  const renamed = xml.replace(
    /(\br:(?:id|embed|link)=")([^"]+)"/g,
    (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
  );
  texts.set(part, renamed);
}

/** Numbers pictures and bookmarks from 1 in the order of the text. */
function renumber(xml: string): string {
  let pictures = 0;
  const bookmarks = new Map<string, number>();
  return xml
    .replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")[^"]*"/g, (_, before: string) => {
      if (before.startsWith('<wp:')) pictures += 1;
      return `${before}${pictures}"`;
    })
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]*)"/g, (_, before: string, id: string) => {
      if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
      return `${before}${bookmarks.get(id)}"`;
    });
}

/** Shows each picture through its window; Word counts in thousandths of a per cent. */
function windowed(xml: string, hidden: PackageOptions['hidden']): string {
  let picture = 0;
  return xml.replace(/<a:srcRect\/>/g, (whole) => {
    const { top, bottom } = hidden[picture++] ?? { top: 0, bottom: 0 };
    return top + bottom > 0 ? `<a:srcRect t="${Math.round(top * 1e5)}" b="${Math.round(bottom * 1e5)}"/>` : whole;
  });
}

/** The rules between text and footnotes bear no mark of a footnote, with which the docx package begins them. */
const withoutMarkedRules = (xml: string): string =>
  xml.replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:continuationS|s)eparator\/>)/g, '');

/** Right-to-left sections and rules above footnotes, and footnote marks whose digits Word shapes as it does those of the text. */
const directed = (xml: string, isRightToLeft: boolean): string =>
  isRightToLeft
    ? xml
        .replace(/<w:docGrid\b/g, '<w:bidi/>$&')
        .replace(
          /<w:p><w:pPr><w:spacing\b(?=[^>]*\/><\/w:pPr>(?:<w:r>.*?<\/w:r>)?<w:r><w:(?:continuationS|s)eparator)/g,
          '<w:p><w:pPr><w:bidi/><w:spacing',
        )
        .replace(/<w:rStyle w:val="FootnoteReference"\/>/g, '$&<w:rtl/>')
    : xml;
