import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { endJobs } from '../../pipelines/jobs.ts';
import { openWarehouse, rowsOf } from '../../pipelines/model/warehouse.ts';
import { DEFAULT_PLACES, type Places } from '../../pipelines/paths.ts';
import { readCollection } from '../../pipelines/read/collections.ts';
import { readDatasetContracts } from '../../pipelines/read/contracts.ts';
import { type Load, loadDatasets } from '../../pipelines/read/load.ts';

const folders: string[] = [];
afterAll(async () => {
  await endJobs();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed after the tests of the file. */
export function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  folders.push(folder);
  return folder;
}

const COLLECTION = `title: {en: Trial, ar: تجربة}
about: {en: Made up for a test, ar: مختلق لاختبار}
as_of: 2017-11-06
selection: availability
caveats: []
`;
export const SOURCE = `title: {en: Trial, ar: تجربة}
producer: a test
licence: CC0-1.0
accessed: 2017-11-06
nature: illustrative
access: public
`;

/** The first of the made-up States, those of the documents: XAA to XAF. */
const STATES = readFileSync(join(DEFAULT_PLACES.sources, 'illustrative/states/states.csv'), 'utf8')
  .split('\n')
  .slice(0, 7)
  .join('\n');

/** A sources folder of one collection, `trial`, on six made-up States, with the files given (path within the collection -> content). */
export function trialSources(files: Readonly<Record<string, string | Buffer>>): Places {
  const home = passingFolder();
  const sources = join(home, 'sources');
  cpSync(join(DEFAULT_PLACES.sources, 'reference'), join(sources, 'reference'), { recursive: true });
  mkdirSync(join(sources, 'trial'));
  writeFileSync(join(sources, 'trial', 'collection.yaml'), COLLECTION);
  for (const [path, content] of Object.entries({ 'states/states.csv': `${STATES}\n`, ...files })) {
    const [dataset] = path.split('/') as [string];
    mkdirSync(join(sources, 'trial', dataset), { recursive: true });
    writeFileSync(join(sources, 'trial', path), content);
    if (!(`${dataset}/source.yaml` in files)) writeFileSync(join(sources, 'trial', dataset, 'source.yaml'), SOURCE);
  }
  return { ...DEFAULT_PLACES, sources, out: join(home, 'build') };
}

/** What loading the trial collection gave for one dataset, and the rows that a query finds in the warehouse afterwards. */
export async function loadTrial(
  places: Places,
  dataset: string,
  query?: string,
): Promise<{ load: Load; rows: Record<string, unknown>[] }> {
  const contracts = await readDatasetContracts(places.schemas);
  const collection = readCollection(places.sources, 'trial', contracts);
  const warehouse = await openWarehouse(':memory:');
  try {
    const loads = await loadDatasets(warehouse.connection, collection, contracts, {
      sources: places.sources,
      scratch: passingFolder(),
    });
    const rows = query ? await rowsOf(warehouse.connection, query) : [];
    return { load: loads.find((load) => load.dataset === dataset)!, rows };
  } finally {
    warehouse.close();
  }
}
