import { createInterface, type Interface } from 'node:readline';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { answerTo } from './answer.ts';
import { suggestionsFor } from './completion.ts';
import { openHistory } from './history.ts';
import { page } from './pager.ts';
import { printed, type TextFormat } from './printed_answer.ts';
import { commandNames, obey, type Session } from './shell_commands.ts';
import { isWhole, NOTHING_BUT_COMMENTS } from './statement.ts';
import type { AskedBuild, AskedWarehouse } from './warehouse.ts';

/**
 * A shell on a build: queries end with a semicolon and may take several lines, commands begin with a point. Ctrl-C stops the query
 * that runs, or drops what is typed; Ctrl-D leaves. Ends when the input does.
 */
export async function runShell(
  build: AskedBuild,
  warehouse: AskedWarehouse,
  places: Places,
  format: TextFormat,
): Promise<void> {
  const { connection } = warehouse;
  const { stdin: input, stdout: output, stderr: errors } = process;
  const isTerminal = Boolean(input.isTTY && output.isTTY);
  const session: Session = { build, connection, places, format, isTiming: true, last: undefined };
  const history = openHistory(places.out);
  const prompt = `${build.collection}> `;
  const lines = createInterface({
    input,
    output,
    terminal: isTerminal,
    history: history.lines(),
    historySize: 1000,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: null, result: [string[], string]) => void) => {
      suggestionsFor(connection, [...typed, line].join('\n'), commandNames).then(
        ({ found, replaced }) => done(null, [found, line.slice(line.length - replaced.length)]),
        () => done(null, [[], line]),
      );
    },
  });
  let typed: string[] = [];
  let isRunning = false;
  const ready = (): void => {
    lines.setPrompt(typed.length === 0 ? prompt : `${'.'.repeat(prompt.length - 2)}> `);
    if (!isTerminal) errors.write(build.header);
    else lines.prompt();
  };

  if (isTerminal)
    output.write(`${build.header}Queries end with ;  .help lists the commands, Tab completes, Ctrl-D leaves.\n`);
  lines.on('SIGINT', () => {
    if (isRunning) return connection.interrupt();
    if (typed.length > 0 || lines.line.length > 0) output.write('^C\n');
    else output.write('\nCtrl-D or .quit leaves\n');
    typed = [];
    clear(lines);
    ready();
  });

  ready();
  for await (const line of linesOf(lines)) {
    if (typed.length === 0 && line.trim() === '') ready();
    else if (typed.length === 0 && line.trimStart().startsWith('.')) {
      history.add(line.trim());
      lines.pause();
      const goesOn = await saying(errors, () => obey(session, line.trim(), (text) => page(text, output)));
      if (goesOn === false) break;
      ready();
    } else {
      typed.push(line);
      const query = typed.join('\n');
      if (isWhole(query)) {
        typed = [];
        history.join(lines, query);
        if (!NOTHING_BUT_COMMENTS.test(query)) {
          isRunning = true;
          await saying(errors, () => askInShell(session, query, output));
          isRunning = false;
        }
      }
      ready();
    }
  }
  if (typed.length > 0 && !NOTHING_BUT_COMMENTS.test(typed.join('\n'))) {
    // Input that ends without a semicolon, as from a file.
    await saying(errors, () => askInShell(session, typed.join('\n'), output));
  }
  lines.close();
}

async function askInShell(session: Session, query: string, output: NodeJS.WriteStream): Promise<void> {
  const began = performance.now();
  const answer = await answerTo(session.connection, query);
  const took = performance.now() - began;
  session.last = answer;
  const time = session.isTiming && session.format === 'table' ? `${took.toFixed(took < 10 ? 1 : 0)} ms\n` : '';
  await page(printed(answer, session.format) + time, output);
}

/** Does a piece of work; what a person can mend is said in a sentence, and the shell goes on. */
async function saying<Result>(errors: NodeJS.WriteStream, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    // A mistake of the programme keeps its stack, and does not end the shell either.
    errors.write(`${error instanceof UserError ? error.message : (error as Error).stack}\n`);
    return undefined;
  }
}

/** Lines one after the other; the interface's own iterator loses those that come while nobody asks. */
async function* linesOf(lines: Interface): AsyncGenerator<string> {
  const waiting: string[] = [];
  let wake: () => void = () => {};
  let isOver = false;
  lines.on('line', (line) => {
    waiting.push(line);
    wake();
  });
  lines.on('close', () => {
    isOver = true;
    wake();
  });
  for (;;) {
    const line = waiting.shift();
    if (line !== undefined) yield line;
    else if (isOver) return;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}

/** Empties the line that is being typed. */
function clear(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}
