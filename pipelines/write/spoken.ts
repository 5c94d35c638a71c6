import type { Column } from '../../schemas/columns.ts';
import { LANGS, type Lang } from './messages.ts';

/**
 * Adds to the rows of a mart each column that it has once for each language (`title_en`, `title_ar`) under its bare name (`title`),
 * with what stands there in the language asked for, so that one list of columns serves all languages.
 */
export function spoken<Row extends Readonly<Record<string, unknown>>>(
  contract: Readonly<Record<string, Column>>,
  rows: readonly Row[],
  lang: Lang,
): { contract: Readonly<Record<string, Column>>; rows: Readonly<Record<string, unknown>>[] } {
  const bare = Object.keys(contract)
    .filter((name) => name.endsWith(`_${lang}`))
    .map((name) => name.slice(0, -lang.length - 1))
    .filter((name) => !(name in contract) && LANGS.every((other) => `${name}_${other}` in contract));
  const added = bare.map((name) => [name, `${name}_${lang}`] as const);
  return {
    contract: { ...contract, ...Object.fromEntries(added.map(([name, from]) => [name, contract[from] as Column])) },
    rows: rows.map((row) => ({ ...row, ...Object.fromEntries(added.map(([name, from]) => [name, row[from]])) })),
  };
}
