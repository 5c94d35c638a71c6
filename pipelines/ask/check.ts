import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { openCache } from '../cache.ts';
import { checkChart, readChartSpecs } from '../draw/specs.ts';
import { UserError } from '../error.ts';
import { endJobs } from '../jobs.ts';
import { modelOrder, readModels } from '../model/models.ts';
import { openWarehouse } from '../model/warehouse.ts';
import type { Places } from '../paths.ts';
import { collectionNames, readCollection } from '../read/collections.ts';
import { type Contracts, readDatasetContracts, readMartContracts } from '../read/contracts.ts';
import { loadMade, loadReceived } from '../read/reading.ts';
import { rejectedRecords, whereOf } from '../read/rejects.ts';
import { writtenStateNames } from '../read/state_names.ts';
import { readSummaries } from '../read/summaries.ts';
import { editorialFindings } from '../write/editorial/editing.ts';
import { sentence } from '../write/editorial/finding.ts';
import { loadMessages, writtenLangs } from '../write/messages.ts';
import { readNote } from '../write/note.ts';
import { dictionary } from '../write/tables.ts';

/** `pnpm check`: sources against contracts, and that models, charts, notes and words fit together. Writes nothing in the project. */
export async function runCheck(places: Places): Promise<void> {
  const datasets = await readDatasetContracts(places.schemas);
  const marts = await readMartContracts(places.schemas);
  const messages = join(places.reports, 'messages');
  const langs = writtenLangs(messages);
  const words = langs.map((lang) => loadMessages(messages, lang));
  for (const one of words) dictionary(one, datasets, marts);
  for (const { name, file, spec } of readChartSpecs(join(places.reports, 'charts'))) {
    checkChart(name, file, spec, marts.get(spec.data.name)?.columns ?? {});
  }
  const notes = join(places.reports, 'notes');
  for (const name of readdirSync(notes)) for (const lang of langs) readNote(join(notes, name), lang);

  const faults = new Set<string>();
  const stateNames = new Map<string, string>();
  let rejected = 0;
  const scratch = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    for (const name of collectionNames(places.sources)) {
      try {
        rejected += await checkCollection(name, places, datasets, scratch, stateNames);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        // What is wrong with a shared dataset is wrong in every collection, and said once.
        if (!faults.has(error.message)) process.stderr.write(`\n${error.message}\n`);
        faults.add(error.message);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    await endJobs();
  }
  for (const finding of editorialFindings(places, stateNames)) {
    if (finding.isAdvice) process.stdout.write(`${sentence(finding)}\n`);
    else process.stderr.write(`${sentence(finding)}\n`);
    if (!finding.isAdvice) faults.add(sentence(finding));
  }
  if (rejected > 0)
    throw new UserError(
      'check',
      rejected === 1 ? '1 record does not fit its contract' : `${rejected} records do not fit their contracts`,
      'mend what is listed above',
    );
  if (faults.size > 0) process.exitCode = 1;
}

/**
 * Reads one collection into a warehouse in memory, prints what was read and each reject, and gives the number of rejected records.
 * The names of its States go into `stateNames`.
 */
async function checkCollection(
  name: string,
  places: Places,
  datasets: Contracts<DatasetContract>,
  scratch: string,
  stateNames: Map<string, string>,
): Promise<number> {
  const warehouse = await openWarehouse(':memory:');
  try {
    const found = readCollection(places.sources, name, datasets);
    const reading = { sources: places.sources, scratch };
    const documents = await readSummaries(found.summaries, places.sources, openCache(join(scratch, 'cache')), () => {});
    const received = await loadReceived(warehouse.connection, found, datasets, reading);
    const { loads } = await loadMade(warehouse.connection, found, received, documents, datasets, reading);
    for (const [written, iso3] of await writtenStateNames(warehouse.connection)) stateNames.set(written, iso3);
    modelOrder(
      await readModels(warehouse.connection, places.sql),
      new Set([...[...datasets.keys()].map((dataset) => `raw.${dataset}`), 'raw.run', 'raw.datasets']),
    );
    const rejects = loads.flatMap((load) => load.rejects);
    const read = loads.reduce((sum, load) => sum + load.read, 0);
    process.stdout.write(
      `${name}: ${read} records in ${loads.filter((load) => load.isPresent).length} datasets, ${rejectedRecords(rejects)} rejected\n`,
    );
    for (const reject of rejects) {
      const { value, reason, right } = reject;
      process.stdout.write(`  ${whereOf(reject)}: ${JSON.stringify(value)}: ${reason}; right: ${right}\n`);
    }
    for (const warning of loads.flatMap((load) => load.warnings)) process.stdout.write(`  warning: ${warning}\n`);
    return rejectedRecords(rejects);
  } finally {
    warehouse.close();
  }
}
