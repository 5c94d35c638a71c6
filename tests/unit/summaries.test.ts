import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ScoredDocument, scoreDocuments } from '../../pipelines/ask/score.ts';
import { type Ratio, type Score, sumOf } from '../../pipelines/ask/scoring.ts';
import { DEFAULT_PLACES, ROOT } from '../../pipelines/paths.ts';

/**
 * Made-up executive summaries in six languages and many habits, in `sources/illustrative` and `tests/fixtures/summaries`, against what
 * a person would take from them.
 */
describe('executive summaries', { timeout: 60_000 }, () => {
  let scored: ScoredDocument[];
  beforeAll(async () => {
    const folders = [
      join(DEFAULT_PLACES.sources, 'illustrative/executive_summaries'),
      join(ROOT, 'tests/fixtures/summaries'),
    ];
    scored = await scoreDocuments(folders, DEFAULT_PLACES.sources);
  }, 60_000);

  const of = (format: string): Score => {
    const own = scored.filter((one) => one.format === format);
    expect(own.length).toBeGreaterThan(4);
    return sumOf(own.map(({ score }) => score));
  };
  const share = ({ hits, cases }: Ratio): number => hits / cases;

  it('in Word are read bullet by bullet, each of its kind and chapter', () => {
    const { precision, recall, kind, chapter } = of('.docx');
    expect([precision, recall, kind, chapter].map(share)).toEqual([1, 1, 1, 1]);
  });

  it.each([
    ['.docx', 0.98],
    ['.pdf', 0.97],
    ['.html', 0.97],
    ['.txt', 0.97],
  ])('as %s are read at least as well as %f in every respect', (format, least) => {
    const { misses, ...measures } = of(format);
    for (const [measure, ratio] of Object.entries(measures))
      expect(share(ratio), `${measure}: ${misses.join('; ')}`).toBeGreaterThanOrEqual(least);
  });
});
