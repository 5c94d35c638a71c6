import type { Column } from '../../schemas/columns.ts';
import type { Lang } from './messages.ts';

/**
 * Adds to the rows of a mart each column that it has once for each language (`title_en`, `title_ar`) under its bare name (`title`),
 * with what stands there in the language asked for, or in English where it has none, so that one list of columns serves all languages.
 */
export function spoken<Row extends Readonly<Record<string, unknown>>>(
  contract: Readonly<Record<string, Column>>,
  rows: readonly Row[],
  lang: Lang,
): { contract: Readonly<Record<string, Column>>; rows: Readonly<Record<string, unknown>>[] } {
  const bare = Object.keys(contract)
    .filter((name) => name.endsWith('_en'))
    .map((name) => name.slice(0, -'_en'.length))
    .filter((name) => !(name in contract) && `${name}_ar` in contract);
  const added = bare.map((name) => [name, `${name}_${lang}` in contract ? `${name}_${lang}` : `${name}_en`] as const);
  return {
    contract: { ...contract, ...Object.fromEntries(added.map(([name, from]) => [name, contract[from] as Column])) },
    rows: rows.map((row) => ({ ...row, ...Object.fromEntries(added.map(([name, from]) => [name, row[from]])) })),
  };
}
