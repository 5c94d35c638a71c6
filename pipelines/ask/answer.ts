import {
  type DuckDBConnection,
  DuckDBDecimalValue,
  type DuckDBPreparedStatement,
  type DuckDBResultReader,
  DuckDBTypeId,
  type DuckDBValue,
  type DuckDBValueConverter,
  type Json,
  JsonDuckDBValueConverter,
  ResultReturnType,
} from '@duckdb/node-api';
import { UserError } from '../error.ts';

/** What a query gave. */
export interface Answer {
  readonly names: readonly string[];
  /** For each column whether it holds numbers. */
  readonly isNumber: readonly boolean[];
  readonly rows: readonly (readonly (Json | null)[])[];
  /** The same cells with numbers as numbers, for programs. */
  readonly values: readonly (readonly (Json | null)[])[];
  readonly reader: DuckDBResultReader;
}

/** Values of the parameters that a query names as `$name`. */
export type Parameters = Readonly<Record<string, DuckDBValue>>;

/**
 * Asks one query.
 *
 * @throws UserError with DuckDB's own words where it cannot be understood or answered, or is no question
 */
export async function answerTo(connection: DuckDBConnection, query: string, given: Parameters = {}): Promise<Answer> {
  try {
    const statements = await connection.extractStatements(query);
    const last = statements.count - 1;
    // DuckDB makes several statements of a PIVOT; those before the last may prepare, but not answer.
    for (let index = 0; index < last; index += 1) {
      const { returnType } = await (await statements.prepare(index)).run();
      if (returnType === ResultReturnType.QUERY_RESULT)
        throw new UserError('sql', 'there are several queries', 'ask one at a time, so that no answer is lost');
    }
    const reader = await bound(await statements.prepare(last), given).runAndReadAll();
    if (reader.returnType !== ResultReturnType.QUERY_RESULT)
      throw new UserError('sql', 'this is no question: it gives no rows', 'write a SELECT');
    return {
      names: reader.deduplicatedColumnNames(),
      isNumber: reader.columnTypes().map(({ typeId }) => NUMBERS.has(typeId)),
      rows: reader.getRowsJson(),
      get values() {
        return reader.convertRows(withNumbers);
      },
      reader,
    };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const message = (error as Error).message.replace('Failed to extract statements: ', '').trim();
    throw new UserError('sql', message, 'mend the query; `from meta.tables` lists the tables');
  }
}

function bound(statement: DuckDBPreparedStatement, given: Parameters): DuckDBPreparedStatement {
  const wanted = Array.from({ length: statement.parameterCount }, (_, index) => statement.parameterName(index + 1));
  const missing = wanted.filter((name) => !(name in given));
  if (missing.length > 0)
    throw new UserError(
      'sql',
      `no value is given for ${missing.map((name) => `$${name}`).join(', ')}`,
      `give it with --with ${missing[0]}=…`,
    );
  if (wanted.length > 0) statement.bind(Object.fromEntries(wanted.map((name) => [name, given[name]!])));
  return statement;
}

const NUMBERS: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.DECIMAL,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
]);

/** Counts, sums and decimals stay numbers where a double holds them exactly; the client's own converter makes them text. */
const withNumbers: DuckDBValueConverter<Json> = (value, type, next) => {
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value);
  if (value instanceof DuckDBDecimalValue && Number.isSafeInteger(Number(value.value))) return value.toDouble();
  return JsonDuckDBValueConverter(value, type, next);
};
