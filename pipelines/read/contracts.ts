import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatasetContract } from '../../schemas/dataset.ts';
import type { MartContract } from '../../schemas/mart.ts';
import { UserError } from '../error.ts';

/** Contracts by name: the stem of a file in `schemas/datasets` or `schemas/marts` is the name of the table. */
export type Contracts<Contract> = ReadonlyMap<string, Contract>;

export const readDatasetContracts = (schemas: string): Promise<Contracts<DatasetContract>> =>
  readContracts<DatasetContract>(join(schemas, 'datasets'));

export const readMartContracts = (schemas: string): Promise<Contracts<MartContract>> =>
  readContracts<MartContract>(join(schemas, 'marts'));

async function readContracts<Contract extends DatasetContract | MartContract>(
  folder: string,
): Promise<Contracts<Contract>> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const read = files.map(async (name): Promise<[string, Contract]> => {
    const file = join(folder, name);
    const module = (await import(pathToFileURL(file).href)) as { default?: Contract };
    if (!module.default) throw new UserError(file, 'no default export', 'export the contract as default');
    const unknown = module.default.key.find((column) => !(column in module.default!.columns));
    if (unknown) throw new UserError(file, `the key names ${unknown}, which is no column`, 'mend the key');
    return [basename(name, '.ts'), module.default];
  });
  return new Map(await Promise.all(read));
}

/** Datasets in an order in which each comes after those it refers to. */
export function loadOrder(contracts: Contracts<DatasetContract>): string[] {
  const ordered: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (ordered.includes(name)) return;
    if (path.includes(name)) {
      throw new UserError(
        `schemas/datasets/${name}.ts`,
        `circular references: ${[...path, name].join(' -> ')}`,
        'break the circle',
      );
    }
    const contract = contracts.get(name);
    if (!contract) {
      const from = path.at(-1);
      throw new UserError(
        `schemas/datasets/${from}.ts`,
        `refers to the dataset ${name}, which has no contract`,
        'add or mend it',
      );
    }
    const helpers = (contract.readWith ?? []).filter((one) => contracts.has(one));
    for (const target of [...targetsOf(contract), ...helpers]) if (target !== name) visit(target, [...path, name]);
    ordered.push(name);
  };
  for (const name of contracts.keys()) visit(name, []);
  return ordered;
}

function targetsOf(contract: DatasetContract): string[] {
  const single = Object.values(contract.columns).flatMap((column) => (column.to ? [column.to.split('.')[0]!] : []));
  return [...single, ...(contract.references ?? []).map((reference) => reference.to)];
}
