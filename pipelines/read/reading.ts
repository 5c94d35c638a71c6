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
 * Reads into `raw` what a collection receives as rows.
 * @throws UserError for whatever stops the reading; single bad records are rejects of their `Load`
 */
export const loadReceived = (
  connection: DuckDBConnection,
  collection: Collection,
  contracts: Contracts<DatasetContract>,
  places: ReadingPlaces,
): Promise<Load[]> => loadDatasets(connection, collection, contracts, places, (one) => !one.madeFrom);

/**
 * Reads into `raw` what the executive summaries say, after what is received as rows.
 * @param received what became of that
 * @param documents the executive summaries as `readSummaries` read them
 */
export async function loadMade(
  connection: DuckDBConnection,
  collection: Collection,
  received: readonly Load[],
  documents: readonly ReadDocument[],
  contracts: Contracts<DatasetContract>,
  places: ReadingPlaces,
): Promise<ReadCollection> {
  const { summaries } = collection;
  const made = summaries
    ? await sourcesOfSummaries(connection, summaries, documents, contracts, places)
    : new Map<string, never>();
  const whole = { ...collection, sources: new Map([...collection.sources, ...made]) };
  const read = await loadDatasets(connection, whole, contracts, places, (one) => one.madeFrom !== undefined);
  return { collection: whole, loads: [...received, ...read] };
}
