import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../../model/warehouse.ts';
import { type Collection, sourcesOf } from '../../read/collections.ts';

/** A finding with the place of a document that it stands in. */
export interface FindingPlace {
  readonly finding: string;
  readonly article: number | null;
  readonly chapter: string;
  readonly kind: string;
  readonly provisions: readonly string[];
  readonly document: string;
  readonly url: string | null;
  readonly locator: string | null;
  readonly paragraph: number | null;
}

/**
 * Findings by article, each with its place; none where any of their sources was given in confidence, since the code of a finding
 * names its State.
 */
export async function findingPlaces(connection: DuckDBConnection, collection: Collection): Promise<FindingPlace[]> {
  const sources = sourcesOf(collection, 'review_findings');
  if (sources.length === 0 || sources.some(({ about }) => about.access !== 'public')) return [];
  const rows = await rowsOf(
    connection,
    `select findings.finding_id, findings.chapter, findings.kind, findings.locator, findings.source_document,
      findings.source_paragraph, findings.executive_summary_url, provisions.article,
      list(distinct provisions.provision_id order by provisions.provision_id) as provisions
    from mart.findings
    left join mart.finding_provisions as provisions on findings.finding_id = provisions.finding_id
    group by all
    order by findings.chapter, provisions.article nulls last, findings.finding_id`,
  );
  return rows.map((row) => ({
    finding: String(row.finding_id),
    article: row.article === null ? null : Number(row.article),
    chapter: String(row.chapter),
    kind: String(row.kind),
    provisions: ((row.provisions as unknown[] | null) ?? []).filter((one) => one !== null).map(String),
    document: String(row.source_document ?? ''),
    url: row.executive_summary_url as string | null,
    locator: row.locator as string | null,
    paragraph: row.source_paragraph === null ? null : Number(row.source_paragraph),
  }));
}
