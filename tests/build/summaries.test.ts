import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openWarehouse, rowsOf } from '../../pipelines/model/warehouse.ts';
import type { Places } from '../../pipelines/paths.ts';
import { buildCollection } from '../../pipelines/run.ts';
import { SOURCE, trialSources } from './trial.ts';

/** A small executive summary as text; its first challenge can be worded otherwise. */
const summaryOf = ({
  state = 'Kelmoria',
  symbol = 'CAC/COSP/IRG/I/3/1/Add.91',
  challenge = 'Criminalize the bribery of foreign public officials (art. 16, para. 1);',
}: {
  state?: string;
  symbol?: string;
  challenge?: string;
} = {}): string => `${symbol}
Distr.: General
19 March 2014
Original: English

II. Executive summary

${state}

2. Chapter III: Criminalization and law enforcement

2.2. Successes and good practices

• Close cooperation between the police and the financial intelligence unit (art. 38);

2.3. Challenges in implementation

• ${challenge}
• Protect witnesses and experts (art. 32).

3. Chapter IV: International cooperation

3.1. Observations on the implementation of the articles under review

The law does not require that the other State be consulted before extradition is refused. Two requests were sent.

3.3. Challenges in implementation

• Shorten the time taken to execute requests for mutual legal assistance (art. 46, para. 24).

3.4. Technical assistance needs identified to improve implementation of the Convention

• Article 46: capacity-building programmes for the central authority; model treaty.
`;

const folderOf = (places: Places): string => join(places.sources, 'trial/executive_summaries');
const put = (places: Places, name: string, content: string): void => {
  mkdirSync(folderOf(places), { recursive: true });
  writeFileSync(join(folderOf(places), name), content);
};

function trial(documents: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}): Places {
  const places = trialSources(files);
  put(places, 'source.yaml', SOURCE);
  for (const [name, content] of Object.entries(documents)) put(places, name, content);
  return places;
}

const build = (places: Places, allowRejects = false) =>
  buildCollection('trial', { places, langs: ['en'], only: 'tables', allowRejects, tell: () => {} });

async function ask(places: Places, query: string): Promise<Record<string, unknown>[]> {
  const warehouse = await openWarehouse(join(places.out, 'trial/warehouse.duckdb'));
  try {
    return await rowsOf(warehouse.connection, query);
  } finally {
    warehouse.close();
  }
}

const review = (places: Places): string => join(places.out, 'trial/review/codings.csv');

/** What an analyst does with the file of open items: changes it and puts it beside the documents. */
function decide(places: Places, change: (row: Record<string, string>) => Record<string, string>): void {
  const { data, meta } = Papa.parse<Record<string, string>>(
    readFileSync(review(places), 'utf8').replace('\ufeff', ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  const rows = data.map(change);
  // As Excel for a French or Arabic desktop saves it.
  put(
    places,
    'codings.csv',
    `\ufeff${Papa.unparse({ fields: meta.fields!, data: rows }, { delimiter: ';', newline: '\r\n' })}`,
  );
}

describe('executive summaries put into a folder', () => {
  it('become findings and needs with the place they were read at, with no other file', async () => {
    const places = trial({ 'kelmoria.txt': summaryOf() });
    const manifest = await build(places);
    expect(manifest.rejectCount).toBe(0);
    const findings = await ask(
      places,
      `select finding_id, kind, chapter, topic, source_document, coded_by, summary like 'Shorten%' as is_last from mart.findings`,
    );
    expect(findings.map((row) => [row.finding_id, row.kind, row.chapter])).toEqual([
      ['XAA-1-M01', 'good_practice', 'III'],
      ['XAA-1-M02', 'challenge', 'III'],
      ['XAA-1-M03', 'challenge', 'III'],
      ['XAA-1-M04', 'challenge', 'IV'],
    ]);
    expect(findings[3]).toMatchObject({
      topic: 'timeframe',
      source_document: 'kelmoria.txt',
      coded_by: 'machine',
      is_last: true,
    });
    const places_ = await ask(
      places,
      `select finding_id, paragraphs.text = findings.summary as is_its_paragraph from mart.findings
      inner join raw.executive_summary_paragraphs as paragraphs using (source_document, source_paragraph)`,
    );
    expect(places_.map((row) => row.is_its_paragraph)).toEqual([true, true, true, true]);
    expect(await ask(places, 'select ta_type from mart.ta_need_types order by all')).toEqual([
      { ta_type: 'capacity_building' },
      { ta_type: 'model_treaty' },
    ]);
    expect(await ask(places, 'select iso3, review_cycle, issued_year from mart.reviews')).toEqual([
      { iso3: 'XAA', review_cycle: 1, issued_year: 2014 },
    ]);
    const [paragraph] = await ask(
      places,
      `select summary_section, chapter from raw.executive_summary_paragraphs where text like 'Shorten%'`,
    );
    expect(paragraph).toEqual({ summary_section: 'challenges', chapter: 'IV' });
  });

  it('yield to what a person decided, which survives a change of the document and is reported where its text is gone', async () => {
    const places = trial({ 'kelmoria.txt': summaryOf() });
    await build(places);
    decide(places, (row) =>
      row.topic === 'consultation'
        ? { ...row, decision: 'confirmed', kind: 'observation', provisions: '44(17)', issue: 'legislation' }
        : row,
    );
    await build(places);
    const taken = `select kind, topic, coded_by, source_paragraph from mart.findings where coded_by = 'confirmed'`;
    const [first] = await ask(places, taken);
    expect(first).toMatchObject({ kind: 'observation', topic: 'consultation' });
    expect(await ask(places, "select confirmed_count from mart.review_readings where coded_item = 'finding'")).toEqual([
      { confirmed_count: 1 },
    ]);

    put(
      places,
      'kelmoria.txt',
      summaryOf().replace('Distr.: General', 'Distr.: General\n\nReissued for technical reasons'),
    );
    const carried = await build(places);
    const [second] = await ask(places, taken);
    expect(second).toEqual({ ...first, source_paragraph: Number(first!.source_paragraph) + 1 });
    expect(carried.warnings.join('\n')).toContain('1 decision in codings.csv was carried over');

    put(places, 'kelmoria.txt', summaryOf().replace('The law does not require', 'The law now requires'));
    const stale = await build(places);
    expect(await ask(places, taken)).toEqual([]);
    expect(stale.warnings.join('\n')).toContain('1 decision in codings.csv no longer finds its text');
    expect(readFileSync(review(places), 'utf8')).toContain('the document changed');
  });

  it('lets a person drop a finding and correct the codes of another', async () => {
    const places = trial({ 'kelmoria.txt': summaryOf() });
    await build(places);
    const all = await ask(places, "from mart.codings where coded_item = 'finding' order by source_paragraph");
    const fields = Object.keys(all[0]!).filter((field) => field !== 'coding_status' && field !== 'needs_review');
    const rows = all.slice(1, 3).map((row, index) => ({
      ...row,
      decision: index === 0 ? 'dropped' : 'confirmed',
      provisions: index === 0 ? row.provisions : '32(1)|32(2)',
    }));
    put(
      places,
      'codings.csv',
      Papa.unparse({
        fields,
        data: rows.map((row) => fields.map((field) => (row as Record<string, unknown>)[field] ?? '')),
      }),
    );
    await build(places);
    expect(await ask(places, 'select finding_id, coded_by from mart.findings')).toEqual([
      { finding_id: 'XAA-1-M01', coded_by: 'machine' },
      { finding_id: 'XAA-1-M03', coded_by: 'confirmed' },
      { finding_id: 'XAA-1-M04', coded_by: 'machine' },
    ]);
    expect(
      await ask(places, "select provision_id from mart.finding_provisions where finding_id = 'XAA-1-M03'"),
    ).toEqual([{ provision_id: '32(1)' }, { provision_id: '32(2)' }]);
  });

  it('yield whole to findings coded by hand, and only for that review', async () => {
    const places = trial(
      {
        'kelmoria.txt': summaryOf(),
        'brevania.txt': summaryOf({ state: 'BRÉVANIE', symbol: 'CAC/COSP/IRG/I/3/1/Add.92' }),
      },
      {
        'reviews/reviews.csv': `iso3,review_cycle,chapters,issued_year,completed_on,executive_summary_symbol,executive_summary_job_number,executive_summary_url,country_profile_url,is_source_text_complete,source_text_mentions_chapter_iv
XAA,1,III|IV,2014,,,,,,,
`,
        'review_findings/review_findings.csv': `finding_id,iso3,review_cycle,chapter,provisions,kind,issue,topic,summary,locator,coded_by,confidence
XAA-1-01,XAA,1,IV,46,challenge,,,By hand,,one_coder,
`,
      },
    );
    await build(places);
    expect(
      await ask(places, 'select iso3, count(*)::integer as n from mart.findings group by iso3 order by iso3'),
    ).toEqual([
      { iso3: 'XAA', n: 1 },
      { iso3: 'XAB', n: 4 },
    ]);
    expect(
      await ask(
        places,
        "select reading, is_counted from mart.review_readings where iso3 = 'XAA' and coded_item = 'finding' order by reading",
      ),
    ).toEqual([
      { reading: 'executive_summary', is_counted: false },
      { reading: 'file', is_counted: true },
    ]);
  });

  it('are refused one by one, each with what is wrong, and the last good build stays', async () => {
    const places = trial({ 'kelmoria.txt': summaryOf() });
    await build(places);
    const manifest = readFileSync(join(places.out, 'trial/manifest.json'), 'utf8');
    put(places, 'atlantis.txt', summaryOf({ state: 'Atlantis', symbol: 'CAC/COSP/IRG/I/3/1/Add.93' }));
    put(places, 'brevania.txt', summaryOf({ state: 'Brevania', symbol: 'CAC/COSP/EG.1/2017/1' }));
    put(places, 'again.txt', summaryOf());
    put(places, 'cut.docx', 'PK\u0003\u0004 cut in the middle');
    await expect(build(places)).rejects.toThrow(/5 records were rejected/);
    expect(readFileSync(join(places.out, 'trial/manifest.json'), 'utf8')).toBe(manifest);
    const rejects = readFileSync(join(places.out, 'trial/rejects/executive_summaries.csv'), 'utf8');
    expect(rejects).toMatch(/atlantis\.txt,1,state_as_written,Atlantis,no State bears this name/);
    expect(rejects).toMatch(/brevania\.txt,1,review_cycle,CAC\/COSP\/EG\.1\/2017\/1,the symbol does not say/);
    expect(rejects).toMatch(/again\.txt,1,"iso3, review_cycle","XAA, cycle 1",the same review is in kelmoria\.txt/);
    expect(rejects).toMatch(/kelmoria\.txt,1,"iso3, review_cycle","XAA, cycle 1",the same review is in again\.txt/);
    expect(rejects).toMatch(/cut\.docx,1,/);

    rmSync(join(folderOf(places), 'again.txt'));
    rmSync(join(folderOf(places), 'cut.docx'));
    put(places, 'lookups.yaml', 'state_as_written: {Atlantis: XAC}\nreview_cycle: {brevania.txt: "1"}\n');
    expect((await build(places)).rejectCount).toBe(0);
    expect(await ask(places, 'select iso3 from mart.reviews')).toEqual([
      { iso3: 'XAA' },
      { iso3: 'XAB' },
      { iso3: 'XAC' },
    ]);
  });

  it('names a file in the folder that is no document', async () => {
    const places = trial({ 'kelmoria.txt': summaryOf() });
    put(places, 'kelmoria.odt', 'x');
    await expect(build(places)).rejects.toThrow(/kelmoria\.odt.*\n.*save the data as \.docx/);
    expect(existsSync(join(places.out, 'trial'))).toBe(false);
  });
});
