/** A point that a review of the made-up world may make; its wording is this project's own. */
export interface Point {
  /** How often it is made, as log-odds for a State of middling capacity. */
  readonly odds: number;
  /** Provisions it names, joined by `|`; empty: the chapter as a whole. */
  readonly provisions: string;
  readonly issue: string;
  readonly topic: string | undefined;
  readonly summary: string;
}

/** Points written one a line: odds; provisions; issue; topic; summary. An empty field stays empty. */
export const points = (table: string): readonly Point[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [odds, provisions, issue, topic, summary] = line.split(';').map((part) => part.trim()) as string[];
      return {
        odds: Number(odds),
        provisions: provisions!,
        issue: issue!,
        topic: topic || undefined,
        summary: summary!,
      };
    });

/** Provisions of a point or need, one by one. */
export const provisionsOf = ({ provisions }: { readonly provisions: string }): string[] =>
  provisions.split('|').filter(Boolean);

/** Articles that provisions belong to, none twice. */
export const articlesOf = (of: { readonly provisions: string }): number[] => [
  ...new Set(provisionsOf(of).map((provision) => Number.parseInt(provision, 10))),
];
