import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTypeId,
  type DuckDBValueConverter,
  type Json,
  JsonDuckDBValueConverter,
  ResultReturnType,
} from '@duckdb/node-api';
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
  /** For each column whether it holds numbers. */
  readonly isNumber: readonly boolean[];
  readonly rows: readonly (readonly (Json | null)[])[];
}

/** `pnpm sql`: asks the last build, which cannot be changed by it; neither files nor the network can be reached. */
export async function runSql(given: string | undefined, options: SqlOptions): Promise<void> {
  const query = queryOf(given, options.file);
  const { out } = options.places;
  recover(out, options.collection);
  const folder = join(out, options.collection);
  if (!isBuild(folder)) {
    const others = existsSync(out) ? readdirSync(out).filter((name) => isBuild(join(out, name))) : [];
    throw new UserError(
      folder,
      'there is no build of this collection',
      `run: pnpm run pipeline --collection ${options.collection}${others.length > 0 ? `; or ask one that is built: ${others.join(', ')}` : ''}`,
    );
  }
  const { title, nature, as_of } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >;
  const format = options.format ?? (process.stdout.isTTY ? 'table' : 'csv');
  const answer = await ask(join(folder, 'warehouse.duckdb'), query, format);
  const header = `-- ${options.collection}: ${title}; ${nature}; as of ${as_of}\n`;
  endWithReader();
  // In a format that another program reads, what the data are must not stand among them.
  (format === 'table' || format === 'md' ? process.stdout : process.stderr).write(header);
  process.stdout.write(print(answer, format));
}

const isBuild = (folder: string): boolean =>
  existsSync(join(folder, 'warehouse.duckdb')) && existsSync(join(folder, 'manifest.json'));

/** A reader that has enough (`| head`) needs no more of the answer. */
function endWithReader(): void {
  process.stdout.once('error', () => process.exit());
}

function queryOf(given: string | undefined, file: string | undefined): string {
  if (given !== undefined && file !== undefined)
    throw new UserError('sql', 'a query is given, and a file too', 'give one of the two', 2);
  const query = file === undefined ? given : readQuery(file);
  if (query === undefined || NOTHING_BUT_COMMENTS.test(query))
    throw new UserError('sql', 'there is no query', 'give one in quotes, or a file with --file', 2);
  return query;
}

const NOTHING_BUT_COMMENTS = /^(\s|;|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)*$/;

function readQuery(file: string): string {
  if (!existsSync(file) || statSync(file).isDirectory())
    throw new UserError(file, 'there is no such file', 'give the path of a file that holds one SELECT', 2);
  return readFileSync(file, 'utf8');
}

async function ask(file: string, query: string, format: Format): Promise<Answer> {
  const instance = await open(file);
  const connection = await instance.connect();
  try {
    await connection.run("set search_path = 'mart,stg,raw,meta'");
    await connection.run('set lock_configuration = true');
    const statements = await connection.extractStatements(query);
    const last = statements.count - 1;
    // DuckDB makes several statements of a PIVOT; those before the last may prepare, but not answer.
    for (let index = 0; index < last; index += 1) {
      const { returnType } = await (await statements.prepare(index)).run();
      if (returnType === ResultReturnType.QUERY_RESULT)
        throw new UserError('sql', 'there are several queries', 'ask one at a time, so that no answer is lost');
    }
    const reader = await (await statements.prepare(last)).runAndReadAll();
    if (reader.returnType !== ResultReturnType.QUERY_RESULT)
      throw new UserError('sql', 'this is no question: it gives no rows', 'write a SELECT');
    return {
      names: reader.deduplicatedColumnNames(),
      isNumber: reader.columnTypes().map(({ typeId }) => NUMBERS.has(typeId)),
      rows: format === 'json' ? reader.convertRows(withNumbers) : reader.getRowsJson(),
    };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const message = (error as Error).message.replace('Failed to extract statements: ', '').trim();
    throw new UserError('sql', message, 'mend the query; `from meta.tables` lists the tables');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function open(file: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file, {
      access_mode: 'READ_ONLY',
      enable_external_access: 'false',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
  } catch (error) {
    throw new UserError(
      file,
      (error as Error).message.trim(),
      'end the program that has it open for writing, or build it anew: pnpm pipeline',
    );
  }
}

const NUMBERS: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.DECIMAL,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
]);

/** Counts, sums and decimals stay numbers in JSON where a double holds them exactly; the client's own converter makes them text. */
const withNumbers: DuckDBValueConverter<Json> = (value, type, next) => {
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value);
  if (value instanceof DuckDBDecimalValue && Number.isSafeInteger(Number(value.value))) return value.toDouble();
  return JsonDuckDBValueConverter(value, type, next);
};

const shown = (value: Json | null): string =>
  value === null
    ? ''
    : Array.isArray(value)
      ? value.map(shown).join('|')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);

function print({ names, isNumber, rows: values }: Answer, format: Format): string {
  if (format === 'json') {
    const objects = values.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
    return `${JSON.stringify(objects, null, 2)}\n`;
  }
  const rows = values.map((row) => row.map(shown));
  if (format === 'csv') {
    // A line with nothing in it would be taken for no record.
    const quotes = (cell: unknown): boolean => cell === '' && names.length === 1;
    return `${Papa.unparse([[...names], ...rows], { newline: '\n', quotes })}\n`;
  }
  if (format === 'md') {
    const line = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\r?\n|\r/g, ' ')).join(' | ')} |`;
    return `\n${[line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
  }
  const cells = [names, ...rows].map((row) => row.map(safe));
  const widths = names.map((_, index) => cells.reduce((width, row) => Math.max(width, widthOf(row[index]!)), 0));
  const lines = cells.map((row) =>
    row
      .map((cell, index) => {
        const space = ' '.repeat(widths[index]! - widthOf(cell));
        return isNumber[index] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return `${lines.join('\n')}\n(${rows.length} row${rows.length === 1 ? '' : 's'})\n`;
}

/** Control characters of a cell must not reach a terminal. */
const safe = (cell: string): string =>
  [...cell].map((char) => (char < ' ' || (char >= '\x7f' && char <= '\x9f') ? '·' : char)).join('');

const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

/** Columns of a terminal that a text takes: two for a Chinese character, none for a mark above or below a letter. */
const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\p{M}\p{Cf}]/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);
