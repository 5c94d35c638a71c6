import type { Column } from '../../schemas/columns.ts';

/** A fixed day for the properties of a workbook, so that the same content has the same bytes. */
export const MADE = new Date('2017-11-06T00:00:00Z');

/** Real dates for dates, plain numbers for numbers; all else is text, which Excel leaves as it is typed. */
export function formatOf(column: Column): string {
  if (column.list) return '@';
  if (column.kind === 'date') return 'yyyy-mm-dd';
  return column.kind === 'integer' || column.kind === 'decimal' || column.kind === 'boolean' ? 'General' : '@';
}
