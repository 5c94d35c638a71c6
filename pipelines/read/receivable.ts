import type { DatasetContract } from '../../schemas/dataset.ts';
import type { SourceYaml } from '../../schemas/source.ts';
import { UserError } from '../error.ts';
import type { Contracts } from './contracts.ts';
import { nearest } from './heads.ts';

/** The folder of documents that are read into datasets of their own. */
export const SUMMARIES = 'executive_summaries';

/** Files that systems and Excel leave beside others (`~$` while a workbook is open). */
export const isPassing = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

/**
 * The contract of a dataset that may be received.
 *
 * @param place the folder or sheet that bears its name, `kind` what it is
 * @throws UserError where no dataset is named so, or it is made from documents
 */
export function receivable(
  place: string,
  kind: 'folder' | 'sheet',
  dataset: string,
  contracts: Contracts<DatasetContract>,
): DatasetContract {
  const contract = contracts.get(dataset);
  if (contract && !contract.madeFrom) return contract;
  const names = [...contracts].filter(([, one]) => !one.madeFrom).map(([name]) => name);
  throw new UserError(
    place,
    contract
      ? `${dataset} is made from the documents of ${contract.madeFrom}, not received`
      : `no contract is named ${dataset}${nearest(dataset, names)}`,
    kind === 'folder'
      ? `name the folder after a dataset: ${[...names, SUMMARIES].join(', ')}`
      : `name the sheet after a dataset, say which it holds under \`sheets\`, or list it under \`ignored_sheets\`: ${names.join(', ')}`,
  );
}

/** Checks that what is said of columns is said of columns of the contract, and that no needed one is absent. */
export function checkColumns(
  file: string,
  about: Pick<SourceYaml, 'columns' | 'absent'>,
  contract: DatasetContract,
): void {
  const allowed = Object.keys(contract.columns).join(', ');
  for (const column of [...Object.keys(about.columns), ...about.absent]) {
    if (!(column in contract.columns))
      throw new UserError(file, `${column} is no column of the contract`, `choose of: ${allowed}`);
  }
  const needed = about.absent.find((column) => !contract.columns[column]!.nullable);
  if (needed)
    throw new UserError(file, `${needed} cannot be absent, since it may not be empty`, 'add the column to the data');
}
