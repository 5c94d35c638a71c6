import type { DuckDBConnection } from '@duckdb/node-api';
import { passingRecords } from '../append.ts';
import type { FileReading, FileRequest } from '../file.ts';
import { cut, type Reject } from '../rejects.ts';
import { type Activity, readActivity } from './activity.ts';
import { activitiesOf } from './xml.ts';

/** Elements and attributes of the standard behind the columns that may not be empty. */
const MANDATORY: Readonly<Record<string, string>> = {
  activity_id: 'iati-identifier',
  title: 'title with its narrative',
  provider: 'reporting-org with its narrative',
  status: 'activity-status with its code',
};
const NAMED_AT_MOST = 5;

/** Reads the activities of an IATI file (standard 2.x), one record each, numbered as they stand in the file. */
export async function readIati(connection: DuckDBConnection, request: FileRequest): Promise<FileReading> {
  const { shown, dataset, contract } = request;
  const countries = await countryCodes(connection);
  const columns = Object.keys(contract.columns);
  const passing = passingRecords(request.scratch, dataset, columns.length);
  const rejects: Reject[] = [];
  const lines: number[] = [];
  const doubts = new Map<string, string[]>();
  for await (const element of activitiesOf(request.file, shown, request.encoding)) {
    lines.push(element.line);
    const record = lines.length;
    const { cells, faults, doubts: own }: Activity = readActivity(element, countries);
    for (const { line, column, value, reason, right } of faults) {
      const place = `record ${record}, line ${line}`;
      rejects.push({ dataset, file: shown, record, place, column, value: cut(value), reason, right });
    }
    for (const doubt of own) doubts.set(doubt, [...(doubts.get(doubt) ?? []), cells.activity_id ?? `record ${record}`]);
    if (faults.length === 0)
      passing.add(
        record,
        columns.map((column) => cells[column] ?? null),
      );
  }
  return {
    recordCount: await passing.load(connection, request, columns),
    rejects,
    warnings: [...doubts].map(([doubt, ids]) => `${shown}: ${doubt}: ${some(ids)}.`),
    explain: (reject) => explained(reject, lines),
  };
}

const some = (ids: readonly string[]): string =>
  ids.length > NAMED_AT_MOST
    ? `${ids.slice(0, NAMED_AT_MOST).join(', ')} and ${ids.length - NAMED_AT_MOST} more`
    : ids.join(', ');

async function countryCodes(connection: DuckDBConnection): Promise<Map<string, string>> {
  const rows = (await connection.runAndReadAll('select iso2, iso3 from raw.country_codes')).getRows();
  return new Map(rows.map(([iso2, iso3]): [string, string] => [String(iso2), String(iso3)]));
}

function explained(reject: Reject, lines: readonly number[]): Reject {
  const place = reject.place ?? `record ${reject.record}, line ${lines[reject.record - 1]}`;
  const element = MANDATORY[reject.column];
  if (element && reject.value === '') return { ...reject, place, reason: `the activity has no ${element}` };
  const stranger = reject.column === 'beneficiaries' ? reject.value.split('|').find((code) => /^.{2}$/.test(code)) : '';
  if (!stranger) return { ...reject, place };
  return {
    ...reject,
    place,
    reason: `recipient-country ${JSON.stringify(stranger)} is no State of country_codes`,
    right:
      'the two-letter code of a State; a code for a territory is mapped to a State in lookups.yaml under beneficiaries, if that is meant',
  };
}
