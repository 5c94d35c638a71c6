import { describe, expect, it } from 'vitest';
import { whereOf } from '../../pipelines/read/rejects.ts';
import { activityXml, FULL_ACTIVITY, iatiXml } from '../unit/iati_fixture.ts';
import { loadTrial, SOURCE, trialSources } from './trial.ts';

const id = (name: string): string => `<iati-identifier>${name}</iati-identifier>`;
const CODES = 'iso2,iso3\nXA,XAA\nXB,XAB\nXC,XAC\nXZ,XZZ\n';
const trial = (activities: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  loadTrial(
    trialSources({ 'ta_activities/activities.xml': iatiXml(activities), 'country_codes/codes.csv': CODES, ...more }),
    'ta_activities',
    'select * exclude (source_file, record), starts_on::varchar as starts_on, ends_on::varchar as ends_on from raw.ta_activities order by record',
  );

describe('activities of assistance', () => {
  it('are loaded typed', async () => {
    const { load, rows } = await trial([FULL_ACTIVITY, activityXml()]);
    expect(load).toMatchObject({ read: 2, loaded: 2, rejected: 0, warnings: [] });
    expect(rows[0]).toMatchObject({
      beneficiaries: ['XAA', 'XAB'],
      sectors: ['15113', '151'],
      provisions: null,
      ta_types: null,
      budget: 2000.3,
      spent: 0.3,
      starts_on: '2015-02-01',
    });
  });

  it('are rejected one by one, with record, line and reason; the others are loaded', async () => {
    const { load } = await trial([
      activityXml({ id: '' }),
      activityXml({ id: id('A'), title: '<title></title>' }),
      activityXml({ id: id('B'), more: '<recipient-country code="XA"/><recipient-country code="XK"/>' }),
      activityXml({ id: id('C'), more: '<recipient-country code="XZ"/>' }),
      activityXml({ id: id('D'), more: '<budget><value>a lot</value></budget>' }),
      activityXml({ id: id('E'), status: '<activity-status code="7"/>' }),
      activityXml({ id: id('F') }),
      activityXml({ id: id('G') }),
      activityXml({ id: id('G') }),
    ]);
    expect(load).toMatchObject({ read: 9, loaded: 1, rejected: 8 });
    const said = load.rejects.map((reject) => `${whereOf(reject)}: ${reject.value}: ${reject.reason}`);
    const at = (record: number, line: number): string =>
      `trial/ta_activities/activities.xml, record ${record}, line ${line}`;
    expect(said).toEqual([
      `${at(1, 3)}, activity_id: : the activity has no iati-identifier`,
      `${at(2, 10)}, title: : the activity has no title with its narrative`,
      `${at(3, 17)}, beneficiaries: XAA|XK: recipient-country "XK" is no State of country_codes`,
      `${at(4, 24)}, beneficiaries: XZZ: there is no "XZZ" in states.iso3`,
      `${at(5, 36)}, budget: a lot: the value of a budget is not a number`,
      `${at(6, 38)}, status: 7: not a value of the list`,
      `${at(8, 52)}, activity_id: G: the same key stands at trial/ta_activities/activities.xml record 9`,
      `${at(9, 59)}, activity_id: G: the same key stands at trial/ta_activities/activities.xml record 8`,
    ]);
  });

  it('a code for a territory can be mapped in lookups.yaml; money that cannot be added is warned of', async () => {
    const budgets = '<budget><value>1</value></budget><budget><value currency="EUR">1</value></budget>';
    const { load, rows } = await trial([activityXml({ more: `<recipient-country code="XK"/>${budgets}` })], {
      'ta_activities/lookups.yaml': 'beneficiaries: {XK: XAA}\n',
    });
    expect(rows).toMatchObject([{ beneficiaries: ['XAA'], budget: null, currency: null }]);
    expect(load.warnings).toEqual([
      'trial/ta_activities/activities.xml: budgets in several currencies, left empty: XX-TRIAL-1.',
    ]);
  });

  it('a file that is cut stops the build with one error', async () => {
    const whole = iatiXml([activityXml(), activityXml({ id: id('B') })]);
    const places = trialSources({
      'ta_activities/activities.xml': whole.slice(0, whole.lastIndexOf('<activity-status')),
    });
    await expect(loadTrial(places, 'ta_activities')).rejects.toThrow(
      /^trial\/ta_activities\/activities\.xml, line 14: the XML breaks off: <iati-activity> is not closed; 1 activity stands before it/,
    );
  });

  it('XML is read for this dataset only', async () => {
    const places = trialSources({ 'tools/tools.xml': iatiXml([]), 'tools/source.yaml': SOURCE });
    await expect(loadTrial(places, 'tools')).rejects.toThrow(/tools\.xml: this kind of file cannot be read/);
  });
});

describe('two-letter codes', () => {
  it('there is one for every State of the reference data, each once', async () => {
    const { rows } = await loadTrial(
      trialSources({}),
      'country_codes',
      'select iso3 from raw.country_codes order by iso3',
    );
    expect(rows).toHaveLength(197);
    expect(new Set(rows.map((row) => row.iso3)).size).toBe(197);
  });
});
