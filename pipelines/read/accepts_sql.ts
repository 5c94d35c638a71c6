import { quotedIdentifier, quotedString } from '@duckdb/node-api';
import type { Column } from '../../schemas/columns.ts';
import type { DatasetContract } from '../../schemas/dataset.ts';

/**
 * The SQL form of a contract: what DuckDB accepts in bulk. It must accept exactly what `accepts_zod.ts` accepts, which a
 * property-based test proves. DuckDB's casts are laxer than the contract, so the form is matched first and cast after.
 */

const TYPES = {
  text: 'varchar',
  code: 'varchar',
  reference: 'varchar',
  date: 'date',
  integer: 'integer',
  decimal: 'double',
  boolean: 'boolean',
} as const;

/** DuckDB type of a column. */
export const sqlType = (column: Column): string => TYPES[column.kind] + (column.list ? '[]' : '');

/** Expression over a text column (null for an empty cell) that is true exactly where the cell fits the contract. */
export function acceptsSql(column: Column, cell: string): string {
  const filled = column.list ? listOf(column, cell) : oneValue(column, cell);
  return `case when ${cell} is null then ${column.nullable} else ${filled} end`;
}

/** Codes, references and unbounded whole numbers hold no `|`, so one match serves the list; other kinds are matched one by one. */
function listOf(column: Column, cell: string): string {
  const isOneMatch =
    column.kind !== 'text' && column.kind !== 'date' && column.min === undefined && column.max === undefined;
  const fits = isOneMatch
    ? `regexp_full_match(${cell}, ${quotedString(`(?:${column.pattern})(?:\\|(?:${column.pattern}))*`)})`
    : `len(list_filter(string_split(${cell}, '|'), lambda part: not ${oneValue(column, 'part')})) = 0`;
  const parts = `string_split(${cell}, '|')`;
  return `(${fits} and case when contains(${cell}, '|') then len(${parts}) = len(list_distinct(${parts})) else true end)`;
}

/** Expression that is true where every cell of a record fits. */
export const acceptsRecordSql = (contract: DatasetContract): string =>
  Object.entries(contract.columns)
    .map(([name, column]) => acceptsSql(column, quotedIdentifier(name)))
    .join('\n  and ');

/** Expression that turns an accepted cell into its typed value. */
export function typedSql(column: Column, cell: string): string {
  if (column.list) return `cast(string_split(${cell}, '|') as ${sqlType(column)})`;
  return sqlType(column) === 'varchar' ? cell : `cast(${cell} as ${sqlType(column)})`;
}

function oneValue(column: Column, value: string): string {
  if (column.codes) return `${value} in (${column.codes.map(quotedString).join(', ')})`;
  const form = `regexp_full_match(${value}, ${quotedString(column.pattern)})`;
  const bounds = [
    column.kind === 'date' ? `try_cast(${value} as date) is not null` : [],
    column.min !== undefined ? `try_cast(${value} as double) >= ${column.min}` : [],
    column.max !== undefined ? `try_cast(${value} as double) <= ${column.max}` : [],
  ].flat();
  return `case when ${form} then ${bounds.join(' and ') || 'true'} else false end`;
}
