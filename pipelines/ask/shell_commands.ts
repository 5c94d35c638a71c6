import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import { UserError } from '../error.ts';
import { rowsOf } from '../model/warehouse.ts';
import type { Places } from '../paths.ts';
import { type Answer, answerTo } from './answer.ts';
import { writeAnswer } from './answer_files.ts';
import { printed, TEXT_FORMATS, type TextFormat, tableOf } from './printed_answer.ts';
import { parametersOf, savedQuestion, savedQuestions } from './saved_questions.ts';
import type { AskedBuild } from './warehouse.ts';

/** What a shell remembers from one line to the next. */
export interface Session {
  readonly build: AskedBuild;
  readonly connection: DuckDBConnection;
  readonly places: Places;
  format: TextFormat;
  isTiming: boolean;
  /** The answer shown last, for `.export`. */
  last: Answer | undefined;
}

type Say = (text: string) => Promise<void>;

interface Command {
  readonly takes: string;
  readonly about: string;
  /** Gives false to leave the shell. */
  readonly run: (session: Session, words: readonly string[], say: Say) => Promise<unknown>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  '.tables': {
    takes: '[PART]',
    about: 'list the tables, or those whose name holds PART',
    run: async ({ connection }, [part = ''], say) => {
      const all = await rowsOf(connection, 'select table_name, row_count, grain from meta.tables order by all');
      const rows = all.filter((row) => String(row.table_name).includes(part));
      await say(
        tableOf(
          ['table', 'rows', 'a row is'],
          rows.map((row) => [String(row.table_name), String(row.row_count), String(row.grain)]),
          [false, true, false],
        ),
      );
    },
  },
  '.describe': {
    takes: 'TABLE',
    about: 'columns of a table and what they mean',
    run: async (session, [table], say) => {
      const name = await tableNamed(session.connection, table);
      const columns = await rowsOf(session.connection, `describe ${quoted(name)}`);
      const meanings = meaningsOf(session.build);
      await say(
        tableOf(
          ['column', 'type', 'meaning'],
          columns.map((one) => [
            String(one.column_name),
            String(one.column_type).toLowerCase(),
            meanings.get(`${name}.${one.column_name}`) ?? '',
          ]),
          [false, false, false],
        ),
      );
    },
  },
  '.lineage': {
    takes: 'TABLE',
    about: 'what a table is made from, and what is made from it',
    run: async ({ connection }, [table], say) => {
      const name = await tableNamed(connection, table);
      const edges = await rowsOf(connection, 'select reads, feeds from meta.edges order by all');
      const from = branches(name, (one) =>
        edges.filter((edge) => edge.feeds === one).map((edge) => String(edge.reads)),
      );
      const into = branches(name, (one) =>
        edges.filter((edge) => edge.reads === one).map((edge) => String(edge.feeds)),
      );
      await say(`${name}\nis made from\n${from || '  nothing\n'}feeds\n${into || '  nothing\n'}`);
    },
  },
  '.source': {
    takes: 'TABLE',
    about: 'the SQL of a model, or where a raw table is from',
    run: async ({ connection, places }, [table], say) => {
      const name = await tableNamed(connection, table);
      const [schema, stem] = name.split('.') as [string, string];
      const file = join(places.sql, schema, `${stem}.sql`);
      if (existsSync(file)) return say(`-- ${file}\n${readFileSync(file, 'utf8')}`);
      const [facts] = await rowsOf(connection, `from meta.datasets where dataset = '${stem}'`);
      await say(
        tableOf(
          ['fact', 'value'],
          Object.entries(facts ?? {}).map(([key, value]) => [key, String(value ?? '')]),
          [false, false],
        ),
      );
    },
  },
  '.questions': {
    takes: '',
    about: 'list the saved questions',
    run: async ({ places }, _, say) => {
      const rows = savedQuestions(join(places.reports, 'questions')).map(({ name, about, usual }) => [
        name,
        Object.entries(usual)
          .map(([key, value]) => `${key}=${value}`)
          .join(' '),
        about,
      ]);
      await say(tableOf(['question', 'parameters', 'asks'], rows, [false, false, false]));
    },
  },
  '.ask': {
    takes: 'QUESTION [NAME=VALUE …]',
    about: 'ask a saved question',
    run: async (session, [name = '', ...given], say) => {
      const question = savedQuestion(join(session.places.reports, 'questions'), name);
      const parameters = { ...question.usual, ...parametersOf(given) };
      session.last = await answerTo(session.connection, question.sql, parameters);
      await say(printed(session.last, session.format));
    },
  },
  '.format': {
    takes: TEXT_FORMATS.join('|'),
    about: 'how answers are printed',
    run: async (session, [format], say) => {
      if (!TEXT_FORMATS.includes(format as TextFormat))
        throw new UserError('.format', `${format ?? 'nothing'} is no form`, `choose of ${TEXT_FORMATS.join(', ')}`);
      session.format = format as TextFormat;
      await say(`answers are printed as ${format}\n`);
    },
  },
  '.export': {
    takes: 'FILE',
    about: 'write the last answer into a file: .csv .json .ndjson .md .txt .arrow .parquet',
    run: async ({ last }, words, say) => {
      if (!last) throw new UserError('.export', 'there is no answer yet', 'ask something first');
      if (words.length === 0) throw new UserError('.export', 'no file is named', 'write .export FILE');
      const file = words.join(' ');
      await writeAnswer(last, file);
      await say(`${last.rows.length} rows written to ${file}\n`);
    },
  },
  '.timer': {
    takes: 'on|off',
    about: 'say how long a query took',
    run: async (session, [state]) => {
      session.isTiming = state !== 'off';
    },
  },
  '.help': { takes: '', about: 'list these commands', run: (_, __, say) => say(help()) },
  '.quit': { takes: '', about: 'leave', run: async () => false },
};

export const commandNames: readonly string[] = Object.keys(COMMANDS);

function help(): string {
  const left = Object.entries(COMMANDS).map(([name, { takes }]) => `${name} ${takes}`.trim());
  const width = Math.max(...left.map((one) => one.length));
  return Object.values(COMMANDS)
    .map(({ about }, index) => `${left[index]!.padEnd(width)}  ${about}\n`)
    .join('');
}

/**
 * Does what a line that begins with a point says.
 *
 * @returns false when the shell is to end
 * @throws UserError for an unknown command, table or file
 */
export async function obey(session: Session, line: string, say: Say): Promise<boolean> {
  const [name = '', ...words] = line.replace(/;$/, '').split(/\s+/);
  const command = COMMANDS[name];
  if (!command) throw new UserError(name, 'there is no such command', '.help lists them');
  return (await command.run(session, words, say)) !== false;
}

/** The full name of a table that a person names with or without its schema. */
async function tableNamed(connection: DuckDBConnection, table: string | undefined): Promise<string> {
  const all = (
    await rowsOf(
      connection,
      "select table_name from meta.tables union all by name select 'raw.' || dataset as table_name from meta.datasets",
    )
  ).map((row) => String(row.table_name));
  const found = ['', 'mart.', 'stg.', 'prep.', 'raw.']
    .map((schema) => `${schema}${table}`)
    .find((name) => all.includes(name));
  if (found) return found;
  throw new UserError(table ?? 'nothing', 'there is no such table', '.tables lists them');
}

const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

/** Meaning of each column by `schema.table.column`, from the dictionary of the build, if it has one. */
function meaningsOf({ folder }: AskedBuild): Map<string, string> {
  const file = join(folder, 'tables', 'dictionary.en.csv');
  if (!existsSync(file)) return new Map();
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return new Map(data.map((row) => [`${row.table}.${row.column}`, row.meaning ?? '']));
}

/** A tree of names, two blanks a step; what was shown already is not opened again. */
function branches(name: string, next: (name: string) => string[]): string {
  const shown = new Set<string>();
  const lines: string[] = [];
  const visit = (one: string, depth: number): void => {
    for (const other of next(one)) {
      lines.push(`${'  '.repeat(depth)}${other}${shown.has(other) && next(other).length > 0 ? ' …' : ''}\n`);
      if (shown.has(other)) continue;
      shown.add(other);
      visit(other, depth + 1);
    }
  };
  visit(name, 1);
  return lines.join('');
}
