import { z } from 'zod';
import type { Column } from '../../schemas/columns.ts';
import type { DatasetContract } from '../../schemas/dataset.ts';
import type { MartContract } from '../../schemas/mart.ts';

/**
 * The zod form of a contract. It accepts exactly what `accepts_sql.ts` accepts and can say why a cell is refused; since it
 * costs nine times as much a record, it sees only the records that DuckDB found bad.
 */

/** Why a cell is refused, and what would be right. */
export interface Refusal {
  readonly reason: string;
  readonly right: string;
}

const compiled = new Map<string, RegExp>();

/** The whole-string form of a pattern; RE2 writes a code point as `\x{…}`, JavaScript as `\u{…}`. */
function formOf(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const form = new RegExp(`^(?:${pattern.replaceAll('\\x{', '\\u{')})$`, 'u');
  compiled.set(pattern, form);
  return form;
}

const EDGE_SPACE = /^[\s\u{feff}]|[\s\u{feff}]$/u;
const LISTED_AT_MOST = 20;

/** What a value of the column looks like, in words. */
export function describeForm(column: Column): string {
  const [low, high] = [column.min, column.max];
  const range =
    low !== undefined && high !== undefined
      ? ` from ${low} to ${high}`
      : low !== undefined
        ? ` of at least ${low}`
        : high !== undefined
          ? ` of at most ${high}`
          : '';
  const one = {
    text: column.pattern.includes('\\x{') ? 'text without space at its ends' : `text of the form ${column.pattern}`,
    code: `one of ${(column.codes ?? []).slice(0, LISTED_AT_MOST).join(', ')}`,
    date: 'a day as YYYY-MM-DD',
    integer: `a whole number${range}, digits only`,
    decimal: `a number${range} with a point as decimal sign and at most six decimals`,
    boolean: 'true or false',
    reference: `a value of ${column.to} (form ${column.pattern})`,
  }[column.kind];
  return `${column.list ? `values joined by |, none twice, each ${one}` : one}${column.nullable ? ', or empty' : ''}`;
}

/** Refusal of one filled value, or undefined where it fits. */
function refuseValue(column: Column, value: string): string | undefined {
  if (value === '') return 'an element of the list is empty';
  if (!formOf(column.pattern).test(value)) {
    if (EDGE_SPACE.test(value)) return 'there is white space before or after the value';
    return column.kind === 'code'
      ? 'not a value of the list'
      : `not ${column.kind === 'integer' ? 'a whole number' : `of the form of a ${column.kind}`}`;
  }
  if (column.kind === 'date' && !isDay(value)) return 'there is no such day';
  if (column.min !== undefined && Number(value) < column.min) return `less than ${column.min}`;
  if (column.max !== undefined && Number(value) > column.max) return `more than ${column.max}`;
  return undefined;
}

function isDay(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Why a cell (null: empty) does not fit its column; undefined where it fits. */
export function refuse(column: Column, cell: string | null): Refusal | undefined {
  const right = describeForm(column);
  if (cell === null) return column.nullable ? undefined : { reason: 'the cell is empty', right };
  const values = column.list ? cell.split('|') : [cell];
  for (const value of values) {
    const reason = refuseValue(column, value);
    if (reason) return { reason: column.list ? `${JSON.stringify(value)}: ${reason}` : reason, right };
  }
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  return twice === undefined ? undefined : { reason: `${JSON.stringify(twice)} stands twice in the list`, right };
}

/** Schema of one record in source form: every cell text, an empty cell null. Issues carry the Refusal in `params`. */
export function recordSchema(contract: DatasetContract): z.ZodType {
  return z.object(
    Object.fromEntries(
      Object.entries(contract.columns).map(([name, column]) => [
        name,
        z.union([z.string(), z.null()]).superRefine((cell, context) => {
          const refusal = refuse(column, cell);
          if (refusal) context.addIssue({ code: 'custom', message: refusal.reason, params: { ...refusal } });
        }),
      ]),
    ),
  );
}

/** Schema of one typed row as tables hold it; the source of the published JSON Schema. */
export function rowSchema(contract: DatasetContract | MartContract): z.ZodType {
  return z.strictObject(
    Object.fromEntries(Object.entries(contract.columns).map(([name, column]) => [name, typedZod(column)])),
  );
}

function typedZod(column: Column): z.ZodType {
  const one = oneTyped(column);
  const filled = column.list ? z.array(one).min(1) : one;
  return column.nullable ? filled.nullable() : filled;
}

function oneTyped(column: Column): z.ZodType {
  switch (column.kind) {
    case 'boolean':
      return z.boolean();
    case 'date':
      return z.iso.date();
    case 'code':
      return z.enum((column.codes ?? []) as [string, ...string[]]);
    case 'integer':
    case 'decimal': {
      let number = column.kind === 'integer' ? z.int() : z.number();
      if (column.min !== undefined) number = number.min(column.min);
      if (column.max !== undefined) number = number.max(column.max);
      return number;
    }
    default:
      return z.string().regex(formOf(column.pattern));
  }
}
