import type { Column } from '../../../schemas/columns.ts';
import type { MartContract } from '../../../schemas/mart.ts';
import type { SourceYaml } from '../../../schemas/source.ts';
import type { Words } from '../messages.ts';
import { translated } from '../translated.ts';

/** Where rows of a table come from, as its `source.yaml` says. */
export type OpenSource = Pick<SourceYaml, 'producer' | 'licence' | 'nature' | 'access'> & {
  readonly title: string;
  readonly address: string | undefined;
};

/** A column with what a reader who has no dictionary at hand needs to know. */
export interface OpenColumn {
  readonly name: string;
  readonly shape: Column;
  readonly title: string;
  readonly about: string;
  /** What a number counts or measures; null for what has no unit. */
  readonly unit: string | null;
}

/** A published table as it leaves the house; texts in one language. */
export interface OpenTable {
  readonly name: string;
  readonly title: string;
  readonly grain: string;
  readonly key: readonly string[];
  readonly columns: readonly OpenColumn[];
  readonly sources: readonly OpenSource[];
  readonly isIllustrative: boolean;
  /** Dates as YYYY-MM-DD, lists as arrays, unknown as null. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** A published table with its words. */
export function openTable(
  name: string,
  contract: MartContract,
  rows: OpenTable['rows'],
  sources: readonly SourceYaml[],
  words: Words,
): OpenTable {
  return {
    name,
    title: words.say(`mart.${name}.title`),
    grain: words.say(`mart.${name}.grain`),
    key: contract.key,
    columns: Object.entries(contract.columns).map(([column, shape]) => ({
      name: column,
      shape,
      title: words.head(name, column),
      about: words.about(name, column),
      unit: unitIn(words, column, shape),
    })),
    sources: sources.map(({ title, producer, url, symbol, licence, nature, access }) => ({
      title: translated(title, words.lang),
      producer,
      address: url ?? symbol,
      licence,
      nature,
      access,
    })),
    isIllustrative: sources.some(({ nature }) => nature === 'illustrative'),
    rows,
  };
}

function unitIn(words: Words, name: string, shape: Column): string | null {
  const unit = unitOf(name, shape);
  return unit && words.say(`unit.${unit}`);
}

/** The unit that a column's name and kind imply (naming rules: `_count`, `_share`, `_days`, `_on`), as `unit.<unit>` of the messages. */
function unitOf(name: string, { kind, list }: Column): 'count' | 'day' | 'days' | 'share' | null {
  if (list) return null;
  if (kind === 'date') return 'day';
  if (kind !== 'integer' && kind !== 'decimal') return null;
  const said = /_(share|days)(?:_|$)/.exec(name)?.[1];
  if (said === 'share' || said === 'days') return said;
  return name.endsWith('_count') ? 'count' : null;
}
