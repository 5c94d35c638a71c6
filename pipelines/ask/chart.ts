import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { h } from 'hastscript';
import { hashOf } from '../cache.ts';
import { drawChart } from '../draw/chart.ts';
import { markOf, type Sourced, sourceLine } from '../draw/charts.ts';
import type { Encoding } from '../draw/quick.ts';
import { UserError } from '../error.ts';
import type { Edges } from '../model/lineage.ts';
import { namedTables } from '../model/models.ts';
import { rowsOf } from '../model/warehouse.ts';
import type { Places } from '../paths.ts';
import { readCollection } from '../read/collections.ts';
import { readDatasetContracts } from '../read/contracts.ts';
import { type Lang, wordsOf } from '../write/messages.ts';
import { selfContainedPage } from '../write/page.ts';
import { answerTo } from './answer.ts';
import { langsOf } from './languages.ts';
import { quickChart } from './quick_chart.ts';
import { askedBuild, openToAsk, SEARCHED } from './warehouse.ts';

export interface ChartOptions extends Encoding {
  readonly collection: string;
  readonly lang: string;
  /** `.svg`, `.png` or `.html`; without it a file in `<out>/quick`. */
  readonly output?: string;
  readonly places: Places;
}

/**
 * `pnpm chart`: draws the answer of a query in the house style, with its source line and the mark of made-up data, and prints
 * where the picture is.
 */
export async function runChart(query: string, options: ChartOptions): Promise<void> {
  const { places, output } = options;
  const [lang] = langsOf([options.lang], join(places.reports, 'messages')) as [Lang];
  const ending = extname(output ?? 'chart.svg').toLowerCase();
  if (!['.svg', '.png', '.html'].includes(ending))
    throw new UserError(output ?? '', 'the ending says no form', 'end the name in .svg, .png or .html', 2);
  if (output !== undefined && !existsSync(dirname(output)))
    throw new UserError(dirname(output), 'there is no such folder', 'make it, or write elsewhere', 2);
  const build = askedBuild(places, options.collection);
  const warehouse = await openToAsk(build, false);
  try {
    const answer = await answerTo(warehouse.connection, query);
    if (answer.rows.length === 0) throw new UserError('chart', 'the answer has no rows', 'ask for something there is');
    const file = join(places.reports, 'messages', `${lang}.json`);
    const messages = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
    const house = wordsOf(lang, messages, file);
    const sourced = await sourcedBy(warehouse.connection, query, build.folder, options);
    const said = { query, sourceLine: sourceLine('quick', sourced, house), mark: markOf('quick', sourced, house) };
    const { request, words } = quickChart(answer, options, said, messages);
    const drawn = await drawChart(request, wordsOf(lang, new Map([...messages, ...words]), file));
    const name = output ?? join(places.out, 'quick', `${options.mark}-${hashOf(drawn.svg).slice(0, 8)}.svg`);
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, ending === '.png' ? drawn.png : ending === '.html' ? page(drawn) : drawn.svg);
    process.stderr.write(build.header);
    process.stdout.write(`${name}\n`);
  } finally {
    warehouse.close();
  }
}

/** What stands behind a query: the tables it reads, as DuckDB parsed them, and all that these are made from. */
async function sourcedBy(
  connection: DuckDBConnection,
  query: string,
  folder: string,
  { places, collection }: ChartOptions,
): Promise<Sourced> {
  const pairs = await rowsOf(connection, 'select reads, feeds from meta.edges');
  const edges = new Map<string, string[]>();
  for (const { reads, feeds } of pairs) edges.set(String(feeds), [...(edges.get(String(feeds)) ?? []), String(reads)]);
  const tables = new Set(
    (await rowsOf(connection, `select schema_name || '.' || table_name as name from duckdb_tables()`)).map(({ name }) =>
      String(name),
    ),
  );
  const named = await namedTables(connection, query);
  const full = named.flatMap(({ schema, table }) => {
    const schemas = schema ? [schema] : SEARCHED;
    return schemas.map((one) => `${one}.${table}`).find((name) => tables.has(name)) ?? [];
  });
  edges.set('mart.quick', [...new Set(full)].sort());
  const { as_of } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { as_of: string };
  const contracts = await readDatasetContracts(places.schemas);
  return { edges: edges as Edges, collection: readCollection(places.sources, collection, contracts), asOf: as_of };
}

function page({ svg, title, lang, alt }: { svg: string; title: string; lang: Lang; alt: string }): string {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const style = 'body{margin:1rem}img{max-width:100%;height:auto}';
  return selfContainedPage(lang, title, style, [h('main', [h('img', { src, alt })])]);
}
