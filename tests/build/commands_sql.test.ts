import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runSql, type SqlOptions } from '../../pipelines/ask/sql.ts';
import { hashOf } from '../../pipelines/cache.ts';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';
import { buildCollection } from '../../pipelines/run.ts';
import { commandCutShort, commands, type Ended, STACK } from './command.ts';
import { passingFolder, trialSources } from './trial.ts';

const TOOLS = `tool_id,name_en,name_ar,provided_by,purpose,languages,status_reported,item
one,"One, the ""first""",أداة,UNODC,"a | b",en|ar,,6
two,Tow,اثنان,UNODC,"first line
second line",,in use,6
`;
const LOOKUPS = 'provided_by: {UNODC: United Nations Office on Drugs and Crime}\n';
const CORRECTIONS =
  '- where: {tool_id: two}\n  column: name_en\n  source_said: Tow\n  correct: Two\n  why: a slip of the pen\n';
const QUERY =
  "select tool_id, name_en, name_ar, purpose, languages, status_reported, date '2017-11-06' as told_on, 1.50 as half, count(*) over () as tool_count from raw.tools order by record";
const HEADER = '-- trial: Trial; illustrative: States and findings are made up; as of 2017-11-06\n';

let out: string;
let home: string;
beforeAll(async () => {
  const places = trialSources({
    'tools/tools.csv': TOOLS,
    'tools/lookups.yaml': LOOKUPS,
    'tools/corrections.yaml': CORRECTIONS,
  });
  await buildCollection('trial', {
    places,
    langs: ['en'],
    only: 'tables',
    allowRejects: false,
    tell: () => {},
  });
  out = places.out;
  home = passingFolder();
});

const line = (...words: string[]): string[] => ['sql', '--collection', 'trial', '--out', out, ...words];

/** An answer without a process of its own. */
async function asked(query: string | undefined, more: Partial<SqlOptions> = {}): Promise<Omit<Ended, 'code'>> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    await runSql(query, { collection: 'trial', places: { ...DEFAULT_PLACES, out }, ...more });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return said;
}

describe('sql on the command line', () => {
  let csv: Ended;
  let json: Ended;
  let md: Ended;
  let table: Ended;
  let piped: Ended;
  let nonesuch: Ended;
  let broken: Ended;
  beforeAll(async () => {
    const file = join(home, 'question.sql');
    writeFileSync(file, '\ufeff-- how many tools\nselect count(*) as tool_count from tools;\n');
    [csv, json, md, table, piped, nonesuch, broken] = (await commands(
      ...['csv', 'json', 'md', 'table'].map((format) => line('--format', format, QUERY)),
      line('--file', file),
      ['sql', '--collection', 'nonesuch', '--out', out, 'select 1'],
      line('selekt 1'),
    )) as [Ended, Ended, Ended, Ended, Ended, Ended, Ended];
  });

  it('csv: clean on standard output; the collection and its nature on standard error, and nothing else', () => {
    expect(csv).toEqual({
      code: 0,
      stderr: HEADER,
      stdout: `tool_id,name_en,name_ar,purpose,languages,status_reported,told_on,half,tool_count
one,"One, the ""first""",أداة,a | b,en|ar,,2017-11-06,1.50,2
two,Two,اثنان,"first line
second line",,in use,2017-11-06,1.50,2
`,
    });
  });

  it('json: numbers stay numbers, nulls null, lists lists', () => {
    expect({ ...json, stdout: JSON.parse(json.stdout) }).toEqual({
      code: 0,
      stderr: HEADER,
      stdout: [
        {
          tool_id: 'one',
          name_en: 'One, the "first"',
          name_ar: 'أداة',
          purpose: 'a | b',
          languages: ['en', 'ar'],
          status_reported: null,
          told_on: '2017-11-06',
          half: 1.5,
          tool_count: 2,
        },
        {
          tool_id: 'two',
          name_en: 'Two',
          name_ar: 'اثنان',
          purpose: 'first line\nsecond line',
          languages: null,
          status_reported: 'in use',
          told_on: '2017-11-06',
          half: 1.5,
          tool_count: 2,
        },
      ],
    });
  });

  it('md: one line a row, the collection and its nature above', () => {
    expect(md).toEqual({
      code: 0,
      stderr: '',
      stdout: `${HEADER}
| tool_id | name_en | name_ar | purpose | languages | status_reported | told_on | half | tool_count |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| one | One, the "first" | أداة | a \\| b | en\\|ar |  | 2017-11-06 | 1.50 | 2 |
| two | Two | اثنان | first line second line |  | in use | 2017-11-06 | 1.50 | 2 |
`,
    });
  });

  it('table: columns aligned, numbers to the right, the collection and its nature above', () => {
    expect(table).toEqual({
      code: 0,
      stderr: '',
      stdout: `${HEADER}tool_id  name_en           name_ar  purpose                 languages  status_reported  told_on     half  tool_count
───────  ────────────────  ───────  ──────────────────────  ─────────  ───────────────  ──────────  ────  ──────────
one      One, the "first"  أداة     a | b                   en|ar                       2017-11-06  1.50           2
two      Two               اثنان    first line·second line             in use           2017-11-06  1.50           2
(2 rows)
`,
    });
  });

  it('--file, a bare name, in a pipe: CSV', () => {
    expect(piped).toEqual({ code: 0, stderr: HEADER, stdout: 'tool_count\n2\n' });
  });

  it('a collection that is not built: a sentence that names those that are, and exit code 1', () => {
    expect(nonesuch).toMatchObject({ code: 1, stdout: '' });
    expect(nonesuch.stderr).toMatch(
      /nonesuch: there is no build of this collection\n.*--collection nonesuch; or ask one that is built: trial\n$/,
    );
  });

  it('a broken query: where it breaks, without a stack, and exit code 1', () => {
    expect(broken).toMatchObject({ code: 1, stdout: '' });
    expect(broken.stderr).toMatch(/^\nsql: Parser Error: syntax error at or near "selekt"\n\nLINE 1: selekt 1\n/);
    expect(broken.stderr.replace('Parser Error:', '')).not.toMatch(STACK);
  });
});

describe('sql cannot change the build, nor read or write a file', () => {
  const secret = 'not to be read';
  let state: string;
  const stateOf = (folder: string): string =>
    hashOf(
      ...readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .flatMap((file) => [file, readFileSync(file)]),
    );
  beforeAll(() => {
    writeFileSync(join(home, 'secret.csv'), `secret\n${secret}\n`);
    cpSync(join(out, 'trial', 'warehouse.duckdb'), join(home, 'other.duckdb'));
    state = stateOf(out) + stateOf(home);
  });

  it.each([
    "copy (select 1 as a) to 'HOME/out.csv'",
    "select 1; copy (select 1 as a) to 'HOME/out.csv'",
    "prepare late as copy (select 1 as a) to 'HOME/out.csv'; execute late",
    "explain analyze copy (select 1 as a) to 'HOME/out.csv'",
    "export database 'HOME/exported'",
    "attach 'HOME/new.duckdb' as fresh",
    "attach 'HOME/other.duckdb' as other (read_only)",
    "from read_csv('HOME/secret.csv')",
    "from read_text('HOME/secret.csv')",
    "from read_blob('HOME/secret.csv')",
    "from read_json('HOME/secret.csv')",
    "from read_parquet('HOME/secret.csv')",
    "from 'HOME/secret.csv'",
    "from glob('HOME/*')",
    "from sniff_csv('HOME/secret.csv')",
    "create temp table t (secret varchar); copy t from 'HOME/secret.csv'",
    "import database 'HOME'",
    'load httpfs',
    "load 'HOME/secret.csv'",
    'install httpfs',
    'create secret (type s3)',
    'set enable_external_access = true',
    'reset enable_external_access',
    "set temp_directory = 'HOME/spill'",
    "pragma profiling_output = 'HOME/profile.json'",
    "call enable_logging(storage = 'file', storage_path = 'HOME/logs'); select 1",
    'create table mart.mine as select 1 as a',
    'create or replace view mart.states as select 1 as a',
    'insert into raw.tools from raw.tools',
    'update raw.tools set item = 1',
    'delete from raw.tools',
    'alter table raw.tools drop column item',
    'drop table raw.tools',
  ])('%s', async (query) => {
    await expect(asked(query.replaceAll('HOME', home))).rejects.toMatchObject({
      name: 'UserError',
      exitCode: 1,
      message: expect.not.stringContaining(secret),
    });
    expect(stateOf(out) + stateOf(home)).toBe(state);
  });
});

describe('what sql is asked', () => {
  it('labels looked up and values corrected, with the record they stand in', async () => {
    const { stdout } = await asked('select name_en, provided_by, source_file, record from tools where record = 2');
    expect(stdout.split('\n')[1]).toBe('Two,United Nations Office on Drugs and Crime,trial/tools/tools.csv,2');
  });

  it('bare names are looked for in mart, stg, raw and meta, and full names found', async () => {
    const counts: string[] = [];
    for (const name of ['states', 'mart.states', 'tools', 'edges']) {
      const { stdout } = await asked(`select count(*) > 0 as is_filled from ${name}`);
      counts.push(`${name}: ${stdout.split('\n')[1]}`);
    }
    expect(counts).toEqual(['states: true', 'mart.states: true', 'tools: true', 'edges: true']);
  });

  it.each([
    ['describe', 'describe tools', 'tool_id,VARCHAR'],
    ['show tables', 'show all tables', 'warehouse,raw,tools'],
    [
      'a pivot, of which DuckDB makes several statements',
      'pivot tools on item using count(*) group by tool_id',
      'one,1',
    ],
    ['two columns of one name', 'select 1 as a, 2 as a', '1,2'],
    ['a null alone in its row', 'select null as a', 'a\n""\n'],
  ])('%s', async (_, query, said) => {
    expect((await asked(query)).stdout).toContain(said);
  });

  it('an answer without rows is a head row alone', async () => {
    expect((await asked('select tool_id, item from tools where false')).stdout).toBe('tool_id,item\n');
    expect((await asked('from tools where false', { format: 'json' })).stdout).toBe('[]\n');
    expect((await asked('select item from tools where false', { format: 'table' })).stdout).toMatch(/\(0 rows\)\n$/);
  });

  it('sums and counts too large for a number keep their digits in JSON', async () => {
    const { stdout } = await asked(
      'select sum(item) as small, 12345678901234567890123 as large, 0.1::decimal(38, 20) as exact from tools',
      { format: 'json' },
    );
    expect(JSON.parse(stdout)).toEqual([
      { small: 12, large: '12345678901234567890123', exact: '0.10000000000000000000' },
    ]);
  });

  it('a long table, wide Chinese characters, control characters', async () => {
    const long = await asked('select range as number from range(200000)', { format: 'table' });
    expect(long.stdout).toMatch(/\n199999\n\(200000 rows\)\n$/);
    const { stdout } = await asked(
      `select '引渡' as a, chr(27) || '[31m' as b union all select 'abcdef', 'x' order by b`,
      {
        format: 'table',
      },
    );
    expect(stdout.slice(HEADER.length)).toBe('a       b\n──────  ─────\n引渡    ·[31m\nabcdef  x\n(2 rows)\n');
  });

  it.each([
    ['a comment only', ' -- from tools\n;', {}, 2, /there is no query/],
    ['a query and a file', 'from tools', { file: 'q.sql' }, 2, /more than one query is given/],
    ['a file that is not there', undefined, { file: 'none.sql' }, 2, /none\.sql: there is no such file/],
    ['a folder', undefined, { file: DEFAULT_PLACES.sql }, 2, /sql: there is no such file/],
    ['two queries, of which one answer would be lost', 'from tools; from states', {}, 1, /several queries/],
    ['no question', 'begin', {}, 1, /it gives no rows/],
    ['a parameter', 'select $1', {}, 1, /no value is given for \$1/],
    ['an unknown table', 'from tool', {}, 1, /tool does not exist[\s\S]*tools/],
  ] as const)('%s: refused', async (_, query, more, exitCode, said) => {
    await expect(asked(query, more)).rejects.toMatchObject({
      name: 'UserError',
      exitCode,
      message: expect.stringMatching(said),
    });
  });

  it('a damaged warehouse, and a build without a manifest', async () => {
    const other = passingFolder();
    mkdirSync(join(other, 'damaged'));
    writeFileSync(join(other, 'damaged', 'warehouse.duckdb'), 'half a file');
    const places = { ...DEFAULT_PLACES, out: other };
    await expect(asked('select 1', { collection: 'damaged', places })).rejects.toThrow(/there is no build/);
    writeFileSync(join(other, 'damaged', 'manifest.json'), '{}');
    await expect(asked('select 1', { collection: 'damaged', places })).rejects.toThrow(
      /warehouse\.duckdb: IO Error: .*\n.*build it anew/,
    );
  });
});

describe('a reader that stops early', () => {
  it('ends the command without an error', async () => {
    const { code, stderr } = await commandCutShort(...line('--format', 'csv', 'from range(1000000)'));
    expect(stderr).toBe(HEADER);
    expect(code).toBe(0);
  });
});
