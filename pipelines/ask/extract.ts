import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { UserError } from '../error.ts';
import type { Places } from '../paths.ts';
import { type Extraction, extract, readLexicons } from '../read/documents/extraction.ts';
import type { Finding, Need } from '../read/documents/findings.ts';
import type { Lexicons } from '../read/documents/lexicon.ts';
import { readDocument } from '../read/documents/reader.ts';
import { provisionId } from '../read/references/references.ts';

export interface ExtractOptions {
  readonly format: 'json' | 'csv';
  readonly places: Places;
}

/** What was read in a file, or the sentence that says why it was not. */
type Outcome = { readonly file: string } & ({ readonly extraction: Extraction } | { readonly error: string });

/**
 * `pnpm extract`: reads executive summaries without a build and prints what they say. One file gives one object, several an array in
 * their order; a file that is refused gives `{file, error}` in its place, its sentence on the error output, and exit code 1.
 */
export async function runExtract(files: readonly string[], options: ExtractOptions): Promise<void> {
  const lexicons = readLexicons(options.places.sources);
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await outcomeOf(file, lexicons));

  for (const outcome of outcomes) {
    if (!('error' in outcome)) continue;
    process.stderr.write(`${outcome.error}\n`);
    process.exitCode = 1;
  }
  process.stdout.write(options.format === 'csv' ? csvOf(outcomes) : jsonOf(outcomes));
}

async function outcomeOf(file: string, lexicons: Lexicons): Promise<Outcome> {
  try {
    return { file, extraction: extract(await readDocument(readFileOf(file), basename(file)), lexicons) };
  } catch (error) {
    if (error instanceof UserError) return { file, error: error.message };
    throw error;
  }
}

function readFileOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UserError(file, 'the file cannot be read', 'give the path of a .docx, .pdf, .html or .txt file');
  }
}

function jsonOf(outcomes: readonly Outcome[]): string {
  const objects = outcomes.map((outcome) =>
    'error' in outcome ? { file: outcome.file, error: outcome.error } : printed(outcome.extraction),
  );
  const only = outcomes[0];
  if (outcomes.length === 1 && only && 'error' in only) return '';
  return `${JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 2)}\n`;
}

/** The object that `pnpm extract` prints; what a document does not say is null. */
export function printed({ symbol, date, language, state, findings, ta_needs, warnings }: Extraction): unknown {
  return {
    symbol: symbol ?? null,
    date: date ?? null,
    language,
    state: state ?? null,
    findings: findings.map(({ chapter, kind, articles, text, locator, confidence }) => ({
      chapter,
      kind,
      articles,
      text,
      locator,
      confidence,
    })),
    ta_needs: ta_needs.map(({ chapter, articles, ta_types, text, locator, confidence }) => ({
      chapter,
      articles,
      ta_types,
      text,
      locator,
      confidence,
    })),
    warnings,
  };
}

const COLUMNS = [
  'file',
  'symbol',
  'date',
  'language',
  'state',
  'chapter',
  'kind',
  'articles',
  'ta_types',
  'text',
  'locator',
  'confidence',
] as const;

/** One row a finding or need (kind `ta_need`); lists are joined by `|`. */
function csvOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap((outcome) => {
    if ('error' in outcome) return [];
    const { symbol, date, language, state, findings, ta_needs } = outcome.extraction;
    const row = (point: Finding | Need, kind: string, types: readonly string[]): Record<string, unknown> => ({
      ...{ file: outcome.file, symbol, date, language, state, kind },
      chapter: point.chapter,
      articles: point.articles.map(provisionId).join('|'),
      ta_types: types.join('|'),
      text: point.text,
      locator: point.locator,
      confidence: point.confidence,
    });
    return [
      ...findings.map((finding) => row(finding, finding.kind, [])),
      ...ta_needs.map((need) => row(need, 'ta_need', need.ta_types)),
    ];
  });
  return `${Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\n', escapeFormulae: true })}\n`;
}
