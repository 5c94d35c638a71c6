/** How a value of a row is written in an option and in an address. */
export const written = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Column -> chosen value, as written. */
export type Choices = ReadonlyMap<string, string>;

/** The rows that fit every choice about a column they have. */
export const chosenRows = <Row extends Readonly<Record<string, unknown>>>(
  rows: readonly Row[],
  columns: Readonly<Record<string, unknown>>,
  choices: Choices,
): Row[] =>
  rows.filter((row) => [...choices].every(([column, value]) => !(column in columns) || written(row[column]) === value));
