import type { Column } from '../../schemas/columns.ts';

/** Columns that hold codes or numbers that are names, whatever their kind: keys of the lists they come from. */
const NAMES = new Set(['article', 'topic', 'issue', 'ta_type']);
export const isLabelled = (name: string, column: Column): boolean =>
  column.kind === 'code' || (column.kind === 'reference' && column.to !== 'states.iso3') || NAMES.has(name);

export const isNumber = (column: Column): boolean => column.kind === 'integer' || column.kind === 'decimal';

/** A day, whose label is the day in the style of the language. */
export const isDay = (column: Column): boolean => column.kind === 'date' && !column.list;

/** Fields that a chart may encode beside the mart's own columns. */
export const derivedFields = (columns: Readonly<Record<string, Column>>): string[] =>
  Object.entries(columns).flatMap(([name, column]) => [
    ...(isLabelled(name, column) || isDay(column) ? [`${name}_label`, `${name}_narrow`, `${name}_upright`] : []),
    ...(isNumber(column) ? [`${name}_text`, `${name}_head`] : []),
  ]);
