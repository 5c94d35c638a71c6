/**
 * The seven kinds of column a contract may use. Each kind has one exact lexical form, written here once as a pattern that
 * means the same to JavaScript (with the `u` flag) and to RE2, DuckDB's engine: explicit classes only, no `.`, no `\s`, no
 * look-around. `pipelines/read/accepts_sql.ts` and `pipelines/read/accepts_zod.ts` emit both forms from these objects.
 */
export type Kind = 'text' | 'code' | 'date' | 'integer' | 'decimal' | 'boolean' | 'reference';

export interface Column {
  readonly kind: Kind;
  /** May be empty (null: unknown or not applicable). */
  readonly nullable: boolean;
  /** A `|` list; each element has the form of the kind, none twice. */
  readonly list: boolean;
  /** Lexical form of one value, whole-string, shared subset of RE2 and JavaScript. */
  readonly pattern: string;
  /** Values allowed, for `code`. */
  readonly codes?: readonly string[];
  /** Bounds, inclusive, for `integer` and `decimal`. */
  readonly min?: number;
  readonly max?: number;
  /** `dataset.column` that must hold the value, for `reference`. */
  readonly to?: string;
}

/** No control characters but tab and line breaks, no white space at either end, not empty. */
const WHITE = '\\t\\n\\r \\x{a0}\\x{feff}';
const CONTROL = '\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{7f}';
export const PATTERNS = {
  text: `[^${WHITE}${CONTROL}]([^${CONTROL}]*[^${WHITE}${CONTROL}])?`,
  /** Years 1900 to 2099; that the day exists is checked after the form. */
  date: '(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])',
  /** No sign but minus, no leading zero, at most nine digits (fits 32 bits). */
  integer: '0|-?[1-9][0-9]{0,8}',
  /** Point as decimal sign, at most six places, no exponent, no thousands separator. */
  decimal: '-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?',
  boolean: 'true|false',
} as const;

const base = { nullable: false, list: false } as const;

/** Free text; `pattern` narrows it (shared subset of RE2 and JavaScript, whole-string). */
export const text = (pattern: string = PATTERNS.text): Column => ({ ...base, kind: 'text', pattern });

/** One of a short closed list that only a change of the programme extends. Longer lists are datasets: use `reference`. */
export const code = (codes: readonly string[]): Column => ({ ...base, kind: 'code', pattern: codes.join('|'), codes });

/** A calendar day, YYYY-MM-DD. */
export const date = (): Column => ({ ...base, kind: 'date', pattern: PATTERNS.date });

/** A whole number. */
export const integer = (bounds: { min?: number; max?: number } = {}): Column => ({
  ...base,
  kind: 'integer',
  pattern: PATTERNS.integer,
  ...bounds,
});

/** A number with at most six decimal places. */
export const decimal = (bounds: { min?: number; max?: number } = {}): Column => ({
  ...base,
  kind: 'decimal',
  pattern: PATTERNS.decimal,
  ...bounds,
});

/** `true` or `false`. */
export const boolean = (): Column => ({ ...base, kind: 'boolean', pattern: PATTERNS.boolean });

/** A value of another dataset's column, as `dataset.column`; its form is that of the column it points to. */
export const reference = (to: string, pattern: string): Column => ({ ...base, kind: 'reference', to, pattern });

/** The column may be empty. */
export const optional = (column: Column): Column => ({ ...column, nullable: true });

/** The column holds several values joined by `|`. */
export const list = (column: Column): Column => ({ ...column, list: true });

/** Reference to a State party, signatory or regional organization: ISO 3166 alpha-3 (EUU for the European Union). */
export const state = (): Column => reference('states.iso3', '[A-Z]{3}');

/** Reference to a provision of the Convention: `44`, `44(17)`, `46(9)(b)`, `18(a)`. */
export const provision = (): Column =>
  reference('provisions.provision_id', '[1-9][0-9]?(\\([1-9][0-9]?\\))?(\\([a-k]\\))?');

/** Chapters that the first review cycle covers. */
export const chapter = (): Column => code(['III', 'IV']);

export const REGIONAL_GROUPS = [
  'african',
  'asia_pacific',
  'eastern_european',
  'latin_american_caribbean',
  'western_european_other',
] as const;
