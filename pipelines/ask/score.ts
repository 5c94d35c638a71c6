import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { extract, readLexicons } from '../read/documents/extraction.ts';
import { readDocument } from '../read/documents/reader.ts';
import { type Gold, type Score, scoreHead, scoreLine, scoreOf, sumOf } from './scoring.ts';

const FORMATS = ['.docx', '.pdf', '.html', '.txt'];

const pointSchema = z.object({
  n: z.number().int(),
  kind: z.string().exactOptional(),
  chapter: z.string().exactOptional(),
  articles: z.array(
    z.object({
      article: z.number().int(),
      paragraph: z.string().exactOptional(),
      subparagraph: z.string().exactOptional(),
    }),
  ),
  ta_types: z.array(z.string()).exactOptional(),
  text_start: z.string().min(1),
});
const goldSchema = z.object({ findings: z.array(pointSchema), ta_needs: z.array(pointSchema) });

/**
 * `pnpm score`: reads every document of a folder that has a `<stem>.gold.json` beside it and prints how well it was read, a file, a
 * kind of file and in all.
 */
export async function runScore(
  folder: string,
  options: { readonly misses: boolean; readonly places: Places },
): Promise<void> {
  if (!existsSync(folder))
    throw new UserError(folder, 'there is no such folder', 'give the folder that holds documents and <stem>.gold.json');
  const names = readdirSync(folder).sort();
  const stems = names.filter((name) => name.endsWith('.gold.json')).map((name) => name.slice(0, -'.gold.json'.length));
  if (stems.length === 0)
    throw new UserError(folder, 'it holds no <stem>.gold.json', 'put beside each document what should be read in it');

  const lexicons = readLexicons(options.places.sources);
  const scored: { file: string; format: string; score: Score }[] = [];
  for (const stem of stems) {
    const gold = readGold(join(folder, `${stem}.gold.json`));
    for (const format of FORMATS) {
      const file = `${stem}${format}`;
      if (!names.includes(file)) continue;
      const document = await readDocument(readFileSync(join(folder, file)), file);
      scored.push({ file, format: extname(file), score: scoreOf(gold, extract(document, lexicons)) });
    }
  }
  const rows = [
    ...scored.map(({ file, score }) => ({ name: file, score })),
    ...FORMATS.filter((format) => scored.some((one) => one.format === format)).map((format) => ({
      name: `all ${format}`,
      score: sumOf(scored.filter((one) => one.format === format).map(({ score }) => score)),
    })),
    { name: 'all', score: sumOf(scored.map(({ score }) => score)) },
  ];
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  process.stdout.write(
    `${[scoreHead(width), ...rows.map(({ name, score }) => scoreLine(name, score, width))].join('\n')}\n`,
  );
  if (!options.misses) return;
  for (const { file, score } of scored) for (const miss of score.misses) process.stdout.write(`${file}: ${miss}\n`);
}

function readGold(file: string): Gold {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UserError(file, 'it is not JSON', 'mend the file');
  }
  const result = goldSchema.safeParse(parsed);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new UserError(`${file}, ${issue.path.join('.')}`, issue.message, 'see the other gold files for the form');
}
