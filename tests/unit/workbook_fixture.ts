import { strToU8, zipSync } from 'fflate';

/** A sheet given as the XML that stands in its file, so that tests can say what Excel writes to the letter. */
export interface RawSheet {
  readonly name: string;
  /** `<row>` elements. */
  readonly rows: string;
  /** What follows the rows, such as merged cells. */
  readonly after?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Formats of cells, by the number that `s` gives: general, date, day in words, per cent, date and time, time, text. */
const FORMATS = [0, 14, 164, 10, 22, 20, 49];

/** A workbook as Excel packs it, from raw sheets; `more` adds parts or replaces them. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  { is1904 = false, more = {} }: { is1904?: boolean; more?: Readonly<Record<string, string>> } = {},
): Buffer {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${numbered.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${RELATION}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\ mmmm\\ yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      numbered.map(({ id, rows, after = '' }) => [
        `xl/worksheets/sheet${id}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  };
  const packed = Object.entries({ ...parts, ...more }).map(([name, text]): [string, Uint8Array] => [
    name,
    strToU8(text.startsWith('<') && !text.startsWith('<?') ? HEAD + text : text),
  ]);
  return Buffer.from(zipSync(Object.fromEntries(packed)));
}

/** A cell with text of its own. */
export const textCell = (name: string, text: string): string =>
  `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** A row of text cells, from column A on; `extra` are further cells. */
export const textRow = (row: number, texts: readonly string[], extra = '', attributes = ''): string =>
  `<row r="${row}"${attributes}>${texts
    .map((text, at) => (text === '' ? '' : textCell(`${String.fromCharCode(65 + at)}${row}`, text)))
    .join('')}${extra}</row>`;
