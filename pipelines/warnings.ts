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
  return warnings;
}
