import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interface } from 'node:readline';

/** Lines kept from one use of the shell to the next. */
const KEPT = 1000;

/** What was typed into the shell before, newest first in memory, oldest first in `<out>/.sql_history`. */
export interface History {
  /** For a line editor: newest first. */
  lines(): string[];
  add(line: string): void;
  /** A statement of several lines becomes one line of the editor's history, and is kept so. */
  join(editor: Interface, statement: string): void;
}

export function openHistory(out: string): History {
  const file = join(out, '.sql_history');
  const known = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const add = (line: string): void => {
    if (known.at(-1) === line) return;
    known.push(line);
    mkdirSync(out, { recursive: true });
    writeFileSync(file, `${known.slice(-KEPT).join('\n')}\n`);
  };
  return {
    lines: () => [...known].reverse(),
    add,
    join: (editor, statement) => {
      const parts = statement.split('\n');
      const line = parts
        .map((part) => part.replace(/--.*$/, '').trim())
        .filter(Boolean)
        .join(' ');
      const { history } = editor as Interface & { history?: string[] };
      if (history && parts.length > 1) {
        for (const part of parts) {
          const index = history.indexOf(part);
          if (index >= 0) history.splice(index, 1);
        }
        history.unshift(line);
      }
      if (line) add(line);
    },
  };
}
