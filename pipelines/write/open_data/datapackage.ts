import type { Column } from '../../../schemas/columns.ts';
import type { OpenColumn, OpenSource, OpenTable } from './table.ts';

/** What is published together: the tables of one collection. */
export interface Publication {
  readonly collection: string;
  readonly title: string;
  readonly about: string;
  /** What must be said with the numbers. */
  readonly caveats: readonly string[];
  readonly asOf: string;
  readonly tables: readonly OpenTable[];
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/**
 * `datapackage.json` of the published tables (Frictionless Data Package 2.0, https://datapackage.org): a resource for each CSV, with
 * its Parquet and Arrow twins named beside it. Licences stand with the sources they belong to; no licence is claimed for a source
 * that states none.
 */
export function dataPackage({ collection, title, about, caveats, asOf, tables }: Publication): string {
  const sources = new Map(tables.flatMap((table) => table.sources.map((source) => [source.title, source] as const)));
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: collection.replaceAll('_', '-'),
    title,
    description: [about, ...caveats].join('\n\n'),
    version: asOf,
    sources: [...sources.values()].map(sourceOf),
    resources: tables.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

const sourceOf = ({ title, producer, address, licence, nature, access }: OpenSource) => ({
  title: `${title} (${producer})`,
  ...(address?.startsWith('http') ? { path: address } : {}),
  ...(address && !address.startsWith('http') ? { symbol: address } : {}),
  licence,
  nature,
  access,
});

const resourceOf = ({ name, title, grain, key, columns, sources, isIllustrative }: OpenTable) => ({
  name,
  type: 'table',
  path: `${name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  title,
  description: grain,
  is_illustrative: isIllustrative,
  also_as: [`${name}.parquet`, `${name}.arrow`],
  sources: sources.map(sourceOf),
  schema: {
    $schema: `${PROFILES}/tableschema.json`,
    missingValues: [''],
    ...(key.length > 0 && key.every((name) => columns.some((one) => one.name === name && !one.shape.nullable))
      ? { primaryKey: key }
      : {}),
    fields: columns.map(fieldOf),
  },
});

function fieldOf({ name, shape, title, about, unit }: OpenColumn) {
  const constraints = {
    ...(shape.nullable ? {} : { required: true }),
    ...(!shape.list && shape.codes ? { enum: shape.codes } : {}),
    ...(!shape.list && shape.min !== undefined ? { minimum: shape.min } : {}),
    ...(!shape.list && shape.max !== undefined ? { maximum: shape.max } : {}),
  };
  return {
    name,
    ...typeOf(shape),
    title,
    description: about,
    ...(unit ? { unit } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

const FIELD_TYPES = {
  text: 'string',
  code: 'string',
  reference: 'string',
  date: 'date',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
} as const;

const typeOf = ({ kind, list }: Column) =>
  list
    ? { type: 'list', delimiter: '|', itemType: FIELD_TYPES[kind] === 'number' ? 'number' : FIELD_TYPES[kind] }
    : { type: FIELD_TYPES[kind] };
