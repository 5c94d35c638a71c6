import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { code, date, decimal, integer, list, optional, provision, text } from '../../schemas/columns.ts';
import { dataset } from '../../schemas/dataset.ts';
import { UserError } from '../error.ts';
import { openWarehouse, rowsOf } from '../model/warehouse.ts';
import { acceptsRecordSql } from '../read/accepts_sql.ts';
import { recordSchema } from '../read/accepts_zod.ts';

const FINDINGS = dataset({
  key: ['finding_id'],
  columns: {
    finding_id: text('[A-Z]{3}-[0-9]+'),
    review_cycle: integer({ min: 1, max: 2 }),
    provisions: optional(list(provision())),
    kind: code(['good_practice', 'challenge', 'observation']),
    coded_on: optional(date()),
    confidence: optional(decimal({ min: 0, max: 1 })),
    summary: text(),
  },
  example: {},
});

/** `pnpm bench`: the same made-up findings read and checked in two ways, one in a thousand bad; times as a ratio of one run. */
export async function runBench(count: number): Promise<void> {
  if (!Number.isInteger(count) || count < 1000)
    throw new UserError('--rows', 'too few rows to measure', 'give a whole number of at least 1000', 2);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'findings.csv');
    const columns = Object.keys(FINDINGS.columns);
    const rows = Array.from(
      { length: count },
      (_, index) =>
        `XAA-${index},1,44|46(${(index % 30) + 1}),challenge,2017-0${(index % 9) + 1}-11,${index % 1000 === 0 ? '1e2' : '0.85'},"A made-up summary, number ${index}, of a finding"`,
    );
    writeFileSync(file, `${columns.join(',')}\n${rows.join('\n')}\n`);
    const bulk = await timed(async () => {
      const { connection, close } = await openWarehouse(':memory:');
      const bad = await rowsOf(
        connection,
        `with incoming as (select * from read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {${columns.map((column) => `'${column}': 'varchar'`).join(', ')}}))
        select * from incoming where not (${acceptsRecordSql(FINDINGS)})`,
      );
      const explained = bad.filter((row) => !recordSchema(FINDINGS).safeParse(row).success).length;
      close();
      return explained;
    });
    const each = await timed(async () => {
      const schema = recordSchema(FINDINGS);
      const records = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data;
      return records.filter((row) => !schema.safeParse(row).success).length;
    });
    if (bulk.result !== each.result) throw new Error(`SQL finds ${bulk.result} bad records and zod ${each.result}`);
    process.stdout.write(
      `${count} findings, ${bulk.result} bad\n  SQL in bulk, zod for the bad   ${bulk.seconds.toFixed(2)} s\n  papaparse and zod on every one ${each.seconds.toFixed(2)} s\n  ratio                          ${(each.seconds / bulk.seconds).toFixed(1)}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What some work gave, and how long it took. */
export async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1000 };
}
