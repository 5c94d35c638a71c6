import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { extract, readLexicons } from '../read/documents/extraction.ts';
import { readDocument } from '../read/documents/reader.ts';
import { type Gold, type Score, scoreHead, scoreLine, scoreOf, sumOf } from './scoring.ts';

const GOLD = '.gold.json';
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

/** A document with how well it was read. */
export interface ScoredDocument {
  readonly file: string;
  /** Ending of the file: `.docx`, … */
  readonly format: string;
  readonly score: Score;
}

/** `pnpm score`: prints how well the documents of some folders are read, a file, a kind of file and in all. */
export async function runScore(
  folders: readonly string[],
  options: { readonly misses: boolean; readonly places: Places },
): Promise<void> {
  const scored = await scoreDocuments(folders, options.places.sources);
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

/**
 * Reads every document that has a `<stem>.gold.json` and compares. Folders are taken together: a document and its gold may lie in
 * two of them.
 * @throws UserError where there is no gold, and for a document that cannot be read
 */
export async function scoreDocuments(folders: readonly string[], sources: string): Promise<ScoredDocument[]> {
  const files = new Map(folders.flatMap(filesOf));
  const gold = [...files].filter(([name]) => name.endsWith(GOLD)).sort(([left], [right]) => (left < right ? -1 : 1));
  if (gold.length === 0)
    throw new UserError(
      folders.join(', '),
      'there is no <stem>.gold.json',
      'put beside each document what should be read in it',
    );
  const lexicons = readLexicons(sources);
  const scored: ScoredDocument[] = [];
  for (const [name, path] of gold) {
    for (const format of FORMATS) {
      const file = `${name.slice(0, -GOLD.length)}${format}`;
      const place = files.get(file);
      if (!place) continue;
      const document = await readDocument(readFileSync(place), file);
      scored.push({ file, format, score: scoreOf(readGold(path), extract(document, lexicons)) });
    }
  }
  return scored;
}

function filesOf(folder: string): [string, string][] {
  if (!existsSync(folder))
    throw new UserError(folder, 'there is no such folder', 'give folders that hold documents and <stem>.gold.json');
  return readdirSync(folder).map((name) => [name, join(folder, name)]);
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
