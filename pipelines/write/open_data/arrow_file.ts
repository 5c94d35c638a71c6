import {
  type Field,
  type Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';

/**
 * An Arrow IPC file of one batch.
 *
 * @param columns the values of each field, in the order of the fields
 */
export function arrowFile(
  fields: readonly Field[],
  columns: readonly (readonly unknown[])[],
  length: number,
  metadata: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const schema = new Schema([...fields], new Map(metadata));
  const children = fields.map(
    // Of no values the library makes no data, and a file needs some.
    ({ type }, index) => vectorFromArray(columns[index]!, type).data[0] ?? makeData({ type: type as Int32, length: 0 }),
  );
  const batch = new RecordBatch(schema, makeData({ type: new Struct([...fields]), length, nullCount: 0, children }));
  return tableToIPC(new Table(schema, length > 0 ? [batch] : []), 'file');
}
