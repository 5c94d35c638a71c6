import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, quotedIdentifier, quotedString } from '@duckdb/node-api';
import Papa from 'papaparse';
import { z } from 'zod';
import type { DatasetContract } from '../../schemas/dataset.ts';
import type { MartContract } from '../../schemas/mart.ts';
import { describeForm, rowSchema } from '../read/accepts_zod.ts';
import type { Contracts } from '../read/contracts.ts';
import type { Words } from './messages.ts';

/** Writes every mart as CSV (lists joined by `|`), the published ones apart from those that may name States. */
export async function writeTables(
  connection: DuckDBConnection,
  contracts: Contracts<MartContract>,
  folder: string,
): Promise<void> {
  for (const place of ['published', 'internal']) mkdirSync(join(folder, place), { recursive: true });
  for (const [name, contract] of contracts) {
    const columns = Object.entries(contract.columns).map(([column, shape]) =>
      shape.list
        ? `array_to_string(${quotedIdentifier(column)}, '|') as ${quotedIdentifier(column)}`
        : quotedIdentifier(column),
    );
    const file = join(folder, contract.publish ? 'published' : 'internal', `${name}.csv`);
    await connection.run(
      `copy (select ${columns.join(', ')} from mart.${quotedIdentifier(name)}) to ${quotedString(file)} (format csv, header)`,
    );
    writeFileSync(file.replace(/\.csv$/, '.schema.json'), jsonSchema(name, contract));
  }
  writeFileSync(
    join(folder, 'internal', 'README.txt'),
    'These tables may name States. They are for work inside the secretariat; nothing here is meant to be published.\n',
  );
}

/** JSON Schema of one row of a table. */
export const jsonSchema = (name: string, contract: DatasetContract | MartContract): string =>
  `${JSON.stringify({ title: name, ...z.toJSONSchema(rowSchema(contract)) }, null, 2)}\n`;

/** The data dictionary of one language as CSV: table, column, head, meaning, kind, what is allowed. */
export function dictionary(words: Words, datasets: Contracts<DatasetContract>, marts: Contracts<MartContract>): string {
  const tables = [
    ...[...datasets].map(([name, contract]) => ({ table: `raw.${name}`, name, family: 'dataset', contract })),
    ...[...marts].map(([name, contract]) => ({ table: `mart.${name}`, name, family: 'mart', contract })),
  ];
  const rows = tables.flatMap(({ table, name, family, contract }) =>
    Object.entries(contract.columns).map(([column, shape]) => ({
      table,
      title: words.say(`${family}.${name}.title`),
      column,
      head: words.head(name, column),
      meaning: words.about(name, column),
      kind: `${shape.kind}${shape.list ? ' list' : ''}`,
      may_be_empty: String(shape.nullable),
      is_key: String(contract.key.includes(column)),
      allowed: describeForm(shape),
    })),
  );
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

/** An empty template of a dataset: the head row and one example. */
export const template = (contract: DatasetContract): string =>
  `${Papa.unparse(
    [contract.example].map((example) =>
      Object.fromEntries(Object.keys(contract.columns).map((column) => [column, example[column] ?? ''])),
    ),
    { newline: '\n' },
  )}\n`;
