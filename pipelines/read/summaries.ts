import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import type { DatasetContract } from '../../schemas/dataset.ts';
import { type Cache, codeHash, hashOf } from '../cache.ts';
import { doJobs } from '../jobs.ts';
import type { Source, Summaries } from './collections.ts';
import type { Contracts } from './contracts.ts';
import { fold } from './documents/folding.ts';
import type { SummaryText } from './documents/summary_text.ts';
import type { DocumentReading } from './documents/worker.ts';
import { nearest } from './heads.ts';
import type { ReadingPlaces } from './load.ts';
import type { Reject } from './rejects.ts';
import { stateNames } from './state_names.ts';

/** A document of `executive_summaries` with what was read in it. */
export interface ReadDocument {
  readonly file: string;
  readonly sha256: string;
  readonly reading: DocumentReading;
}

/** One whose State and cycle are known. */
interface Placed {
  readonly name: string;
  readonly sha256: string;
  readonly text: SummaryText;
  readonly iso3: string;
  readonly cycle: string;
}

const WORKER = new URL('./documents/worker.ts', import.meta.url);

/** Reading a document takes a thread some tenth of its first one: so many are worth another thread. */
const TOGETHER = 10;

/** What the words of documents are understood by: with other lexicons a document is read anew. */
const LEXICONS = ['lexicon', 'lexicon_provisions', 'section_headings'];

/** Reads the documents of a collection on all cores; one that was read before by the same code and lexicons comes from the cache. */
export async function readSummaries(
  summaries: Summaries | undefined,
  sources: string,
  cache: Cache,
  tell: (label: string) => void,
): Promise<ReadDocument[]> {
  if (!summaries) return [];
  const code = codeHash('read/documents', 'read/references');
  const lexicons = hashOf(...LEXICONS.map((name) => readFileSync(join(sources, 'reference', name, `${name}.csv`))));
  const documents = summaries.files.map(({ path }) => {
    const bytes = readFileSync(path);
    const sha256 = hashOf(bytes);
    const key = hashOf('document', code, lexicons, basename(path), bytes);
    const input = { bytes, file: relative(sources, path), sources };
    return { file: path, sha256, key, worker: WORKER, input, label: `document ${basename(path)}` };
  });
  const results = await doJobs(documents, cache, tell, TOGETHER);
  return documents.map(({ file, sha256, key }) => ({
    file,
    sha256,
    reading: JSON.parse(results.get(key)!.toString('utf8')) as DocumentReading,
  }));
}

/**
 * The datasets that documents and decisions about them give, as sources like any other: their rows are written to passing files
 * and meet their contracts as every row does. A document that cannot be read or placed is a reject of `executive_summaries`.
 */
export async function sourcesOfSummaries(
  connection: DuckDBConnection,
  summaries: Summaries,
  documents: readonly ReadDocument[],
  contracts: Contracts<DatasetContract>,
  places: ReadingPlaces,
): Promise<Map<string, Source>> {
  const { placed, refused } = await place(connection, summaries, documents, places.sources);
  const { folder, codings } = summaries;
  const about = { ...summaries.about, columns: {}, absent: [], ignored: [], encoding: undefined };
  const source = (dataset: string, path: string, origin: string): Source => ({
    dataset,
    folder,
    // `rows` counts the documents.
    about: { ...about, rows: dataset === 'executive_summaries' ? about.rows : undefined },
    files: [{ path, origin }],
    refused: dataset === 'executive_summaries' ? refused : [],
    lookups: {},
    corrections: [],
  });
  const written = (dataset: string, rows: readonly Readonly<Record<string, string>>[]): Source => {
    const path = join(places.scratch, `${dataset}.csv`);
    const fields = Object.keys(contracts.get(dataset)!.columns);
    const data = rows.map((row) => fields.map((field) => row[field] ?? ''));
    writeFileSync(path, `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`);
    return source(dataset, path, folder);
  };
  const all = (part: Exclude<keyof SummaryText, 'document'>): Record<string, string>[] =>
    placed.flatMap(({ name, text }) => text[part].map((row) => ({ source_document: name, ...row })));
  const given = [
    written(
      'executive_summaries',
      placed.map(({ name, sha256, text, iso3, cycle }) => ({
        source_document: name,
        source_sha256: sha256,
        iso3,
        review_cycle: cycle,
        ...text.document,
      })),
    ),
    written('executive_summary_sections', all('sections')),
    written('executive_summary_paragraphs', all('paragraphs')),
    written('executive_summary_findings', all('findings')),
    written('executive_summary_needs', all('needs')),
    written('executive_summary_suggestions', all('suggestions')),
    ...(codings ? [source('codings', codings, codings)] : []),
  ];
  return new Map(given.map((one) => [one.dataset, one]));
}

/** Finds each document's State by its name and its cycle by its symbol; of several documents on one review none is taken. */
async function place(
  connection: DuckDBConnection,
  summaries: Summaries,
  documents: readonly ReadDocument[],
  sources: string,
): Promise<{ placed: Placed[]; refused: Reject[] }> {
  const { lookups } = summaries;
  const states = await stateNames(connection);
  for (const [label, code] of Object.entries(lookups.state_as_written ?? {})) states.set(fold(label), code);
  const placed: Placed[] = [];
  const refused: Reject[] = [];
  const refuse = (index: number, column: string, value: string, reason: string, right: string): void => {
    refused.push({
      dataset: 'executive_summaries',
      file: relative(sources, documents[index]!.file),
      record: 1,
      column,
      value,
      reason,
      right,
    });
  };
  for (const [index, { file, sha256, reading }] of documents.entries()) {
    const name = basename(file);
    if ('refusal' in reading) {
      refuse(index, '', name, reading.refusal.what, reading.refusal.todo);
      continue;
    }
    const { state_as_written: state, symbol } = reading.document as { state_as_written: string; symbol: string };
    const iso3 = lookups.iso3?.[name] ?? states.get(fold(state));
    const cycle = lookups.review_cycle?.[name] ?? /\/IRG\/(II?)\//.exec(symbol)?.[1]?.length.toString();
    if (!iso3)
      refuse(
        index,
        'state_as_written',
        state,
        state ? 'no State bears this name' : 'the name of the State was not found in the text',
        `a name of the dataset states${nearest(fold(state), [...states.keys()])}; or a code in lookups.yaml: by the name under state_as_written, or by the file under iso3`,
      );
    else if (!cycle)
      refuse(
        index,
        'review_cycle',
        symbol,
        'the symbol does not say which review cycle it is of',
        'a symbol as CAC/COSP/IRG/I/…; or map the file to 1 or 2 in lookups.yaml under review_cycle',
      );
    else placed.push({ name, sha256, text: reading, iso3, cycle });
  }
  const reviewOf = ({ iso3, cycle }: Placed): string => `${iso3}, cycle ${cycle}`;
  const names = documents.map(({ file }) => basename(file));
  const alone = placed.filter((one) => {
    const others = placed.filter((other) => other !== one && reviewOf(other) === reviewOf(one));
    if (others.length > 0)
      refuse(
        names.indexOf(one.name),
        'iso3, review_cycle',
        reviewOf(one),
        `the same review is in ${others.map(({ name }) => name).join(' and ')}`,
        'one document a review: take the others out of the folder',
      );
    return others.length === 0;
  });
  return { placed: alone, refused };
}
