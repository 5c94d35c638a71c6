import type { DuckDBConnection } from '@duckdb/node-api';
import type { DatasetContract } from '../../schemas/dataset.ts';
import type { Collection } from './collections.ts';
import type { Contracts } from './contracts.ts';
import { type Load, loadDatasets, type ReadingPlaces } from './load.ts';
import { type ReadDocument, sourcesOfSummaries } from './summaries.ts';

/** A collection in the warehouse: its sources, those made from its documents among them, and what became of each dataset. */
export interface ReadCollection {
  readonly collection: Collection;
  readonly loads: readonly Load[];
}

/**
 * Reads a whole collection into `raw`: first what is received as rows, then what its executive summaries say.
 * @param documents the executive summaries as `readSummaries` read them
 * @throws UserError for whatever stops the reading; single bad records are rejects of their `Load`
 */
export async function loadCollection(
  connection: DuckDBConnection,
  collection: Collection,
  documents: readonly ReadDocument[],
  contracts: Contracts<DatasetContract>,
  places: ReadingPlaces,
): Promise<ReadCollection> {
  const { summaries } = collection;
  const received = await loadDatasets(connection, collection, contracts, places, (one) => !one.madeFrom);
  const made = summaries
    ? await sourcesOfSummaries(connection, summaries, documents, contracts, places)
    : new Map<string, never>();
  const whole = { ...collection, sources: new Map([...collection.sources, ...made]) };
  const read = await loadDatasets(connection, whole, contracts, places, (one) => one.madeFrom !== undefined);
  return { collection: whole, loads: [...received, ...read] };
}
