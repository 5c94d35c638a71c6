import { type DuckDBListType, type DuckDBType, DuckDBTypeId } from '@duckdb/node-api';
import { Bool, type DataType, DateDay, Field, Float64, Int32, Int64, List, Utf8 } from 'apache-arrow';
import { arrowFile } from '../write/open_data/arrow_file.ts';
import type { Answer } from './answer.ts';

/** An answer as an Arrow IPC file: whole numbers, decimals, days, truth values and lists as such, all else as text. */
export function arrowAnswer({ names, rows, values, reader }: Answer): Uint8Array {
  const types = reader.columnTypes();
  const fields = names.map((name, index) => new Field(name, arrowType(types[index]!), true));
  const columns = fields.map(({ type }, column) =>
    values.map((row, index) => arrowValue(type, row[column] ?? null, rows[index]![column] ?? null)),
  );
  return arrowFile(fields, columns, rows.length);
}

function arrowType(type: DuckDBType): DataType {
  switch (type.typeId) {
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
      return new Int32();
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UINTEGER:
      return new Int64();
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.DECIMAL:
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      return new Float64();
    case DuckDBTypeId.BOOLEAN:
      return new Bool();
    case DuckDBTypeId.DATE:
      return new DateDay();
    case DuckDBTypeId.LIST:
      return new List(new Field('item', arrowType((type as DuckDBListType).valueType), true));
    default:
      return new Utf8();
  }
}

/** `number` is the cell with numbers as numbers, `text` the same as the client writes it. */
function arrowValue(type: DataType, number: unknown, text: unknown): unknown {
  if (number === null) return null;
  if (type instanceof List)
    return (number as unknown[]).map((one, index) =>
      arrowValue(type.children[0]!.type, one, (text as unknown[])[index]),
    );
  if (type instanceof DateDay) return new Date(`${String(text)}T00:00:00Z`);
  if (type instanceof Int64) return BigInt(String(text));
  if (type instanceof Utf8) return typeof text === 'object' ? JSON.stringify(text) : String(text);
  return type instanceof Float64 ? Number(number) : number;
}
