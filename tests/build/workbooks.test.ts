import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openWarehouse, rowsOf } from '../../pipelines/model/warehouse.ts';
import type { Places } from '../../pipelines/paths.ts';
import { readDatasetContracts } from '../../pipelines/read/contracts.ts';
import { type Reject, whereOf } from '../../pipelines/read/rejects.ts';
import { readCell } from '../../pipelines/read/workbooks/cell.ts';
import { openWorkbook } from '../../pipelines/read/workbooks/package.ts';
import { buildCollection } from '../../pipelines/run.ts';
import { templateWorkbook } from '../../pipelines/write/template_workbook.ts';
import { rawWorkbook, textCell, textRow } from '../unit/workbook_fixture.ts';
import { command, commands, STACK } from './command.ts';
import { loadTrial, passingFolder, SOURCE, trialSources } from './trial.ts';

const HEAD = ['tool_id', 'name_en', 'name_ar', 'provided_by', 'purpose', 'languages', 'status_reported', 'item'];
const tool = (id: string, purpose = 'Helps'): string[] => [id, `Tool ${id}`, 'أداة', 'UNODC', purpose];
/** A row of `tools`; its item is a number. */
const toolRow = (row: number, id: string, { purpose = 'Helps', cells = '', attributes = '' } = {}): string =>
  textRow(row, tool(id, purpose), `<c r="H${row}"><v>6</v></c>${cells}`, attributes);
const tools = (rows: string, after = ''): Buffer =>
  rawWorkbook([{ name: 'tools', rows: textRow(1, HEAD) + rows, after }]);
const said = ({ rejects }: { readonly rejects: readonly Reject[] }): string[] =>
  rejects.map((reject) => `${whereOf(reject)}: ${reject.value}: ${reject.reason}`);
const AT = 'trial/tools/tools.xlsx, sheet tools';
const NEEDED = 'select tool_id, purpose, item, source_file, record from raw.tools order by record';

describe('a sheet is read as Excel shows it', () => {
  it('rows in the middle and at the end may be empty, rows may be hidden, columns may stand anywhere', async () => {
    const rows = [
      toolRow(2, 'one', { attributes: ' hidden="1"' }),
      '<row r="3"><c r="A3" s="6"/></row>',
      toolRow(5, 'two', { purpose: 'A line\nand another' }),
      '<row r="900"><c r="K900" s="1"/></row>',
    ];
    const places = trialSources({ 'tools/tools.xlsx': tools(rows.join('')) });
    const { load, rows: found } = await loadTrial(places, 'tools', NEEDED);
    expect(found).toEqual([
      { tool_id: 'one', purpose: 'Helps', item: 6, source_file: AT, record: 2 },
      { tool_id: 'two', purpose: 'A line\nand another', item: 6, source_file: AT, record: 5 },
    ]);
    expect(load).toMatchObject({ read: 2, loaded: 2, rejected: 0, warnings: [] });
  });

  it('dates of either date system, in any format, are days', async () => {
    const head = ['iso3', 'review_cycle', 'chapters', 'completed_on'];
    const absent =
      'absent: [issued_year, executive_summary_symbol, executive_summary_job_number, executive_summary_url, country_profile_url, is_source_text_complete, source_text_mentions_chapter_iv]\n';
    const days = async (serial: number, is1904: boolean): Promise<unknown[]> => {
      const row = (at: number, iso3: string, format: number): string =>
        textRow(at, [iso3, '1', 'IV'], `<c r="D${at}" s="${format}"><v>${serial}</v></c>`);
      const rows = textRow(1, head) + row(2, 'XAA', 1) + row(3, 'XAB', 2);
      const places = trialSources({
        'reviews/reviews.xlsx': rawWorkbook([{ name: 'Sheet1', rows }], { is1904 }),
        'reviews/source.yaml': SOURCE + absent,
      });
      return (
        await loadTrial(places, 'reviews', 'select completed_on::varchar as day from raw.reviews order by record')
      ).rows;
    };
    expect(await days(41717, false)).toEqual([{ day: '2014-03-19' }, { day: '2014-03-19' }]);
    expect(await days(40255, true)).toEqual([{ day: '2014-03-19' }, { day: '2014-03-19' }]);
  });

  it('heads are mapped, absent and ignored as those of CSV; other sheets and macros are warned of', async () => {
    const head = [...HEAD.slice(0, -1), 'Agenda item', 'Remark'];
    const rows = textRow(1, head) + toolRow(2, 'one', { cells: '<c r="I2" t="e"><v>#N/A</v></c>' });
    const notes = { name: 'Notes', rows: textRow(1, ['For you to read']) };
    const bytes = rawWorkbook([notes, { name: 'tools', rows }], { more: { 'xl/vbaProject.bin': 'x' } });
    const places = trialSources({
      'tools/tools.xlsm': bytes,
      'tools/~$tools.xlsm': 'left by Excel while the workbook is open',
      'tools/source.yaml': `${SOURCE}columns: {item: Agenda item}\nignored: [Remark]\n`,
    });
    const { load } = await loadTrial(places, 'tools');
    expect(load).toMatchObject({ read: 1, loaded: 1 });
    expect(load.warnings).toEqual([
      'trial/tools/tools.xlsm holds macros, which were not run.',
      'trial/tools/tools.xlsm: only the sheet tools was read, not Notes.',
    ]);
  });
});

describe('what cannot be read is said at its row and column, and nothing is lost', () => {
  it('errors, formulas without result, merged cells, values without a head, codes, keys twice', async () => {
    const cell = (name: string, inner: string, attributes = ''): string => `<c r="${name}"${attributes}>${inner}</c>`;
    const rows = [
      toolRow(2, 'one', { cells: cell('K2', '<v>5</v>') }),
      textRow(3, tool('two'), cell('H3', '<v>#N/A</v>', ' t="e"')),
      textRow(4, tool('three'), cell('H4', '<f>H2</f>')),
      textRow(5, tool('four'), cell('H5', '<v>6.5</v>')),
      textRow(6, tool('five'), cell('G6', '<v>42865</v>', ' s="1"') + cell('H6', '<v>6</v>')),
      textRow(7, ['six', '', 'أداة', 'UNODC', 'Helps'], cell('H7', '<v>6</v>')),
      toolRow(8, 'seven'),
      toolRow(9, 'seven'),
      toolRow(10, ' eight'),
      toolRow(11, 'nine'),
    ];
    const merged = '<mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells>';
    const places = trialSources({ 'tools/tools.xlsx': tools(rows.join(''), merged) });
    const { load, rows: found } = await loadTrial(places, 'tools', NEEDED);
    expect(found.map((row) => row.tool_id)).toEqual(['nine']);
    expect(load).toMatchObject({ read: 10, loaded: 1, rejected: 9 });
    expect(said(load)).toEqual([
      `${AT}, row 2, column K: 5: a value stands in a column without a head`,
      `${AT}, row 3, column H, item: #N/A: an error of Excel (a value that was not found)`,
      `${AT}, row 4, column H, item: =H2: the file holds the formula but not its result`,
      `${AT}, row 5, column H, item: 6.5: not a whole number`,
      expect.stringMatching(/row 6, column G, status_reported: 2017-05-10: Excel holds a date here/),
      `${AT}, row 7, column B, name_en: : the cell is merged with A7, which alone holds the value`,
      `${AT}, row 8, column A, tool_id: seven: the same key stands at ${AT} row 9`,
      `${AT}, row 9, column A, tool_id: seven: the same key stands at ${AT} row 8`,
      `${AT}, row 10, column A, tool_id:  eight: there is white space before or after the value`,
    ]);
  });

  it.each([
    [
      'no sheet of the name',
      [
        { name: 'a', rows: '' },
        { name: 'b', rows: '' },
      ],
      /none of its 2 sheets is named tools/,
    ],
    ['an empty sheet', [{ name: 'tools', rows: '<row r="1"/>' }], /sheet tools: the sheet is empty/],
    [
      'a head row further down with a wrong head',
      [{ name: 'tools', rows: textRow(3, ['tool_id', 'nam_en']) }],
      /sheet tools, row 3, column B: "nam_en" is no column of this dataset \(did you mean name_en\?\)/,
    ],
    [
      'a missing column',
      [{ name: 'tools', rows: textRow(1, HEAD.slice(0, -1)) }],
      /sheet tools, row 1: the column item is missing/,
    ],
    [
      'a cell far away',
      [{ name: 'tools', rows: `${textRow(1, HEAD)}<row r="900000">${textCell('XFD900000', 'x')}</row>` }],
      /reaches over 900000 rows x 16384 columns, far beyond its data[\s\S]*Ctrl\+End/,
    ],
  ])('%s', async (_, sheets, message) => {
    await expect(loadTrial(trialSources({ 'tools/tools.xlsx': rawWorkbook(sheets) }), 'tools')).rejects.toThrow(
      message,
    );
  });

  it('other forms of workbook are refused with the way out', async () => {
    const places = trialSources({ 'tools/tools.xls': 'x' });
    await expect(loadTrial(places, 'tools')).rejects.toThrow(/tools\.xls: this kind[\s\S]*Save As > Excel Workbook/);
  });
});

describe('one workbook of several datasets stands in the collection itself', () => {
  const sheets = [
    { name: 'tools', rows: textRow(1, HEAD) + toolRow(2, 'one') },
    { name: 'Kinds of help', rows: textRow(1, ['Type', 'Order']) + textRow(2, ['legal', '1']) },
    { name: 'Read me', rows: textRow(1, ['Hello']) },
  ];
  const described = `${SOURCE}sheets:
  Kinds of help:
    dataset: ta_types
    columns: {ta_type: Type, position: Order}
    lookups: {ta_type: {legal: legal_advice}}
ignored_sheets: [Read me]
`;
  const trial = (yaml: string | undefined, files: Record<string, string> = {}, bytes = rawWorkbook(sheets)): Places => {
    const places = trialSources(files);
    writeFileSync(join(places.sources, 'trial/pack.xlsx'), bytes);
    if (yaml !== undefined) writeFileSync(join(places.sources, 'trial/pack.source.yaml'), yaml);
    return places;
  };
  it('each sheet is a dataset, described in one file', async () => {
    const places = trial(described);
    const query = 'select ta_type, position, source_file from raw.ta_types';
    const { load, rows } = await loadTrial(places, 'ta_types', query);
    expect(rows).toEqual([
      { ta_type: 'legal_advice', position: 1, source_file: 'trial/pack.xlsx, sheet Kinds of help' },
    ]);
    expect(load.warnings).toEqual([]);
    expect((await loadTrial(places, 'tools', NEEDED)).rows).toMatchObject([{ tool_id: 'one', record: 2 }]);
  });
  it.each([
    ['no description', undefined, {}, /pack\.xlsx: it has no pack\.source\.yaml beside it/],
    ['a sheet that is no dataset', SOURCE, {}, /sheet Kinds of help: no contract is named/],
    [
      'a sheet that is not there',
      `${described}`.replace('[Read me]', '[Readme]'),
      {},
      /has no sheet "Readme" \(did you mean Read me\?\)/,
    ],
    [
      'a dataset that has a folder too',
      described,
      { 'tools/tools.csv': HEAD.join(',') },
      /tools stands in the sheet tools and in .*trial\/tools as well/,
    ],
    [
      'a column that no contract has',
      described.replace('position: Order', 'place: Order'),
      {},
      /sheets\.Kinds of help: place is no column of the contract/,
    ],
  ])('refused: %s', async (_, yaml, files, message) => {
    await expect(loadTrial(trial(yaml, files), 'tools')).rejects.toThrow(message);
  });
  it('refused: a file that belongs to no dataset', async () => {
    const places = trialSources({});
    writeFileSync(join(places.sources, 'trial/reviews.csv'), 'iso3\n');
    await expect(loadTrial(places, 'tools')).rejects.toThrow(/reviews\.csv: this file belongs to no dataset/);
  });
});

describe('templates', () => {
  it('every one is read back as the example of its contract, in the same bytes each time', async () => {
    const contracts = await readDatasetContracts('schemas');
    for (const [dataset, contract] of contracts) {
      const bytes = await templateWorkbook(dataset, contract);
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await templateWorkbook(dataset, contract)))).toBe(0);
      const sheet = (await readXlsx(bytes)).sheets[0]!;
      expect(sheet).toMatchObject({ name: dataset, freezePane: { rows: 1 } });
      const columns = Object.entries(contract.columns);
      expect(sheet.rows[0]).toEqual(columns.map(([name]) => name));
      const read = columns.map(([, column], at) => readCell(sheet.rows[1]![at] ?? null, undefined, column));
      expect(read).toEqual(columns.map(([name]) => ({ text: contract.example[name] || null })));
      const choices = (sheet.dataValidations ?? []).filter(({ type }) => type === 'list').length;
      expect(choices).toBe(columns.filter(([, column]) => column.codes && !column.list).length);
    }
  });
});

describe('pnpm template --format xlsx', () => {
  it('writes a new file or to a pipe, and never over a file that is there', async () => {
    const file = join(passingFolder(), 'tools.xlsx');
    const words = ['template', 'tools', '--format', 'xlsx', '-o', file];
    const [first, unknown] = await commands(words, ['template', 'toolz', '--format', 'xlsx']);
    expect(first).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(openWorkbook(readFileSync(file), file).sheets).toEqual(['tools']);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    const again = await command(...words);
    expect(again.code).toBe(2);
    expect(again.stderr).toMatch(/tools\.xlsx: the file is there already/);
    expect(again.stderr).not.toMatch(STACK);
  }, 60_000);
});

/** What an analyst fills in, row by row, in a template. */
type Rows = readonly Readonly<Record<string, CellValue>>[];

async function filled(dataset: string, rows: Rows, heads: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const contract = (await readDatasetContracts('schemas')).get(dataset)!;
  const template = (await readXlsx(await templateWorkbook(dataset, contract))).sheets[0]!;
  const head = template.rows[0]!.map(String);
  const table = [
    head.map((column) => heads[column] ?? column),
    ...rows.map((row) => head.map((column) => row[column] ?? null)),
  ];
  return Buffer.from(await writeXlsx({ sheets: [{ name: dataset, rows: table }] }));
}

describe('an analyst fills in the templates', () => {
  const reviews: Rows = [
    { iso3: 'XAA', review_cycle: 1, chapters: 'III|IV', issued_year: 2014, completed_on: new Date('2014-03-19') },
    { iso3: 'XAB', review_cycle: 1, chapters: 'III|IV', issued_year: 2015, is_source_text_complete: true },
    { iso3: 'XAC', review_cycle: 1, chapters: 'III|IV', issued_year: 2016 },
  ];
  const need = (id: string, iso3: string, provisions: string, types: string): Rows[number] => ({
    need_id: id,
    iso3,
    review_cycle: 1,
    chapter: 'IV',
    provisions,
    ta_types: types,
    summary: 'Training',
    coded_by: 'one_coder',
  });
  const needs: Rows = [
    need('XAA-1-N01', 'XAA', '46', 'capacity_building'),
    need('XAA-1-N02', 'XAA', '44|46(9)(b)', 'legal_advice|model_treaty'),
    need('XAB-1-N01', 'XAB', '43', 'capacity_building'),
  ];
  const findings: Rows = [
    {
      finding_id: 'XAA-1-01',
      iso3: 'XAA',
      review_cycle: 1,
      chapter: 'IV',
      provisions: '46',
      kind: 'challenge',
      summary: 'Requests take long',
      coded_by: 'one_coder',
    },
  ];
  const trial = async (
    changed: { reviews?: Rows; needs?: Rows; heads?: Readonly<Record<string, string>> } = {},
  ): Promise<Places> => {
    const places = trialSources({
      'reviews/reviews.xlsx': await filled('reviews', changed.reviews ?? reviews),
      'ta_needs/needs received.xlsx': await filled('ta_needs', changed.needs ?? needs, changed.heads),
      'review_findings/review_findings.xlsx': await filled('review_findings', findings),
    });
    return places;
  };

  it('and the note on needs is written', async () => {
    const places = await trial();
    const manifest = await buildCollection('trial', {
      places,
      langs: ['en'],
      only: 'notes',
      allowRejects: false,
      tell: () => {},
    });
    expect(manifest.notes?.written).toContain('ta_needs');
    expect(manifest.rejectCount).toBe(0);
    const warehouse = await openWarehouse(join(places.out, 'trial/warehouse.duckdb'));
    try {
      const rows = await rowsOf(
        warehouse.connection,
        'select iso3, completed_on::varchar as day, is_source_text_complete as is_complete from raw.reviews order by iso3',
      );
      expect(rows).toEqual([
        { iso3: 'XAA', day: '2014-03-19', is_complete: null },
        { iso3: 'XAB', day: null, is_complete: true },
        { iso3: 'XAC', day: null, is_complete: null },
      ]);
    } finally {
      warehouse.close();
    }
  }, 120_000);

  it('a wrong head stops at sheet, row and column', async () => {
    await expect(loadTrial(await trial({ heads: { ta_types: 'ta_type' } }), 'ta_needs')).rejects.toThrow(
      'trial/ta_needs/needs received.xlsx, sheet ta_needs, row 1, column F: "ta_type" is no column of this dataset (did you mean ta_types?)',
    );
  });

  it('a State misspelt, an article 99 and a date as text are reported at sheet, row and column', async () => {
    const places = await trial({
      reviews: [reviews[0]!, { ...reviews[1], completed_on: '05/03/2015' }, { ...reviews[2], iso3: 'Kelmorria' }],
      needs: [needs[0]!, { ...needs[1], provisions: '44|99' }, needs[2]!],
    });
    const reports = async (dataset: string): Promise<string[]> =>
      (await loadTrial(places, dataset)).load.rejects.map(
        (one) => `${whereOf(one)}: ${one.value}: ${one.reason}; ${one.right}`,
      );
    const [date, state] = await reports('reviews');
    expect(date).toMatch(
      /^trial\/reviews\/reviews\.xlsx, sheet reviews, row 3, column E, completed_on: 05\/03\/2015: a date typed as text; which number is the day.*Text to Columns/,
    );
    expect(state).toMatch(/sheet reviews, row 4, column A, iso3: Kelmorria: not of the form of a reference/);
    expect(await reports('ta_needs')).toEqual([
      expect.stringMatching(/sheet ta_needs, row 3, column E, provisions: 99: there is no "99" in provisions/),
      expect.stringMatching(/sheet ta_needs, row 4, columns B, C, iso3, review_cycle: XAB, 1: there is no such record/),
    ]);
  });
});
