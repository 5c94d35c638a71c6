import { relative } from 'node:path';
import { type DuckDBConnection, quotedIdentifier, quotedString } from '@duckdb/node-api';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { UserError } from '../error.ts';
import { describedIn, type Source } from './collections.ts';
import { type FileReading, readFile } from './file.ts';
import { type Reject, rejectedRecords } from './rejects.ts';

/** Where a dataset's cells are put as read: text, null for an empty cell. */
export const textTable = (dataset: string): string => `incoming.${quotedIdentifier(dataset)}`;

export interface Reading {
  readonly recordCount: number;
  readonly rejects: readonly Reject[];
  readonly warnings: readonly string[];
  /** Completes a reject with what only the reader of its file knows. */
  readonly explain: (reject: Reject) => Reject;
}

/**
 * Reads every file of a dataset, whatever its kind, into one table of text cells: the contract's columns, then `source_file`
 * and `record`. Lookups and corrections of the source are applied; whether the cells fit the contract is asked afterwards.
 */
export async function records(
  connection: DuckDBConnection,
  source: Source,
  contract: DatasetContract,
  places: { readonly sources: string; readonly scratch: string },
): Promise<Reading> {
  const table = textTable(source.dataset);
  const columns = Object.keys(contract.columns);
  const shapes = [
    ...columns.map((column) => `${quotedIdentifier(column)} varchar`),
    'source_file varchar',
    'record integer',
  ];
  await connection.run(`create or replace table ${table} (${shapes.join(', ')})`);
  const heads = new Map(
    columns
      .filter((column) => !source.about.absent.includes(column))
      .map((column) => [column, source.about.columns[column] ?? column]),
  );
  let recordCount = source.refused.length;
  const rejects: Reject[] = [...source.refused];
  const warnings: string[] = [];
  const explains = new Map<string, NonNullable<FileReading['explain']>>();
  for (const { path, origin, sheet } of source.files) {
    const shown = relative(places.sources, origin);
    const reading = await readFile(connection, {
      file: path,
      shown,
      dataset: source.dataset,
      contract,
      sheet,
      encoding: source.about.encoding,
      heads,
      ignored: source.about.ignored,
      table,
      scratch: places.scratch,
    });
    recordCount += reading.recordCount + rejectedRecords(reading.rejects);
    rejects.push(...reading.rejects);
    warnings.push(...(reading.warnings ?? []));
    if (reading.explain) explains.set(reading.shown ?? shown, reading.explain);
  }
  checkCount(source, recordCount);
  await applyLookups(connection, source, contract);
  await applyCorrections(connection, source, contract);
  return { recordCount, rejects, warnings, explain: (reject) => explains.get(reject.file)?.(reject) ?? reject };
}

function checkCount(source: Source, found: number): void {
  const expected = source.about.rows;
  if (expected === undefined || expected === found) return;
  throw new UserError(
    `${describedIn(source, 'source.yaml')}, rows`,
    `${expected} records were expected and ${found} stand in ${source.files.length === 1 ? 'the file' : `the ${source.files.length} files`}`,
    'find out which is right: a file that arrived short, or `rows` that was not updated',
  );
}

/** Replaces labels as written by their codes, in lists element by element. */
async function applyLookups(connection: DuckDBConnection, source: Source, contract: DatasetContract): Promise<void> {
  for (const [column, labels] of Object.entries(source.lookups)) {
    const shape = contract.columns[column];
    if (!shape)
      throw new UserError(
        describedIn(source, 'lookups.yaml'),
        `${column} is no column of the dataset`,
        'name a column of the contract',
      );
    const cell = quotedIdentifier(column);
    const choose = (value: string): string =>
      `case ${value} ${Object.entries(labels)
        .map(([label, code]) => `when ${quotedString(label)} then ${quotedString(code)}`)
        .join(' ')} else ${value} end`;
    const replaced = shape.list
      ? `array_to_string(list_transform(string_split(${cell}, '|'), lambda part: ${choose('part')}), '|')`
      : choose(cell);
    if (Object.keys(labels).length > 0)
      await connection.run(`update ${textTable(source.dataset)} set ${cell} = ${replaced} where ${cell} is not null`);
  }
}

/** Mends known errors of a source; each must still find its one record saying what it said. */
async function applyCorrections(
  connection: DuckDBConnection,
  source: Source,
  contract: DatasetContract,
): Promise<void> {
  const file = describedIn(source, 'corrections.yaml');
  for (const [index, correction] of source.corrections.entries()) {
    const place = `${file}, correction ${index + 1}`;
    for (const column of [...Object.keys(correction.where), correction.column]) {
      if (!(column in contract.columns))
        throw new UserError(place, `${column} is no column of the dataset`, 'name a column of the contract');
    }
    const where = Object.entries(correction.where)
      .map(([column, value]) => `coalesce(${quotedIdentifier(column)}, '') = ${quotedString(value)}`)
      .join(' and ');
    const cell = quotedIdentifier(correction.column);
    const table = textTable(source.dataset);
    const found = (await connection.runAndReadAll(`select coalesce(${cell}, '') from ${table} where ${where}`))
      .getRows()
      .map((row) => String(row[0]));
    if (found.length !== 1) {
      throw new UserError(
        place,
        `${found.length} records match its \`where\`, and it is meant for one`,
        'mend `where`, or drop the correction if the source changed',
      );
    }
    if (found[0] !== correction.source_said) {
      throw new UserError(
        place,
        `the source no longer says ${JSON.stringify(correction.source_said)} in ${correction.column} but ${JSON.stringify(found[0])}`,
        'look at the source again, then drop or update the correction',
      );
    }
    await connection.run(
      `update ${table} set ${cell} = nullif(${quotedString(correction.correct)}, '') where ${where}`,
    );
  }
}
