import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../pipelines/ask/statement.ts';
import { ROOT } from '../../pipelines/paths.ts';
import { buildCollection } from '../../pipelines/run.ts';
import { command } from './command.ts';
import { passingFolder, trialSources } from './trial.ts';

const TOOLS = `tool_id,name_en,name_ar,provided_by,purpose,languages,status_reported,item
one,One,أداة,UNODC,Helps,en|ar,,6
two,=1+1,اثنان,UNODC,\u202eHelps,,in use,6
`;
let out: string;
beforeAll(async () => {
  const places = trialSources({ 'tools/tools.csv': TOOLS });
  await buildCollection('trial', { places, langs: ['en'], only: 'tables', allowRejects: false, tell: () => {} });
  out = places.out;
});

/** A shell in a terminal of its own (`script`, of Debian's essential bsdutils, makes the terminal). */
class Terminal {
  private said = '';
  private readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  constructor() {
    const line = `stty rows 40 cols 160; exec "${process.execPath}" --import tsx "${join(ROOT, 'pipelines/cli.ts')}" sql --collection trial --out "${out}"`;
    this.child = spawn('script', ['-qfec', line, '/dev/null'], {
      cwd: ROOT,
      env: { ...process.env, TERM: 'xterm', PAGER: 'cat' },
    });
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
    });
    this.ended = new Promise((resolve, reject) => {
      this.child.on('error', reject);
      this.child.on('close', resolve);
    });
  }
  /** What was said since the last call up to and with `wanted`. */
  async until(wanted: RegExp): Promise<string> {
    for (let waited = 0; waited < 20_000; waited += 20) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is told about colours and places
      const plain = this.said.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '');
      const match = wanted.exec(plain);
      if (match) {
        this.said = plain.slice(match.index + match[0].length);
        return plain.slice(0, match.index + match[0].length);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`the shell never said ${wanted}; it said:\n${this.said}`);
  }
  type(text: string): void {
    this.child.stdin.write(text);
  }
  end(): void {
    this.child.kill();
  }
}

let terminal: Terminal | undefined;
afterEach(() => terminal?.end());

describe('the shell in a terminal', () => {
  it('names the collection and its nature, takes queries of several lines, and shows where bad SQL breaks', async () => {
    terminal = new Terminal();
    expect(await terminal.until(/trial> $/)).toMatch(/-- trial: Trial; illustrative: .*; as of 2017-11-06/);
    terminal.type('select tool_id,\r');
    await terminal.until(/\.\.> $/);
    terminal.type('count(*) over () as tool_count from tools order by 1;\r');
    expect(await terminal.until(/\(2 rows\)\s+[0-9.]+ ms/)).toMatch(/one +2\s+two +2/);
    terminal.type('selekt 1;\r');
    expect(await terminal.until(/\^/)).toMatch(/syntax error at or near "selekt"[\s\S]*LINE 1: selekt 1/);
    terminal.type('.quit\r');
    expect(await terminal.ended).toBe(0);
  });

  it('Tab completes tables and columns', async () => {
    terminal = new Terminal();
    await terminal.until(/trial> $/);
    terminal.type('select count(*) as n from mart.review_cov\t');
    await terminal.until(/mart\.review_coverage/);
    terminal.type(' where regional_gr\t');
    await terminal.until(/regional_group/);
    terminal.type(' is null;\r');
    await terminal.until(/\(1 row\)/);
    terminal.type('.desc');
    await terminal.until(/\.desc$/);
    terminal.type('\t');
    await terminal.until(/ribe$/);
    terminal.type(' states\r');
    expect(await terminal.until(/\(\d+ rows\)/)).toMatch(/iso3 +varchar/);
  });

  it('Ctrl-C stops the query and not the shell; Ctrl-D leaves', async () => {
    terminal = new Terminal();
    await terminal.until(/trial> $/);
    terminal.type('select count(*) from range(100000000) as a, range(100000) as b where a.range + b.range = 7;\r');
    await new Promise((resolve) => setTimeout(resolve, 700));
    terminal.type('\x03');
    await terminal.until(/[Ii]nterrupt/);
    await terminal.until(/trial> $/);
    terminal.type('select 6 * 7 as answer;\r');
    expect(await terminal.until(/\(1 row\)/)).toMatch(/42/);
    terminal.type('select this is\r');
    await terminal.until(/\.\.> $/);
    terminal.type('\x03');
    await terminal.until(/trial> $/);
    terminal.type('\x04');
    expect(await terminal.ended).toBe(0);
  });

  it('remembers from one time to the next, a query of several lines as one', async () => {
    terminal = new Terminal();
    await terminal.until(/trial> $/);
    terminal.type("select 'kept'\r");
    await terminal.until(/\.\.> $/);
    terminal.type('as word;\r');
    await terminal.until(/\(1 row\)/);
    terminal.type('\x04');
    await terminal.ended;
    terminal = new Terminal();
    await terminal.until(/trial> $/);
    terminal.type('\x1b[A');
    await terminal.until(/select 'kept' as word;/);
    terminal.type('\r');
    expect(await terminal.until(/\(1 row\)/)).toMatch(/kept/);
  });
});

describe('the shell in a pipe', () => {
  it('answers line after line, with what the data are on standard error', async () => {
    const file = join(passingFolder(), 'answer.parquet');
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'pipelines/cli.ts'), 'sql', '--collection', 'trial', '--out', out],
      { cwd: ROOT },
    );
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => {
      said.stdout += String(text);
    });
    child.stderr.on('data', (text) => {
      said.stderr += String(text);
    });
    child.stdin.end(
      `select tool_id, purpose from tools order by 1;\n.export ${file}\n.lineage raw.tools\n.nonesuch\nselect 1 as last`,
    );
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(said.stdout).toMatch(
      /^tool_id,purpose\none,Helps\ntwo,.*Helps\n2 rows written to .*\.parquet\nraw\.tools\nis made from\n {2}nothing\n[\s\S]*last\n1\n$/,
    );
    expect(said.stderr).toMatch(/^-- trial: [\s\S]*\.nonesuch: there is no such command\n.*\.help/);
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(file) })).toEqual([
      { tool_id: 'one', purpose: 'Helps' },
      { tool_id: 'two', purpose: '\u202eHelps' },
    ]);
  });
});

describe('sql', () => {
  const sql = (...words: string[]) => command('sql', '--collection', 'trial', '--out', out, ...words);

  it('writes an answer into a file in the form of its ending', async () => {
    const home = passingFolder();
    const query =
      "select tool_id, date '2017-11-06' as day, 1.5::double as half, count(*) over () as n from tools order by 1";
    const ended = await Promise.all(['a.arrow', 'a.ndjson', 'a.xyz'].map((name) => sql('-o', join(home, name), query)));
    expect(ended.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, ''],
      [0, ''],
      [2, ''],
    ]);
    expect(ended[2]!.stderr).toMatch(/a\.xyz: the ending says no form\n.*\.csv, \.json/);
    const rows = tableFromIPC(readFileSync(join(home, 'a.arrow')))
      .toArray()
      .map((row) => row.toJSON());
    expect(rows).toEqual(['one', 'two'].map((tool_id) => ({ tool_id, day: Date.UTC(2017, 10, 6), half: 1.5, n: 2n })));
    expect(readFileSync(join(home, 'a.ndjson'), 'utf8')).toBe(
      '{"tool_id":"one","day":"2017-11-06","half":1.5,"n":2}\n{"tool_id":"two","day":"2017-11-06","half":1.5,"n":2}\n',
    );
  });

  it('asks saved questions with parameters, and reads files only where that is allowed', async () => {
    const file = join(passingFolder(), 'given.csv');
    writeFileSync(file, 'a\n5\n');
    const [question, unknown, none, closed, open] = await Promise.all([
      sql('--question', 'challenges_at_article', '--with', 'article=46'),
      sql('--question', 'nonesuch'),
      sql('select $a as a'),
      sql(`from read_csv('${file}')`),
      sql('--allow-files', `from read_csv('${file}')`),
    ]);
    expect(question).toMatchObject({ code: 0, stdout: 'regional_group,reviewed_count,state_count,state_share\n' });
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown!.stderr).toMatch(/nonesuch: no question is saved.*\n.*challenges_at_article/);
    expect(none!.stderr).toMatch(/no value is given for \$a\n.*--with a=/);
    expect([closed!.code, closed!.stdout]).toEqual([1, '']);
    expect(open).toMatchObject({ code: 0, stdout: 'a\n5\n' });
  });
});

it.each([
  ['select 1;', true],
  ['select 1', false],
  ["select ';'", false],
  ["select 'it''s;", false],
  ['select 1; -- done', true],
  ['select 1 -- not yet;', false],
  ['select /* ; */', false],
  ['select $$ ; $$', false],
  ['select ";" from t;', true],
])('%s is whole: %s', (typed, whole) => {
  expect(isWhole(typed)).toBe(whole);
});
