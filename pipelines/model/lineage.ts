import type { Source } from '../read/collections.ts';
import type { Model } from './models.ts';

/** What feeds what: table -> the tables it reads, all as `schema.table`. */
export type Edges = ReadonlyMap<string, readonly string[]>;

export const edgesOf = (models: readonly Model[]): Edges =>
  new Map(models.map((model) => [`${model.schema}.${model.name}`, model.reads]));

/** Names of the datasets that a table is made from, through any number of models. */
export function datasetsBehind(table: string, edges: Edges): string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const upstream of edges.get(name) ?? []) visit(upstream);
  };
  visit(table);
  return [...seen]
    .filter((name) => name.startsWith('raw.'))
    .map((name) => name.slice('raw.'.length))
    .sort();
}

/** The sources that a table is made from, in the order of their names; datasets that the collection lacks have none. */
export const sourcesBehind = (table: string, edges: Edges, sources: ReadonlyMap<string, Source>): Source[] =>
  datasetsBehind(table, edges).flatMap((dataset) => sources.get(dataset) ?? []);

/** Does any made-up row feed the table? */
export const isIllustrative = (sources: readonly Source[]): boolean =>
  sources.some((source) => source.about.nature === 'illustrative');
