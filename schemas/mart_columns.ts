import { type Column, code, decimal, integer, optional, REGIONAL_GROUPS } from './columns.ts';
import type { DatasetContract } from './dataset.ts';

/** A number of States, findings, needs or reviews. */
export const count = (): Column => integer({ min: 0 });

/** A part of a whole, 0 to 1, rounded to four places; null where the whole is empty or its size unknown. */
export const share = (): Column => optional(decimal({ min: 0, max: 1 }));

/** Quartiles of a time in days, each with the limits of its 95 per cent interval; null where the curve does not reach that far. */
export const quartiles = (): Record<string, Column> =>
  Object.fromEntries(
    ['first_quartile_days', 'median_days', 'third_quartile_days'].flatMap((name) =>
      [name, `${name}_from`, `${name}_to`].map((column) => [column, optional(decimal({ min: 0 }))]),
    ),
  );

/** What a count of States rests on: any finding of the chapter, those of an article, those that name no article. */
export const findingScope = (): Column => code(['chapter', 'article', 'general']);

/** A kind of finding, where observations are left aside. */
export const challengeOrGoodPractice = (): Column => code(['challenge', 'good_practice']);

/** A share of all parties estimated from reviews drawn by lot, with the limits of its 95 per cent interval. */
export const estimate = (): Record<string, Column> => ({
  state_count: count(),
  reviewed_count: count(),
  party_count: count(),
  left_out_party_count: count(),
  estimated_share: decimal({ min: 0, max: 1 }),
  standard_error: decimal({ min: 0 }),
  lower_share: decimal({ min: 0, max: 1 }),
  upper_share: decimal({ min: 0, max: 1 }),
});

/** An article of chapters III and IV. */
export const article = (): Column => integer({ min: 15, max: 50 });

/** An article of chapter IV. */
export const chapterIvArticle = (): Column => integer({ min: 43, max: 50 });

export const regionalGroup = (): Column => code(REGIONAL_GROUPS);

/** Columns taken over from a dataset, as its contract has them. */
export function taken(contract: DatasetContract, ...names: readonly string[]): Record<string, Column> {
  return Object.fromEntries(
    names.map((name) => {
      const column = contract.columns[name];
      if (!column) throw new Error(`the dataset has no column ${name}`);
      return [name, column];
    }),
  );
}
