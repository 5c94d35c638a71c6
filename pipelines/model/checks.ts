import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DuckDBConnection, quotedIdentifier, quotedString } from '@duckdb/node-api';
import type { MartContract } from '../../schemas/mart.ts';
import { UserError } from '../error.ts';
import { acceptsSql } from '../read/accepts_sql.ts';
import type { Contracts } from '../read/contracts.ts';
import { rowsOf } from './warehouse.ts';

/** A check is a query that returns the bad rows; its name is the sentence that must hold. */
export interface Check {
  readonly sentence: string;
  readonly file: string;
  readonly sql: string;
}

const SHOWN_AT_MOST = 10;

/** Checks that follow from the contracts: keys are unique, and every value fits its column. */
export const contractChecks = (contracts: Contracts<MartContract>): Check[] =>
  [...contracts].flatMap(([name, contract]) => {
    const table = `mart.${quotedIdentifier(name)}`;
    const file = `schemas/marts/${name}.ts`;
    const key = contract.key.map(quotedIdentifier).join(', ');
    const grain =
      contract.key.length > 0
        ? `select ${key}, count(*)::integer as row_count from ${table} group by ${key} having count(*) > 1`
        : `select count(*)::integer as row_count from ${table} having count(*) > 1`;
    const misfits = Object.entries(contract.columns).map(([column, shape]) => {
      const cell = shape.list
        ? `array_to_string(${quotedIdentifier(column)}, '|')`
        : `${quotedIdentifier(column)}::varchar`;
      // A computed decimal may print with an exponent; its bounds are what matters in a mart.
      const accepts = shape.kind === 'decimal' ? boundsSql(shape, quotedIdentifier(column)) : acceptsSql(shape, cell);
      return `case when not (${accepts}) then ${quotedString(column)} end`;
    });
    const fits = `select * from (select concat_ws(', ', ${misfits.join(', ')}) as misfits, * from ${table}) where misfits <> ''`;
    return [
      { sentence: `the key (${contract.key.join(', ')}) of ${name} is unique`, file, sql: grain },
      { sentence: `every value of ${name} fits its column`, file, sql: fits },
    ];
  });

const boundsSql = (shape: { nullable: boolean; min?: number; max?: number }, cell: string): string =>
  `case when ${cell} is null then ${shape.nullable} else ${cell} between ${shape.min ?? "'-infinity'::double"} and ${shape.max ?? "'infinity'::double"} end`;

/** The checks of a folder: one query a file, the file's name the sentence. */
export function fileChecks(folder: string): Check[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      sentence: basename(name, '.sql').replaceAll('_', ' '),
      file: join(folder, name),
      sql: readFileSync(join(folder, name), 'utf8').trimEnd().replace(/;$/, ''),
    }));
}

/** Runs the checks and stops at the first that returns rows, showing some of them. */
export async function runChecks(connection: DuckDBConnection, checks: readonly Check[]): Promise<void> {
  for (const check of checks) {
    const bad = await rowsOf(connection, check.sql);
    if (bad.length === 0) continue;
    const shown = bad.slice(0, SHOWN_AT_MOST).map((row) => `    ${JSON.stringify(row)}`);
    throw new UserError(
      check.file,
      `it must hold that ${check.sentence}, and ${bad.length} row${bad.length === 1 ? ' does' : 's do'} not\n${shown.join('\n')}`,
      'mend the model or the data behind these rows',
    );
  }
}
