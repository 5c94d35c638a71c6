import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { readDatasetContracts } from '../read/contracts.ts';
import { nearest } from '../read/heads.ts';
import { jsonSchema, template } from '../write/tables.ts';

/** `pnpm template`: the head row and one example of a dataset, or the JSON Schema of its rows. */
export async function runTemplate(
  dataset: string | undefined,
  format: 'csv' | 'json-schema',
  places: Places,
): Promise<void> {
  const contracts = await readDatasetContracts(places.schemas);
  if (!dataset) {
    process.stdout.write(`${[...contracts.keys()].join('\n')}\n`);
    return;
  }
  const contract = contracts.get(dataset);
  if (!contract) {
    const known = [...contracts.keys()];
    throw new UserError(
      'template',
      `no dataset is named ${dataset}${nearest(dataset, known)}`,
      `choose of ${known.join(', ')}`,
      2,
    );
  }
  process.stdout.write(format === 'csv' ? template(contract) : jsonSchema(dataset, contract));
}
