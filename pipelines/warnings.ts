import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from './model/warehouse.ts';
import type { Lang, Words } from './write/messages.ts';

/** What must be known of a build though it is no error: texts no linguist has read, titles and dates from memory. */
export async function warningsOf(connection: DuckDBConnection, words: ReadonlyMap<Lang, Words>): Promise<string[]> {
  const warnings: string[] = [];
  for (const [lang, said] of words) {
    if (said.say('language.read_by_linguist') === 'no')
      warnings.push(`No linguist has read the messages and notes in "${lang}".`);
    const [titles] = await rowsOf(
      connection,
      `select count(*)::integer as title_count from raw.article_titles where basis_${lang} = 'memory'`,
    );
    if (Number(titles!.title_count) > 0)
      warnings.push(`${titles!.title_count} article titles in "${lang}" are from memory and want a linguist's eye.`);
  }
  const [dates] = await rowsOf(
    connection,
    "select count(*)::integer as date_count from raw.states where deposit_basis = 'memory'",
  );
  if (Number(dates!.date_count) > 0)
    warnings.push(`${dates!.date_count} dates of deposit are from memory, confirmed by no source read here.`);
  return [...warnings, ...(await warningsOfSummaries(connection))];
}

/** What a person should know of the executive summaries that were read. */
async function warningsOfSummaries(connection: DuckDBConnection): Promise<string[]> {
  const documents = await rowsOf(
    connection,
    'select source_document, warnings from raw.executive_summaries where warnings is not null order by source_document',
  );
  const [codings] = await rowsOf(
    connection,
    `select
      count(*) filter (where needs_review)::integer as open_count,
      count(*) filter (where coding_status = 'carried')::integer as carried_count,
      count(*) filter (where coding_status = 'stale')::integer as stale_count
    from mart.codings`,
  );
  const said = (count: unknown, one: string, many: string): string[] =>
    Number(count) === 0 ? [] : [Number(count) === 1 ? `1 ${one}` : `${count} ${many}`];
  return [
    ...documents.map(({ source_document, warnings }) => `${source_document}: ${warnings}.`),
    ...said(
      codings!.stale_count,
      'decision in codings.csv no longer finds its text, since the document changed; it is not applied.',
      'decisions in codings.csv no longer find their text, since the documents changed; they are not applied.',
    ),
    ...said(
      codings!.carried_count,
      'decision in codings.csv was carried over to a changed document that holds the same text.',
      'decisions in codings.csv were carried over to changed documents that hold the same texts.',
    ),
    ...said(
      codings!.open_count,
      'item read in executive summaries wants a person’s eye: see review/codings.csv.',
      'items read in executive summaries want a person’s eye: see review/codings.csv.',
    ),
  ];
}
