import { fold } from '../read/documents/folding.ts';
import { provisionId, type Reference } from '../read/references/references.ts';

/** What a reader should get out of a document, made by hand. */
export interface Gold {
  readonly findings: readonly GoldPoint[];
  readonly ta_needs: readonly GoldPoint[];
}

export interface GoldPoint {
  readonly n: number;
  readonly kind?: string;
  readonly chapter?: string;
  readonly articles: readonly Reference[];
  readonly ta_types?: readonly string[];
  /** The first characters of its text. */
  readonly text_start: string;
}

/** What is scored of a finding or a need. */
export interface ReadPoint {
  readonly kind?: string;
  readonly chapter?: string;
  readonly articles: readonly Reference[];
  readonly ta_types?: readonly string[];
  readonly text: string;
  readonly locator: string;
}

/** Hits out of cases, by measure; sums of documents are sums of these. */
export interface Score {
  readonly precision: Ratio;
  readonly recall: Ratio;
  readonly kind: Ratio;
  readonly articles: Ratio;
  readonly ta_types: Ratio;
  readonly chapter: Ratio;
  readonly misses: readonly string[];
}

export interface Ratio {
  readonly hits: number;
  readonly cases: number;
}

/**
 * Compares what was read with what should be: bullets are matched by the first characters of their text (case, spaces,
 * punctuation, diacritics and elongation strokes aside), each at most once; kind, articles and types are judged on matched ones.
 */
export function scoreOf(
  gold: Gold,
  read: { readonly findings: readonly ReadPoint[]; readonly ta_needs: readonly ReadPoint[] },
): Score {
  const findings = match(gold.findings, read.findings);
  const needs = match(gold.ta_needs, read.ta_needs);
  const pairs = [...findings.pairs, ...needs.pairs];
  const judge = (name: string, pairsOf: readonly Pair[], formOf: (point: GoldPoint | ReadPoint) => string) => {
    const wrong = pairsOf.filter(([left, right]) => formOf(left) !== formOf(right));
    return {
      ratio: { hits: pairsOf.length - wrong.length, cases: pairsOf.length },
      misses: wrong.map(
        ([left, right]) =>
          `${name}: ${formOf(right) || 'none'} read, ${formOf(left) || 'none'} right: ${left.text_start} (${right.locator})`,
      ),
    };
  };
  const kind = judge('kind', findings.pairs, (point) => point.kind ?? '');
  const chapter = judge('chapter', pairs, (point) => point.chapter ?? '');
  const articles = judge('articles', pairs, (point) => [...new Set(point.articles.map(provisionId))].sort().join(' '));
  const types = judge('types', needs.pairs, (point) => [...(point.ta_types ?? [])].sort().join(' '));
  return {
    precision: { hits: pairs.length, cases: read.findings.length + read.ta_needs.length },
    recall: { hits: pairs.length, cases: gold.findings.length + gold.ta_needs.length },
    kind: kind.ratio,
    articles: articles.ratio,
    ta_types: types.ratio,
    chapter: chapter.ratio,
    misses: [
      ...[...findings.missing, ...needs.missing].map(({ text_start }) => `not read: ${text_start}`),
      ...[...findings.surplus, ...needs.surplus].map(
        ({ text, locator }) => `not there: ${text.slice(0, 60)} (${locator})`,
      ),
      ...kind.misses,
      ...chapter.misses,
      ...articles.misses,
      ...types.misses,
    ],
  };
}

type Pair = readonly [GoldPoint, ReadPoint];

function match(
  gold: readonly GoldPoint[],
  read: readonly ReadPoint[],
): { pairs: Pair[]; missing: GoldPoint[]; surplus: ReadPoint[] } {
  const left = new Set(read);
  const pairs: Pair[] = [];
  const missing: GoldPoint[] = [];
  for (const point of gold) {
    const start = key(point.text_start);
    const found = [...left].find(({ text }) => key(text).startsWith(start));
    if (found) {
      left.delete(found);
      pairs.push([point, found]);
    } else missing.push(point);
  }
  return { pairs, missing, surplus: [...left] };
}

const key = (text: string): string => fold(text).replaceAll(' ', '');

const COLUMN = 16;
const MEASURES = ['precision', 'recall', 'kind', 'articles', 'ta_types', 'chapter'] as const;

/** Sum of several scores. */
export function sumOf(scores: readonly Score[]): Score {
  const sum = (measure: (typeof MEASURES)[number]): Ratio => ({
    hits: scores.reduce((total, score) => total + score[measure].hits, 0),
    cases: scores.reduce((total, score) => total + score[measure].cases, 0),
  });
  const [precision, recall, kind, articles, ta_types, chapter] = MEASURES.map(sum) as [
    Ratio,
    Ratio,
    Ratio,
    Ratio,
    Ratio,
    Ratio,
  ];
  const misses = scores.flatMap((score) => score.misses);
  return { precision, recall, kind, articles, ta_types, chapter, misses };
}

/** One line of the table of scores: share with hits and cases, a dash where there is nothing to judge. */
export function scoreLine(name: string, score: Score, width: number): string {
  const cells = MEASURES.map((measure) => {
    const { hits, cases } = score[measure];
    return cases === 0 ? '–'.padStart(COLUMN) : `${(hits / cases).toFixed(2)} ${hits}/${cases}`.padStart(COLUMN);
  });
  return `${name.padEnd(width)}${cells.join('')}`;
}

/** Head of the table of scores. */
export const scoreHead = (width: number): string =>
  `${''.padEnd(width)}${MEASURES.map((measure) => measure.padStart(COLUMN)).join('')}`;
