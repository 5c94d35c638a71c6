import type { Cell, CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { explainDate, readCell } from '../../pipelines/read/workbooks/cell.ts';
import { openWorkbook } from '../../pipelines/read/workbooks/package.ts';
import { sheetFor } from '../../pipelines/read/workbooks/sheet.ts';
import { boolean, date, decimal, integer, list, provision, text } from '../../schemas/columns.ts';
import { rawWorkbook } from './workbook_fixture.ts';

const DETAIL = (detail: Partial<Cell>): Cell => ({ value: null, type: 'formula', ...detail });
const said = (value: CellValue, column = text(), detail?: Cell): string => {
  const read = readCell(value, detail, column);
  return 'text' in read ? `=${read.text}` : `${read.value}: ${read.reason}`;
};

describe('a cell becomes the text that the contract wants', () => {
  it.each<[CellValue, string]>([
    [12, '=12'],
    [-0, '=0'],
    [0.125, '=0.125'],
    [0.1 + 0.2, '=0.3'],
    [0.00001, '=0.00001'],
    [1.5e-7, '=0.00000015'],
    [-2.5e-9, '=-0.0000000025'],
    [123456789012345, '=123456789012345'],
    [1e15, '1000000000000000: a number of more than 15 digits, of which Excel keeps only 15'],
  ])('the number %s: %s', (value, expected) => {
    expect(said(value, decimal())).toBe(expected);
  });
  it('text as it stands, with its spaces, line breaks and digits; empty text is an empty cell', () => {
    expect(said(' a\nb ')).toBe('= a\nb ');
    expect(said('12', integer())).toBe('=12');
    expect(said('')).toBe('=null');
    expect(said(null)).toBe('=null');
  });
  it('true and false', () => {
    expect([said(true, boolean()), said(false, boolean())]).toEqual(['=true', '=false']);
  });
  it('a day; but no time of day, and no date where something else was typed', () => {
    expect(said(new Date('2017-05-10T00:00:00Z'), date())).toBe('=2017-05-10');
    expect(said(new Date('2017-05-10T12:30:00Z'), date())).toBe('2017-05-10 12:30:00: a date with a time of day');
    expect(said(new Date('1899-12-31T12:00:00Z'), date())).toBe('12:00:00: a time of day, not a date');
    expect(said(new Date('2017-05-10T00:00:00Z'), list(provision()))).toMatch(/^2017-05-10: Excel holds a date here/);
  });
  it('the result of a formula; but no formula without one, and no error', () => {
    expect(said(13, integer(), DETAIL({ value: 13, formula: 'A1+1' }))).toBe('=13');
    expect(said('', text(), DETAIL({ value: '', formula: '""' }))).toBe('=null');
    expect(said(null, integer(), DETAIL({ formula: 'A1+1' }))).toBe(
      '=A1+1: the file holds the formula but not its result',
    );
    expect(said('#N/A', text(), DETAIL({ value: '#N/A', type: 'error' }))).toMatch(/^#N\/A: an error of Excel/);
  });
});

describe('what stands in place of a date is explained', () => {
  it.each([
    ['5 March 2017', /^a date typed as text$/],
    ['March 2017', /^a date typed as text$/],
    ['25/03/2017', /^a date typed as text$/],
    ['05/03/2017', /^a date typed as text; which number is the day/],
    ['5.3.17', /^a date typed as text; which number is the day/],
    ['2017/03/05', /^a date typed as text$/],
    ['٥ آذار/مارس 2017', /^a date typed as text$/],
    ['42865', /^a number, not a date/],
  ])('%s', (value, reason) => {
    expect(explainDate(value)?.reason).toMatch(reason);
  });
  it('nothing is added to what is no date at all, or has the form of one', () => {
    expect([explainDate('unknown'), explainDate('2014-02-30'), explainDate('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('files that are no workbook are refused with what they are', () => {
  const sheet = { name: 'reviews', rows: '' };
  const open = (bytes: Buffer) => () => openWorkbook(bytes, 'x.xlsx');
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each([
    ['nothing', Buffer.alloc(0), /the file is empty/],
    ['a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), /protected by a password/],
    ['.xls', Buffer.concat([ole, Buffer.alloc(600)]), /of the old form \.xls/],
    ['CSV', Buffer.from('a,b\n1,2\n'), /no workbook of Excel[\s\S]*name it \.csv/],
    [
      '.ods',
      rawWorkbook([sheet], { more: { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' } }),
      /\(\.ods\)/,
    ],
    ['.xlsb', rawWorkbook([sheet], { more: { 'xl/workbook.bin': 'x' } }), /\(\.xlsb\)/],
    ['no sheets', rawWorkbook([]), /no workbook with sheets/],
    ['a cut file', rawWorkbook([sheet]).subarray(0, 900), /cut off or damaged[\s\S]*open it in Excel/],
    [
      'a sheet that breaks off',
      rawWorkbook([sheet], { more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' } }),
      /is damaged: xl\/worksheets\/sheet1\.xml breaks off/,
    ],
    [
      'a document type',
      rawWorkbook([sheet], { more: { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' } }),
      /holds a document type/,
    ],
    [
      'a bomb',
      rawWorkbook([{ ...sheet, rows: ' '.repeat(8 * 2 ** 20) }]),
      /is refused: .*unpacks to more than 250 times its size[\s\S]*save its sheets as CSV/,
    ],
  ])('%s', (_, bytes, message) => {
    expect(open(bytes)).toThrow(message);
  });
  it('one with macros is a workbook', () => {
    const bytes = rawWorkbook([sheet, { ...sheet, name: 'A &amp; B' }], { more: { 'xl/vbaProject.bin': 'x' } });
    expect(openWorkbook(bytes, 'x.xlsm')).toEqual({ sheets: ['reviews', 'A & B'], hasMacros: true });
  });
});

describe('the sheet of a dataset', () => {
  it('is the one named after it, or the only one', () => {
    expect(sheetFor(['Notes', 'reviews'], 'reviews', 'x.xlsx')).toBe('reviews');
    expect(sheetFor(['Sheet1'], 'reviews', 'x.xlsx')).toBe('Sheet1');
  });
  it('is not guessed among several', () => {
    expect(() => sheetFor(['Notes', 'Reviews'], 'reviews', 'x.xlsx')).toThrow(
      /none of its 2 sheets is named reviews: Notes, Reviews[\s\S]*it may be Reviews/,
    );
  });
});
