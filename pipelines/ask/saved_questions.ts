import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../error.ts';

/** A question that somebody asks again and again: `reports/questions/<name>.sql`. */
export interface SavedQuestion {
  readonly name: string;
  readonly file: string;
  /** Its first comment: what it answers. */
  readonly about: string;
  /** Values of `$name` where none is given: lines `-- $name: value`. */
  readonly usual: Readonly<Record<string, string | number>>;
  readonly sql: string;
}

/** Every saved question of a folder, by name. */
export function savedQuestions(folder: string): SavedQuestion[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => readQuestion(join(folder, name)));
}

/** @throws UserError where there is no question of the name */
export function savedQuestion(folder: string, name: string): SavedQuestion {
  const all = savedQuestions(folder);
  const found = all.find((one) => one.name === name);
  if (found) return found;
  throw new UserError(
    name,
    'no question is saved under this name',
    `choose of: ${all.map((one) => one.name).join(', ') || 'none is saved yet'}`,
    2,
  );
}

function readQuestion(file: string): SavedQuestion {
  const sql = readFileSync(file, 'utf8');
  const about = /^-- (.+)/.exec(sql)?.[1];
  if (!about)
    throw new UserError(`${file}, line 1`, 'the first line does not say what is asked', 'begin with a comment: -- …');
  const usual = [...sql.matchAll(/^-- \$([a-z_]\w*): (.*)$/gm)].map(
    (match) => [match[1]!, asValue(match[2]!.trim())] as const,
  );
  return { name: basename(file, '.sql'), file, about, usual: Object.fromEntries(usual), sql };
}

/** `name=value` as given on a command line; a value that looks like a number is one. */
export function parametersOf(given: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    given.map((pair) => {
      const [, name, value] = /^\$?([a-z_]\w*)=(.*)$/s.exec(pair) ?? [];
      if (name === undefined || value === undefined)
        throw new UserError(`--with ${pair}`, 'this gives no value', 'write NAME=VALUE', 2);
      return [name, asValue(value)];
    }),
  );
}

/** What a text stands for as a parameter. */
const asValue = (text: string): string | number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
