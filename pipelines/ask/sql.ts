import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { recover } from '../swap.ts';

export type Format = 'table' | 'csv' | 'json' | 'md';

export interface SqlOptions {
  readonly collection: string;
  readonly format?: Format;
  readonly file?: string;
  readonly places: Places;
}

interface Answer {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly objects: readonly Record<string, unknown>[];
}

/** `pnpm sql`: asks the last build, which cannot be changed by it; neither files nor the network can be reached. */
export async function runSql(given: string | undefined, options: SqlOptions): Promise<void> {
  const query = given ?? (options.file ? readQuery(options.file) : undefined);
  if (!query) throw new UserError('sql', 'there is no query', 'give one in quotes, or a file with --file', 2);
  const { out } = options.places;
  recover(out, options.collection);
  const folder = join(out, options.collection);
  if (!existsSync(join(folder, 'warehouse.duckdb'))) {
    throw new UserError(
      folder,
      'there is no build of this collection',
      `run: pnpm run pipeline --collection ${options.collection}`,
    );
  }
  const { title, nature, as_of } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >;
  const format = options.format ?? (process.stdout.isTTY ? 'table' : 'csv');
  const answer = await ask(join(folder, 'warehouse.duckdb'), query);
  const header = `-- ${options.collection}: ${title}; ${nature}; as of ${as_of}\n`;
  // In a format that another program reads, what the data are must not stand among them.
  (format === 'table' || format === 'md' ? process.stdout : process.stderr).write(header);
  process.stdout.write(print(answer, format));
}

function readQuery(file: string): string {
  if (!existsSync(file))
    throw new UserError(file, 'there is no such file', 'give the path of a file that holds one SELECT', 2);
  return readFileSync(file, 'utf8');
}

async function ask(file: string, query: string): Promise<Answer> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: 'READ_ONLY',
    enable_external_access: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run("set search_path = 'mart,stg,raw,meta'");
    await connection.run('set lock_configuration = true');
    const reader = await connection.runAndReadAll(query);
    const objects = reader.getRowObjectsJson() as Record<string, unknown>[];
    const names = reader.deduplicatedColumnNames();
    return { names, objects, rows: objects.map((row) => names.map((name) => shown(row[name]))) };
  } catch (error) {
    throw new UserError('sql', (error as Error).message.trim(), 'mend the query; `from meta.tables` lists the tables');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const shown = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value)
      ? value.map(shown).join('|')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);

function print({ names, rows, objects }: Answer, format: Format): string {
  if (format === 'json') return `${JSON.stringify(objects, null, 2)}\n`;
  if (format === 'csv')
    return `${Papa.unparse({ fields: [...names], data: rows.map((row) => [...row]) }, { newline: '\n' })}\n`;
  if (format === 'md') {
    const line = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
    return `\n${[line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
  }
  const isNumber = names.map((name) => objects.some((row) => typeof row[name] === 'number'));
  const widths = names.map((name, index) => Math.max(name.length, ...rows.map((row) => [...row[index]!].length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (isNumber[index] ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return `${[line(names), rule, ...rows.map((row) => line(row.map(safe)))].join('\n')}\n(${rows.length} row${rows.length === 1 ? '' : 's'})\n`;
}

/** Control characters of a cell must not reach a terminal. */
const safe = (cell: string): string =>
  [...cell].map((char) => (char < ' ' || (char >= '\x7f' && char <= '\x9f') ? '·' : char)).join('');
