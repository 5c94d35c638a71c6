import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Activity, readActivity } from '../../pipelines/read/iati/activity.ts';
import { isAmount, tally } from '../../pipelines/read/iati/tally.ts';
import { activitiesOf } from '../../pipelines/read/iati/xml.ts';
import { activityXml, FULL_ACTIVITY, iatiXml } from './iati_fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'iati-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COUNTRIES = new Map([
  ['XA', 'XAA'],
  ['XB', 'XAB'],
  ['XC', 'XAC'],
]);

async function read(content: string | Buffer, declared?: string): Promise<Activity[]> {
  const file = join(folder, 'activities.xml');
  writeFileSync(file, content);
  const found: Activity[] = [];
  for await (const element of activitiesOf(file, 'activities.xml', declared))
    found.push(readActivity(element, COUNTRIES));
  return found;
}
const one = async (more: string, attributes?: string): Promise<Activity> =>
  (await read(iatiXml([activityXml({ more, ...(attributes === undefined ? {} : { attributes }) })])))[0]!;

describe('an activity as published', () => {
  it('several languages, countries, regions, sectors, budgets and transactions become one record', async () => {
    const [activity] = await read(iatiXml([FULL_ACTIVITY]));
    expect(activity).toEqual({
      cells: {
        activity_id: 'XX-TRIAL-FULL',
        title: 'Training of the &c. central authority',
        title_language: 'en',
        description: 'Aide à l’autorité',
        provider: 'Agency of Brevania',
        provider_type: 'government',
        beneficiaries: 'XAA|XAB',
        regions: 'DAC 298|M49 015|The west / of it',
        sectors: '15113|151',
        sdg_targets: '16.5|16.6',
        status: 'implementation',
        starts_on: '2015-02-01',
        ends_on: '2017-12-31',
        budget: '2000.3',
        spent: '0.3',
        currency: 'USD',
      },
      faults: [],
      doubts: [],
    });
  });
  it('without an English title the first one stands, in its language', async () => {
    const title =
      '<title><narrative xml:lang="ar"> تدريب </narrative><narrative xml:lang="fr">Formation</narrative></title>';
    const [activity] = await read(iatiXml([activityXml({ title })]));
    expect(activity!.cells).toMatchObject({ title: 'تدريب', title_language: 'ar' });
  });
  it('countries and sectors may stand at the transactions', async () => {
    const transaction = (country: string, sector: string): string =>
      `<transaction><transaction-type code="3"/><value>1</value><sector code="${sector}"/><recipient-country code="${country}"/></transaction>`;
    const { cells } = await one(transaction('XA', '15113') + transaction('XB', '15130') + transaction('XA', '15113'));
    expect(cells).toMatchObject({ beneficiaries: 'XAA|XAB', sectors: '15113|15130', spent: '3' });
  });
  it('reported by another, it is the extending organization that provides', async () => {
    const reporter =
      '<reporting-org ref="X" type="40" secondary-reporter="1"><narrative>Collector</narrative></reporting-org>';
    const more = `<participating-org role="1" type="10"><narrative>Payer</narrative></participating-org>
      <participating-org role="3" type="80"><narrative>University</narrative></participating-org>`;
    const [activity] = await read(iatiXml([activityXml({ reporter, more })]));
    expect(activity!.cells).toMatchObject({ provider: 'University', provider_type: 'academic' });
  });
  it('what is not said is left out; what is wrong stays, to meet the contract', async () => {
    const more = '<activity-date type="2" iso-date="2015-13-01"/><recipient-country code="XK"/>';
    const [activity] = await read(iatiXml([activityXml({ id: '', status: '<activity-status code="9"/>', more })]));
    expect(activity!.cells).toMatchObject({ status: '9', starts_on: '2015-13-01', beneficiaries: 'XK' });
    expect(activity!.cells).toMatchObject({ activity_id: undefined, budget: undefined, sectors: undefined });
  });
});

describe('money', () => {
  const budget = (amount: string, currency?: string): string =>
    `<budget><value${currency ? ` currency="${currency}"` : ''}>${amount}</value></budget>`;
  const spending = (amount: string, currency: string): string =>
    `<transaction><transaction-type code="4"/><value currency="${currency}">${amount}</value></transaction>`;
  it.each([
    [
      'two currencies are not added',
      budget('1', 'USD') + budget('2', 'EUR'),
      {},
      ['budgets in several currencies, left empty'],
    ],
    [
      'spending in another currency is left empty',
      budget('1', 'USD') + spending('2', 'EUR'),
      { budget: '1', currency: 'USD' },
      ['spending in another currency than the budget, left empty'],
    ],
    ['spending alone says the currency', spending('2', 'EUR'), { spent: '2', currency: 'EUR' }, []],
    ['a currency must be said', budget('1'), {}, ['budgets without a currency, left empty']],
  ])('%s', async (_, more, cells, doubts) => {
    const activity = await one(more, 'xml:lang="en"');
    const { budget: sum, spent, currency } = activity.cells;
    expect({ budget: sum, spent, currency }).toEqual({
      budget: undefined,
      spent: undefined,
      currency: undefined,
      ...cells,
    });
    expect(activity.doubts).toEqual(doubts);
  });
  it('an amount that is no number is a fault with its line', async () => {
    const { faults } = await one(budget('1,000'));
    expect(faults).toMatchObject([
      { line: 8, column: 'budget', value: '1,000', reason: 'the value of a budget is not a number' },
    ]);
  });
  it('sums are exact', () => {
    const sums = tally();
    for (const amount of ['0.1', '0.2', '-1000000000000.000001', '+1000000000000', '.5', '5.']) sums.add('USD', amount);
    expect(sums.sum('USD')).toBe('5.799999');
    expect(['', '.', '1e5', '1 000', '0.1234567', '0.1230000000', '-'].map(isAmount)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('files', () => {
  it('cut in the middle: one error with the line and what stood before', async () => {
    const whole = iatiXml([activityXml(), activityXml({ id: '<iati-identifier>XX-TRIAL-2</iati-identifier>' })]);
    const cut = (at: number): Promise<Activity[]> => read(whole.slice(0, at));
    await expect(cut(whole.lastIndexOf('</title>'))).rejects.toThrow(
      /^activities\.xml, line 13: the XML breaks off: <title> is not closed; 1 activity stands before it, the last is XX-TRIAL-1\n.*Nothing of it was loaded/,
    );
    await expect(cut(whole.indexOf('</iati-activities>'))).rejects.toThrow(
      /<iati-activities> is not closed; 2 activities stand before it, the last is XX-TRIAL-2/,
    );
    for (let at = 0; at < whole.trimEnd().length; at += 1)
      await expect(cut(at)).rejects.toThrow(/^activities\.xml, line \d+: /);
  });
  it.each([
    [
      'malformed',
      iatiXml([activityXml(), '<iati-activity></title>']),
      /line 10: the XML is malformed: unexpected close tag; 1 activity stands/,
    ],
    ['an unknown entity', iatiXml([activityXml({ more: '&nbsp;' })]), /the XML is malformed: undefined entity/],
    [
      'a document type',
      iatiXml([activityXml()], { prolog: '<!DOCTYPE x [<!ENTITY a "b">]>' }),
      /line 1: the file declares a document type/,
    ],
    ['version 1', iatiXml([activityXml()], { version: '1.05' }), /of version 1\.05 of the IATI standard/],
    ['no version', '<iati-activities></iati-activities>', /does not say its version/],
    ['organisations', '<iati-organisations version="2.03"></iati-organisations>', /holds <iati-organisations>/],
    ['nothing', '', /malformed/],
    [
      'bytes of another encoding',
      Buffer.from(iatiXml([activityXml({ more: '\u00e9' })]), 'latin1'),
      /the bytes are not utf-8/,
    ],
    [
      'an unknown encoding',
      iatiXml([], { prolog: '<?xml version="1.0" encoding="nonsense"?>' }),
      /no encoding is named nonsense/,
    ],
  ])('refused: %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });
  it('in the encoding that the XML, its mark or source.yaml says', async () => {
    const title = '<title><narrative>Café</narrative></title>';
    const latin = (prolog: string): Buffer => Buffer.from(iatiXml([activityXml({ title })], { prolog }), 'latin1');
    const titles = async (content: Buffer, declared?: string): Promise<unknown> =>
      (await read(content, declared))[0]!.cells.title;
    expect(await titles(latin('<?xml version="1.0" encoding="ISO-8859-1"?>'))).toBe('Café');
    expect(await titles(latin('<?xml version="1.0"?>'), 'windows-1252')).toBe('Café');
    expect(await titles(Buffer.from(`\ufeff${iatiXml([activityXml({ title })])}`, 'utf16le'))).toBe('Café');
    expect(await titles(Buffer.from(`\ufeff${iatiXml([activityXml({ title })])}`))).toBe('Café');
  });
});
