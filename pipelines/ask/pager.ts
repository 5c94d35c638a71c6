import { spawnSync } from 'node:child_process';

/** Writes a text; one that is higher than the terminal goes through `$PAGER`, else `less`, where there is one. */
export async function page(text: string, output: NodeJS.WriteStream): Promise<void> {
  const height = output.isTTY ? (output.rows ?? 0) : 0;
  const isHigh = height > 0 && text.split('\n').length > height;
  if (isHigh && show(text)) return;
  output.write(text);
}

function show(text: string): boolean {
  const { stdin } = process;
  const [program = 'less', ...words] = (process.env.PAGER || 'less -SFX').split(' ').filter(Boolean);
  const wasRaw = stdin.isRaw;
  stdin.setRawMode?.(false);
  const { error } = spawnSync(program, words, { input: text, stdio: ['pipe', 'inherit', 'inherit'] });
  stdin.setRawMode?.(wasRaw);
  return error === undefined;
}
