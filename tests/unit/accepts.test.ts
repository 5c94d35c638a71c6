import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse, type Warehouse } from '../../pipelines/model/warehouse.ts';
import { acceptsSql } from '../../pipelines/read/accepts_sql.ts';
import { refuse } from '../../pipelines/read/accepts_zod.ts';
import {
  boolean,
  type Column,
  code,
  date,
  decimal,
  integer,
  list,
  optional,
  provision,
  state,
  text,
} from '../../schemas/columns.ts';

const COLUMNS: Readonly<Record<string, Column>> = {
  text: text(),
  'text of a form': text('[A-Z]{3}-[0-9]+'),
  'list of texts': list(text()),
  code: code(['challenge', 'good_practice']),
  'optional list of codes': optional(list(code(['III', 'IV']))),
  date: date(),
  'list of dates': list(date()),
  integer: integer(),
  'bounded integer': integer({ min: 1, max: 50 }),
  'list of integers': list(integer()),
  'list of bounded integers': list(integer({ min: 15, max: 50 })),
  decimal: decimal(),
  'bounded decimal': decimal({ min: 0, max: 1 }),
  boolean: optional(boolean()),
  state: state(),
  'list of provisions': optional(list(provision())),
};

/** Cells near the border of what is lawful: real values, their neighbours, and noise. */
const fragment = fc.constantFrom(
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    '\ufeff',
    '\u200f',
    '|',
    '0',
    '-0',
    '00',
    '7',
    '50',
    '51',
    '123456789',
    '1234567890',
    '1e2',
    '+1',
    '1.0',
    '.5',
    '0.1234567',
    '1,5',
  ],
  ...[
    '2017-11-06',
    '2017-2-3',
    '2017-02-29',
    '2016-02-29',
    '1899-01-01',
    '2100-01-01',
    '2017-13-01',
    'true',
    'True',
    'false',
    'III',
    'IV',
    'challenge',
    'good_practice',
    'XAA',
    'xaa',
  ],
  ...[
    '44',
    '44(17)',
    '46(9)(b)',
    '(a)',
    '18(a)',
    'XAA-1',
    'المادة ٤٤',
    '一',
    'é',
    '٤',
    '４',
    '😀',
    '\u0001',
    '\u007f',
    '\u0085',
  ],
);
const cell = fc.oneof(
  fc.constant(null),
  fragment,
  fc.array(fragment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  fc.array(fragment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('|')),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((one) => !one.includes('\0')),
);

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse(':memory:');
});
afterAll(() => warehouse.close());

describe('SQL and zod accept exactly the same cells', () => {
  it.each(Object.entries(COLUMNS))('%s', async (_, column) => {
    const cells = fc.sample(cell, { numRuns: 4000, seed: 20171106 }).map((one) => (one === '' ? null : one));
    const { connection } = warehouse;
    const reader = await connection.runAndReadAll(
      `select ${acceptsSql(column, 'given')} from (select unnest(from_json($1, '["varchar"]')) as given)`,
      [JSON.stringify(cells)],
    );
    const sql = reader.getRows().map((row) => row[0]);
    const differing = cells.filter((one, index) => (refuse(column, one) === undefined) !== sql[index]);
    expect(differing).toEqual([]);
    expect(sql).toContain(true);
    expect(sql).toContain(false);
  });

  it('holds for any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(cell, fc.constantFrom(...Object.values(COLUMNS)), async (one, column) => {
        const given = one === '' ? null : one;
        const reader = await warehouse.connection.runAndReadAll(
          `select ${acceptsSql(column, 'given')} from (select $1::varchar as given)`,
          [given],
        );
        return reader.getRows()[0]![0] === (refuse(column, given) === undefined);
      }),
      { numRuns: 500 },
    );
  });
});
