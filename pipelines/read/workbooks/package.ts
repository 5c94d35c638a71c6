import { SaxesParser } from 'saxes';
import { UserError } from '../../error.ts';
import { type ArchiveKind, readArchive } from '../documents/archive.ts';

/** What is known of a workbook before its sheets are read. */
export interface WorkbookPackage {
  /** Names of its sheets in their order, hidden ones among them. */
  readonly sheets: readonly string[];
  readonly hasMacros: boolean;
}

const WORKBOOK: ArchiveKind = {
  program: 'Excel',
  ending: '.xlsx',
  maxEntryBytes: 256 * 2 ** 20,
  maxTotalBytes: 384 * 2 ** 20,
};
/** Parts that hold sheets, and how each must end: the library that reads them takes one that breaks off for whole. */
const SHEET_PART = /worksheets\/[^/]+\.xml$/i;
const SHEET_END = /<\/(?:\w+:)?worksheet>\s*$/;
const TAIL_BYTES = 256;
const RELATIONS = '_rels/.rels';
const MAIN = /\/officeDocument$/;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const SAVE_AS = 'open it in Excel, then File > Save As > Excel Workbook (.xlsx)';

/**
 * Looks into a workbook without reading its sheets: that it is one, unpacks within limits, has no password, and what its sheets
 * are called.
 *
 * @throws UserError for anything else than a sound .xlsx or .xlsm
 */
export function openWorkbook(bytes: Uint8Array, file: string): WorkbookPackage {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new UserError(file, 'the file is empty', 'get it again from where it came');
  if (buffer.subarray(0, OLE.length).equals(OLE)) {
    throw buffer.includes(ENCRYPTED)
      ? new UserError(
          file,
          'the workbook is protected by a password',
          'open it in Excel, take the password off (File > Info > Protect Workbook > Encrypt with Password) and save it',
        )
      : new UserError(file, 'this is a workbook of the old form .xls, whatever its name says', SAVE_AS);
  }
  if (buffer.subarray(0, 2).toString('latin1') !== 'PK')
    throw new UserError(
      file,
      'this is no workbook of Excel, whatever its name says',
      `if it opens in Excel: ${SAVE_AS}; if it is plain text, name it .csv`,
    );
  const { names, entries } = readArchive(
    bytes,
    file,
    (name) => name === RELATIONS || name === 'mimetype' || /workbook[^/]*\.xml$/i.test(name) || SHEET_PART.test(name),
    WORKBOOK,
  );
  if (entries.get('mimetype')?.toString().includes('opendocument') || names.includes('mimetype'))
    throw new UserError(file, 'this is an OpenDocument file (.ods), whatever its name says', SAVE_AS);
  if (names.some((name) => /workbook\.bin$/.test(name)))
    throw new UserError(file, 'this is a binary workbook (.xlsb), whatever its name says', SAVE_AS);
  const relations = entries.get(RELATIONS);
  const main = relations && attributesOf(relations, 'Relationship', file).find(({ Type }) => MAIN.test(Type ?? ''));
  const part = entries.get((main?.Target ?? '').replace(/^\//, ''));
  const sheets = part ? attributesOf(part, 'sheet', file).map(({ name }) => name ?? '') : [];
  if (sheets.length === 0)
    throw new UserError(file, 'this is no workbook with sheets, whatever its name says', SAVE_AS);
  for (const [name, sheet] of entries) {
    if (SHEET_PART.test(name) && !SHEET_END.test(Buffer.from(sheet.subarray(-TAIL_BYTES)).toString('latin1')))
      throw new UserError(file, `the workbook is damaged: ${name} breaks off`, SAVE_AS);
  }
  return { sheets, hasMacros: names.some((name) => name.endsWith('vbaProject.bin')) };
}

/** Attributes of every element of a name, without prefixes. */
function attributesOf(part: Uint8Array, element: string, file: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new UserError(file, 'the workbook holds a document type, which no workbook of Excel does', SAVE_AS);
  });
  parser.on('error', (error) => {
    throw new UserError(file, `the workbook is damaged (${error.message})`, SAVE_AS);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name.replace(/^.*:/, '') === element) found.push(attributes as Record<string, string>);
  });
  parser
    .write(
      Buffer.from(part)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
    .close();
  return found;
}
