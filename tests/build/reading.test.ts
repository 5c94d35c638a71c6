import { describe, expect, it } from 'vitest';
import { loadTrial, SOURCE, trialSources } from './trial.ts';

const HEAD = 'tool_id,name_en,name_ar,provided_by,purpose,languages,status_reported,item';
const NEEDED = 'select tool_id, name_en, purpose from raw.tools order by record';
const tool = (id: string, purpose = 'Helps'): string => `${id},Tool ${id},أداة,UNODC,${purpose},,,6`;
const load = (content: string | Buffer, more: Record<string, string> = {}) =>
  loadTrial(trialSources({ 'tools/tools.csv': content, ...more }), 'tools', NEEDED);

describe('what Excel makes is read', () => {
  const expected = [{ tool_id: 'one', name_en: 'Tool one', purpose: 'Helps' }];
  const plain = `${HEAD}\n${tool('one')}\n`;
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${plain}`)],
    ['CRLF line ends', plain.replaceAll('\n', '\r\n')],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['no last line end', plain.trimEnd()],
    ['UTF-16 little-endian with its mark', Buffer.from(`\ufeff${plain.replaceAll(',', '\t')}`, 'utf16le')],
    ['UTF-16 big-endian with its mark', Buffer.from(`\ufeff${plain}`, 'utf16le').swap16()],
    ['columns in another order', `item,${HEAD.slice(0, -5)}\n6,${tool('one').slice(0, -2)}\n`],
  ])('%s', async (_, content) => {
    const { load: result, rows } = await load(content);
    expect(rows).toEqual(expected);
    expect(result).toMatchObject({ read: 1, loaded: 1, rejected: 0 });
  });

  it('a line break, a comma and a doubled quote inside quotes', async () => {
    const { rows } = await load(`${HEAD}\n${tool('one', '"first, ""second""\nthird"')}\n${tool('two')}\n`);
    expect(rows.map((row) => row.purpose)).toEqual(['first, "second"\nthird', 'Helps']);
  });

  it('Windows-1256 Arabic and Windows-1252, where source.yaml declares them', async () => {
    const arabic = Buffer.concat([
      Buffer.from(`${HEAD}\none,Tool one,`),
      Buffer.from([0xc3, 0xcf, 0xc7, 0xc9]),
      Buffer.from(',UNODC,Helps,,,6\n'),
    ]);
    const places = trialSources({
      'tools/tools.csv': arabic,
      'tools/source.yaml': `${SOURCE}encoding: windows-1256\n`,
    });
    expect((await loadTrial(places, 'tools', 'select name_ar from raw.tools')).rows).toEqual([{ name_ar: 'أداة' }]);
    const western = Buffer.from(`${HEAD}\none,Caf\xe9,أ,UNODC,Helps,,,6\n`.replace('أ', 'x'), 'latin1');
    const other = trialSources({
      'tools/tools.csv': western,
      'tools/source.yaml': `${SOURCE}encoding: windows-1252\n`,
    });
    expect((await loadTrial(other, 'tools', 'select name_en from raw.tools')).rows).toEqual([{ name_en: 'Café' }]);
  });
});

describe('what cannot be read is an error that shows the place', () => {
  it('an encoding that nobody declared, with the line read both ways', async () => {
    const western = Buffer.from(
      `${HEAD}\n${tool('one').replace('أداة', 'x')}\ntwo,Caf\xe9,x,UNODC,Helps,,,6\n`,
      'latin1',
    );
    await expect(load(western)).rejects.toThrow(
      /tools\.csv, line 3:[\s\S]*windows-1252: two,Café[\s\S]*windows-1256: two,Cafe?é?/,
    );
  });
  it('a head that is no column, with the nearest one', async () => {
    await expect(load(`${HEAD.replace('purpose', 'purpos')}\n${tool('one')}\n`)).rejects.toThrow(
      /head row, column 5: "purpos" is no column of this dataset \(did you mean purpose\?\)/,
    );
  });
  it('a missing column', async () => {
    await expect(load(`${HEAD.replace(',item', '')}\n${tool('one').slice(0, -2)}\n`)).rejects.toThrow(
      /the column item is missing/,
    );
  });
  it('a file that arrived short', async () => {
    const places = trialSources({
      'tools/tools.csv': `${HEAD}\n${tool('one')}\n`,
      'tools/source.yaml': `${SOURCE}rows: 2\n`,
    });
    await expect(loadTrial(places, 'tools')).rejects.toThrow(/2 records were expected and 1 stand/);
  });
  it('an unknown key in source.yaml, with its line', async () => {
    const places = trialSources({ 'tools/tools.csv': `${HEAD}\n`, 'tools/source.yaml': `${SOURCE}colour: red\n` });
    await expect(loadTrial(places, 'tools')).rejects.toThrow(/source\.yaml[\s\S]*colour/);
  });
});

describe('faults from life are each named, and nothing is lost', () => {
  const REVIEWS =
    'iso3,review_cycle,chapters,issued_year,completed_on,executive_summary_symbol,executive_summary_job_number,executive_summary_url,country_profile_url,is_source_text_complete,source_text_mentions_chapter_iv';
  const review = (iso3: string): string => `${iso3},1,III|IV,2014,,,,,,true,true`;
  const file = [
    HEAD,
    tool('one'),
    tool('two', 'one, two, three'), // holds commas, is not quoted
    tool('three', '"quoted, as it should be"'),
    'four,Tool four,أداة,UNODC,"Helps and then', // a block of another place spliced into the middle of a row:
    'iso3,"other",table,',
    tool('five'),
    tool('six'),
    tool('five'), // a key twice
    'six,Tool six,أداة', // cut
  ].join('\n');

  it('unquoted commas, a spliced block, keys twice, a cut row', async () => {
    const { load: result, rows } = await load(file);
    expect(rows.map((row) => row.tool_id)).toEqual(['one', 'three', 'six']);
    expect(result.read).toBe(result.loaded + result.rejected);
    expect(result.read).toBe(9);
    const reasons = result.rejects.map(({ record, column, reason }) => `${record} ${column}: ${reason}`);
    expect(reasons).toEqual([
      '2 : line 3: 10 cells instead of 8: a cell that holds the separator is not quoted, or another text stands in it',
      expect.stringMatching(
        /^4 : line 5: (a cell opens with a quote that is never closed|text stands after the closing quote of a cell)$/,
      ),
      '5 : line 6: only 4 of 8 cells: the record is cut or lacks separators',
      '6 tool_id: the same key stands at trial/tools/tools.csv record 8',
      '8 tool_id: the same key stands at trial/tools/tools.csv record 6',
      '9 : line 10: only 3 of 8 cells: the record is cut or lacks separators',
    ]);
  });

  it('values that do not fit: what was found, why, and what would be right', async () => {
    const content = [
      REVIEWS,
      review('XAA').replace('2014', '20l4'),
      review('Kelmoria'),
      review('XZZ'),
      review('XAB').replace('III|IV', 'III|V'),
      review('XAC').replace('2014,', '2014,2014-02-30'),
    ].join('\n');
    const { load: result } = await loadTrial(trialSources({ 'reviews/reviews.csv': content }), 'reviews');
    expect(result).toMatchObject({ read: 5, loaded: 0, rejected: 5 });
    const said = result.rejects.map(({ record, column, value, reason, right }) =>
      [record, column, value, reason, right].join(' / '),
    );
    expect(said[0]).toMatch(/^1 \/ issued_year \/ 20l4 \/ not a whole number \/ a whole number.*, or empty$/);
    expect(said[1]).toMatch(/^2 \/ iso3 \/ Kelmoria \/ not of the form of a reference/);
    expect(said[2]).toMatch(/^3 \/ iso3 \/ XZZ \/ there is no "XZZ" in states\.iso3 \/ one of XAA, /);
    expect(said[3]).toMatch(/^4 \/ chapters \/ III\|V \/ "V": not a value of the list/);
    expect(said[4]).toMatch(/^5 \/ completed_on \/ 2014-02-30 \/ there is no such day/);
  });
});

describe('lookups and corrections', () => {
  it('a label as written becomes its code; a correction mends one record and fails when the source changed', async () => {
    const content = `${HEAD}\n${tool('one')}\n${tool('two', 'Wrong')}\n`;
    const correction = (said: string): string =>
      `- where: {tool_id: two}\n  column: purpose\n  source_said: ${said}\n  correct: Right\n  why: a slip of the pen\n`;
    const lookups = 'provided_by: {UNODC: United Nations Office on Drugs and Crime}\n';
    const places = trialSources({
      'tools/tools.csv': content,
      'tools/lookups.yaml': lookups,
      'tools/corrections.yaml': correction('Wrong'),
    });
    const { rows } = await loadTrial(places, 'tools', 'select purpose, provided_by from raw.tools order by record');
    expect(rows.map((row) => row.purpose)).toEqual(['Helps', 'Right']);
    expect(rows[0]!.provided_by).toBe('United Nations Office on Drugs and Crime');
    const changed = trialSources({
      'tools/tools.csv': content,
      'tools/corrections.yaml': correction('Something else'),
    });
    await expect(loadTrial(changed, 'tools')).rejects.toThrow(
      /correction 1: the source no longer says "Something else" in purpose but "Wrong"/,
    );
  });
});
