import { writeFileSync } from 'node:fs';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { readDatasetContracts } from '../read/contracts.ts';
import { nearest } from '../read/heads.ts';
import { jsonSchema, template } from '../write/tables.ts';
import { templateWorkbook } from '../write/template_workbook.ts';

export type TemplateFormat = 'csv' | 'xlsx' | 'json-schema';

/**
 * `pnpm template`: the head row and one example of a dataset as CSV or as a workbook, or the JSON Schema of its rows; to a file or
 * to the standard output.
 */
export async function runTemplate(
  dataset: string | undefined,
  { format, output }: { readonly format: TemplateFormat; readonly output?: string },
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
  const content = await contentOf(format, dataset, contract);
  if (output !== undefined) write(output, content);
  else if (format === 'xlsx' && process.stdout.isTTY)
    throw new UserError('template', 'a workbook is no text for a terminal', `add -o ${dataset}.xlsx`, 2);
  else process.stdout.write(content);
}

async function contentOf(format: TemplateFormat, dataset: string, contract: DatasetContract): Promise<string | Buffer> {
  if (format === 'xlsx') return Buffer.from(await templateWorkbook(dataset, contract));
  return format === 'csv' ? template(contract) : jsonSchema(dataset, contract);
}

/** Writes a new file; one that is there may have been filled in, and stays. */
function write(file: string, content: string | Buffer): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST')
      throw new UserError(file, 'the file is there already', 'give another name, or remove it first', 2);
    throw new UserError(
      file,
      `the file cannot be written (${code})`,
      'give a place that exists and may be written to',
      2,
    );
  }
}
