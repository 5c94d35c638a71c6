import { type DuckDBType, DuckDBTypeId } from '@duckdb/node-api';
import { boolean, type Column, code, date, decimal, integer, list, optional, text } from '../../schemas/columns.ts';
import type { ChartRequest } from '../draw/chart.ts';
import { areCodes, type Encoding, type Messages, quickRequest } from '../draw/quick.ts';
import type { Answer } from './answer.ts';

/** The chart of an answer, and the messages it needs beside the house's own; see `quickRequest`. */
export function quickChart(
  answer: Answer,
  encoding: Encoding,
  said: { readonly query: string; readonly sourceLine: string; readonly mark: string | null },
  messages: Messages,
): { request: ChartRequest; words: Map<string, string> } {
  const columns = Object.fromEntries(
    answer.names.map((name, index) => [
      name,
      columnOf(name, answer.reader.columnType(index), valuesOf(answer, index), messages),
    ]),
  );
  const rows = answer.values.map((row) =>
    Object.fromEntries(answer.names.map((name, index) => [name, row[index] ?? null])),
  );
  return quickRequest({ columns, rows }, encoding, said, messages);
}

const valuesOf = ({ rows }: Answer, index: number): string[] => [
  ...new Set(rows.map((row) => row[index]).filter((value): value is string => typeof value === 'string')),
];

function columnOf(name: string, type: DuckDBType, values: readonly string[], messages: Messages): Column {
  const isNumeric = NUMBERS.has(type.typeId);
  if (type.typeId === DuckDBTypeId.LIST) return optional(list(text()));
  if (type.typeId === DuckDBTypeId.BOOLEAN) return optional(boolean());
  if (type.typeId === DuckDBTypeId.DATE) return optional(date());
  if (isNumeric) return optional(WHOLE.has(type.typeId) ? integer() : decimal());
  return optional(areCodes(name, values, messages) ? code(values) : text());
}

const WHOLE: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
]);
const NUMBERS: ReadonlySet<DuckDBTypeId> = new Set([
  ...WHOLE,
  DuckDBTypeId.DECIMAL,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
]);
