import { existsSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { DuckDBInstance, type DuckDBType, DuckDBTypeId, quotedIdentifier, quotedString } from '@duckdb/node-api';
import { UserError } from '../error.ts';
import type { Answer } from './answer.ts';
import { arrowAnswer } from './answer_arrow.ts';
import { printed, type TextFormat } from './printed_answer.ts';

/** Forms in which an answer can be written into a file, by the file's ending. */
const FILE_FORMATS: Readonly<Record<string, TextFormat | 'arrow' | 'parquet'>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.md': 'md',
  '.txt': 'table',
  '.arrow': 'arrow',
  '.parquet': 'parquet',
};

/**
 * Writes an answer into a file, in the form that its ending says.
 *
 * @throws UserError for an ending that stands for no form, or a folder that does not exist
 */
export async function writeAnswer(answer: Answer, file: string): Promise<void> {
  const format = FILE_FORMATS[extname(file).toLowerCase()];
  if (!format)
    throw new UserError(file, 'the ending says no form', `end the name in ${Object.keys(FILE_FORMATS).join(', ')}`, 2);
  if (!existsSync(dirname(file)))
    throw new UserError(dirname(file), 'there is no such folder', 'make it, or write elsewhere', 2);
  if (format === 'arrow') writeFileSync(file, arrowAnswer(answer));
  else if (format === 'parquet') await writeParquet(answer, file);
  else writeFileSync(file, printed(answer, format));
}

/** By a second database of its own: the one that is asked can reach no file. */
async function writeParquet({ names, reader }: Answer, file: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    const types = reader.columnTypes().map(storable);
    const columns = names.map((name, index) => `${quotedIdentifier(name)} ${types[index]}`);
    await connection.run(`create table answer (${columns.join(', ')})`);
    const appender = await connection.createAppender('answer');
    for (const row of reader.getRows()) {
      for (const [index, value] of row.entries()) appender.appendValue(value, reader.columnType(index));
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(`copy answer to ${quotedString(file)} (format parquet)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The type of a column that is nothing but nulls is none that a table can have. */
const storable = (type: DuckDBType): string => (type.typeId === DuckDBTypeId.SQLNULL ? 'integer' : String(type));
