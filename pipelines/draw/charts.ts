import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quotedIdentifier } from '@duckdb/node-api';
import type { MartContract } from '../../schemas/mart.ts';
import { type Cache, codeHash, hashOf } from '../cache.ts';
import { doJobs, type Job } from '../jobs.ts';
import { type Edges, isIllustrative, sourcesBehind } from '../model/lineage.ts';
import { rowsOf } from '../model/warehouse.ts';
import { type Collection, hasDataset } from '../read/collections.ts';
import type { Contracts } from '../read/contracts.ts';
import type { Lang, Words } from '../write/messages.ts';
import { scalar } from '../write/numbers.ts';
import { printedCharts } from '../write/printed.ts';
import { translated } from '../write/translated.ts';
import type { DrawnChart } from './chart.ts';
import { checkChart, readChartSpecs } from './specs.ts';

/** All that drawing and writing take from a finished warehouse. */
export interface Built {
  readonly connection: DuckDBConnection;
  readonly collection: Collection;
  readonly contracts: Contracts<MartContract>;
  readonly edges: Edges;
  readonly asOf: string;
  /** The earlier day with which notes compare, if any. */
  readonly since: string | undefined;
  /** Names of all datasets there are. */
  readonly datasets: readonly string[];
  readonly reports: string;
  readonly words: ReadonlyMap<Lang, Words>;
  readonly cache: Cache;
  readonly tell: (label: string) => void;
}

export interface Charts {
  /** Drawn charts by language and name. */
  readonly drawn: ReadonlyMap<Lang, ReadonlyMap<string, DrawnChart>>;
  /** Charts whose data this collection lacks, with the reason. */
  readonly skipped: readonly { readonly chart: string; readonly reason: string }[];
}

const WORKER = new URL('./worker.ts', import.meta.url);

/** What the source line of a table is made from. */
export type Sourced = Pick<Built, 'edges' | 'collection' | 'asOf'>;

/** The "Source:" line of a table or chart, from the datasets behind it. */
export function sourceLine(mart: string, built: Sourced, words: Words): string {
  const cited = sourcesBehind(`mart.${mart}`, built.edges, built.collection.sources).flatMap(({ about }) =>
    about.cite ? [translated(about.cite, words.lang)] : [],
  );
  return words.say('run.source', {
    sources: words.digits(words.list([...new Set(cited)])),
    as_of: words.date(built.asOf),
  });
}

/** The visible mark of made-up data, or null where no made-up row feeds the table. */
export const markOf = (mart: string, built: Sourced, words: Words): string | null =>
  isIllustrative(sourcesBehind(`mart.${mart}`, built.edges, built.collection.sources))
    ? words.say('run.illustrative')
    : null;

/** What there is to draw: every chart over its mart in every language, with the rows it shows. */
export interface ChartRequests {
  readonly jobs: readonly (Job & { readonly lang: Lang; readonly name: string })[];
  readonly skipped: Charts['skipped'];
}

/** Asks the warehouse for all that the charts show. */
export async function requestCharts(built: Built): Promise<ChartRequests> {
  const specs = readChartSpecs(join(built.reports, 'charts'));
  const printed = printedCharts(join(built.reports, 'notes'));
  const code = codeHash('draw', 'write');
  const skipped: { chart: string; reason: string }[] = [];
  const jobs: (Job & { lang: Lang; name: string })[] = [];
  for (const { name, file, spec } of specs) {
    const mart = (spec as { data: { name: string } }).data.name;
    const contract = built.contracts.get(mart);
    checkChart(name, file, spec, contract?.columns ?? {});
    const missing = contract!.requires.filter((dataset) => !hasDataset(built.collection, dataset));
    if (missing.length > 0) {
      skipped.push({ chart: name, reason: `the collection has no ${missing.join(', ')}` });
      continue;
    }
    const rows = await rowsOf(built.connection, `from mart.${quotedIdentifier(mart)}`);
    if (rows.length === 0) {
      skipped.push({ chart: name, reason: `mart.${mart} has no rows as of this day` });
      continue;
    }
    const usermeta = (spec as { usermeta?: { numbers?: Record<string, string> } }).usermeta;
    const numbers: Record<string, number | string | null> = {};
    for (const [number, query] of Object.entries(usermeta?.numbers ?? {})) {
      numbers[number] = await scalar(built.connection, query, `${file}, usermeta.numbers.${number}`);
    }
    for (const [lang, words] of built.words) {
      const request = {
        name,
        spec,
        columns: contract!.columns,
        rows,
        numbers,
        sourceLine: sourceLine(mart, built, words),
        mark: markOf(mart, built, words),
        isPrinted: printed.has(name),
      };
      const { fingerprint } = words;
      const input = { messages: join(built.reports, 'messages'), lang, fingerprint, request };
      const said = JSON.stringify([lang, request, fingerprint]);
      jobs.push({
        key: hashOf('chart', code, said),
        worker: WORKER,
        input,
        label: `chart ${lang}/${name}`,
        lang,
        name,
      });
    }
  }
  return { jobs, skipped };
}

/** Draws what was requested. */
export async function drawCharts(built: Built, { jobs, skipped }: ChartRequests): Promise<Charts> {
  const results = await doJobs(jobs, built.cache, built.tell);
  const drawn = new Map([...built.words.keys()].map((lang) => [lang, new Map<string, DrawnChart>()]));
  for (const job of jobs) {
    const chart = JSON.parse(results.get(job.key)!.toString('utf8')) as DrawnChart & { png: string };
    drawn.get(job.lang)!.set(job.name, { ...chart, png: Buffer.from(chart.png, 'base64') } as DrawnChart);
  }
  return { drawn, skipped };
}

/** Writes drawn charts as `<folder>/<lang>/<chart>.svg`, `.png` and `.csv`. */
export function writeCharts(charts: Charts, folder: string): void {
  for (const [lang, drawn] of charts.drawn) {
    mkdirSync(join(folder, lang), { recursive: true });
    for (const chart of drawn.values()) {
      writeFileSync(join(folder, lang, `${chart.name}.svg`), chart.svg);
      writeFileSync(join(folder, lang, `${chart.name}.png`), chart.png);
      writeFileSync(join(folder, lang, `${chart.name}.csv`), chart.csv);
    }
  }
}
