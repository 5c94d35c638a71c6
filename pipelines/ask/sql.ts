import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { answerTo, type Parameters } from './answer.ts';
import { writeAnswer } from './answer_files.ts';
import { printed, type TextFormat } from './printed_answer.ts';
import { parametersOf, savedQuestion } from './saved_questions.ts';
import { NOTHING_BUT_COMMENTS } from './statement.ts';
import { askedBuild, openToAsk } from './warehouse.ts';

export interface SqlOptions {
  readonly collection: string;
  readonly format?: TextFormat;
  /** A file that holds the query. */
  readonly file?: string;
  /** Name of a saved question. */
  readonly question?: string;
  /** Values of parameters, each `name=value`. */
  readonly with?: readonly string[];
  /** A file to write the answer into, its ending saying the form. */
  readonly output?: string;
  /** Lets the query read other files. */
  readonly allowFiles?: boolean;
  readonly places: Places;
}

/** `pnpm sql`: asks the last build, which cannot be changed by it; without a query it opens a shell. */
export async function runSql(given: string | undefined, options: SqlOptions): Promise<void> {
  const { places, collection, output, allowFiles = false } = options;
  const isShell = given === undefined && options.file === undefined && options.question === undefined;
  const asked = isShell ? undefined : queryOf(given, options);
  const build = askedBuild(places, collection);
  const format = options.format ?? (process.stdout.isTTY ? 'table' : 'csv');
  const warehouse = await openToAsk(build, allowFiles);
  try {
    if (!asked) {
      const { runShell } = await import('./shell.ts');
      return await runShell(build, warehouse, places, format);
    }
    const answer = await answerTo(warehouse.connection, asked.query, asked.parameters);
    endWithReader();
    // In a format that another program reads, what the data are must not stand among them.
    (format === 'table' || format === 'md' ? process.stdout : process.stderr).write(build.header);
    if (output === undefined) process.stdout.write(printed(answer, format));
    else await writeAnswer(answer, output);
  } finally {
    warehouse.close();
  }
}

/** A reader that has enough (`| head`) needs no more of the answer. */
function endWithReader(): void {
  process.stdout.once('error', () => process.exit());
}

function queryOf(given: string | undefined, options: SqlOptions): { query: string; parameters: Parameters } {
  const { file, question, places } = options;
  if ([given, file, question].filter((one) => one !== undefined).length > 1)
    throw new UserError('sql', 'more than one query is given', 'give a query, a --file or a --question', 2);
  const parameters = parametersOf(options.with ?? []);
  if (question !== undefined) {
    const { sql, usual } = savedQuestion(join(places.reports, 'questions'), question);
    return { query: sql, parameters: { ...usual, ...parameters } };
  }
  const query = file === undefined ? given : readQuery(file);
  if (query === undefined || NOTHING_BUT_COMMENTS.test(query))
    throw new UserError('sql', 'there is no query', 'give one in quotes, or a file with --file', 2);
  return { query, parameters };
}

function readQuery(file: string): string {
  if (!existsSync(file) || statSync(file).isDirectory())
    throw new UserError(file, 'there is no such file', 'give the path of a file that holds one SELECT', 2);
  return readFileSync(file, 'utf8');
}
