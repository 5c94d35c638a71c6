import { Bool, type DataType, DateDay, Dictionary, Field, Float64, Int32, List, Utf8 } from 'apache-arrow';
import type { Column } from '../../../schemas/columns.ts';
import { arrowFile } from './arrow_file.ts';
import type { OpenTable } from './table.ts';

/**
 * A table as an Arrow IPC file: codes and references dictionary-encoded, dates as days, lists as lists, and of each column its
 * title, description, unit and sources as metadata.
 */
export function arrowTable(table: OpenTable): Uint8Array {
  const sources = table.sources.map(({ title, producer, licence }) => `${title} (${producer}; ${licence})`).join('; ');
  const fields = table.columns.map(({ name, shape, title, about, unit }, index) => {
    const metadata = new Map([
      ['title', title],
      ['description', about],
      ...(unit ? [['unit', unit] as const] : []),
      ['source', sources],
    ]);
    return new Field(name, arrowType(shape, index), shape.nullable, metadata);
  });
  const columns = table.columns.map(({ name, shape }) => table.rows.map((row) => arrowValue(shape, row[name])));
  return arrowFile(
    fields,
    columns,
    table.rows.length,
    new Map([
      ['name', table.name],
      ['title', table.title],
      ['grain', table.grain],
      ['primary_key', table.key.join(', ')],
      ['is_illustrative', String(table.isIllustrative)],
    ]),
  );
}

/** `id` numbers the dictionary: a count of the library's own would differ from run to run. */
function arrowType(shape: Column, id: number): DataType {
  if (shape.list)
    return new List(new Field('item', arrowType({ ...shape, kind: valueKind(shape), list: false }, id), false));
  switch (shape.kind) {
    case 'code':
    case 'reference':
      return new Dictionary(new Utf8(), new Int32(), id, false);
    case 'date':
      return new DateDay();
    case 'integer':
      return new Int32();
    case 'decimal':
      return new Float64();
    case 'boolean':
      return new Bool();
    case 'text':
      return new Utf8();
  }
}

/** Elements of lists are plain text where they are codes: few readers know dictionaries within lists. */
const valueKind = ({ kind }: Column): Column['kind'] => (kind === 'code' || kind === 'reference' ? 'text' : kind);

function arrowValue(shape: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (shape.list) return (value as readonly unknown[]).map((one) => arrowValue({ ...shape, list: false }, one));
  return shape.kind === 'date' ? new Date(`${String(value)}T00:00:00Z`) : value;
}
