import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../pipelines/cache.ts';
import { DEFAULT_PLACES, type Places } from '../../pipelines/paths.ts';
import { buildCollection } from '../../pipelines/run.ts';
import { type Lang, USUAL_LANGS } from '../../pipelines/write/messages.ts';

const LANGS = USUAL_LANGS;

import type { NoteFacts } from '../../pipelines/write/notes.ts';
import { entriesOf } from '../../pipelines/write/pack.ts';
import type { NoteSpec } from '../../schemas/note.ts';
import { command, STACK } from './command.ts';
import { passingFolder, trialSources } from './trial.ts';

const MEETING = 'eg1-2017';
const REVIEWS =
  'iso3,review_cycle,chapters,issued_year,completed_on,executive_summary_symbol,executive_summary_job_number,executive_summary_url,country_profile_url,is_source_text_complete,source_text_mentions_chapter_iv\n';
const FINDINGS =
  'finding_id,iso3,review_cycle,chapter,provisions,kind,issue,topic,summary,locator,coded_by,confidence\n';
const NEEDS = 'need_id,iso3,review_cycle,chapter,provisions,ta_types,summary,locator,coded_by,confidence\n';

const build = (name: string, places: Places, langs: readonly Lang[]) =>
  buildCollection(name, { places, langs, only: 'notes', meeting: MEETING, allowRejects: false, tell: () => {} });

const filesOf = (places: Places, name: string, lang: Lang): string[] =>
  readdirSync(join(places.out, name, 'meeting', lang)).sort();

/** Where the links of the contents lead, each once, sorted. */
function linksOf(places: Places, name: string, lang: Lang): { html: string[]; docx: string[] } {
  const folder = join(places.out, name, 'meeting', lang);
  const html = readFileSync(join(folder, '0-contents.html'), 'utf8');
  const word = unzipSync(readFileSync(join(folder, '0-contents.docx')));
  const relations = strFromU8(word['word/_rels/document.xml.rels']!);
  const once = (found: RegExpMatchArray[]): string[] => [...new Set(found.map((match) => match[1]!))].sort();
  return {
    html: once([...html.matchAll(/href="([^"#][^"]*)"/g)]),
    docx: once([...relations.matchAll(/Target="([^"]+)" TargetMode="External"/g)]),
  };
}

const documents = Papa.parse<Record<string, string>>(
  readFileSync(join(DEFAULT_PLACES.sources, 'reference/documents/documents.csv'), 'utf8').trimEnd(),
  { header: true },
).data;

function listsWhatLiesInItsFolder(places: Places, name: string, lang: Lang): void {
  const files = filesOf(places, name, lang);
  const notes = files.filter((file) => !file.startsWith('0-contents.'));
  expect(files.filter((file) => !notes.includes(file))).toEqual(['0-contents.docx', '0-contents.html']);
  expect(linksOf(places, name, lang)).toEqual({ html: notes, docx: notes });
  const html = readFileSync(join(places.out, name, 'meeting', lang, '0-contents.html'), 'utf8');
  expect(html).toContain(lang === 'ar' ? '<html lang="ar" dir="rtl">' : '<html lang="en" dir="ltr">');
  expect(html).not.toMatch(/<script|src="http/);
  for (const { symbol } of documents) if (symbol) expect(html).toContain(`(${symbol})`);
  for (const note of notes) {
    const [, stem, format] = /^\d+-\d+-(.*)\.(\w+)$/.exec(note)!;
    expect(hashOf(readFileSync(join(places.out, name, 'meeting', lang, note)))).toBe(
      hashOf(readFileSync(join(places.out, name, 'notes', lang, `${stem}.${format}`))),
    );
  }
}

describe('the documentation of a meeting', () => {
  let places: Places;
  beforeAll(async () => {
    places = trialSources({
      'reviews/reviews.csv': `${REVIEWS}XAA,1,III|IV,2014,2014-03-19,,,,,true,true\nXAB,1,III|IV,2015,2015-03-19,,,,,true,true\n`,
      'review_findings/review_findings.csv': `${FINDINGS}XAA-1-01,XAA,1,IV,46,challenge,practice,,Slow,,two_coders,\n`,
      'ta_needs/ta_needs.csv': `${NEEDS}XAA-1-N01,XAA,1,IV,46,capacity_building,Training,,two_coders,\n`,
    });
    await build('trial', places, LANGS);
  });

  it.each(LANGS)('its contents list what lies in its folder, and every document of the agenda (%s)', (lang) => {
    listsWhatLiesInItsFolder(places, 'trial', lang);
    const files = filesOf(places, 'trial', lang);
    for (const stem of ['2-1-programme', '6-1-mandates_progress', '6-2-ta_needs'])
      for (const format of ['docx', 'html', 'pdf']) expect(files).toContain(`${stem}.${format}`);
  });

  it('says which notes are not written and why, and which rest on made-up data', () => {
    const html = readFileSync(join(places.out, 'trial/meeting/en/0-contents.html'), 'utf8');
    const manifest = JSON.parse(readFileSync(join(places.out, 'trial/manifest.json'), 'utf8'));
    const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs)].map((match) =>
      match[1]!.replace(/<[^>]*>/g, ' '),
    );
    expect(rows).toHaveLength(manifest.meeting.documentation.length);
    expect(rows.find((row) => row.includes('CAC/COSP/2017/7'))).toMatch(/Written; illustrative data/);
    expect(rows.find((row) => row.includes('Annotated provisional agenda'))).toMatch(/Written +Word/);
    const skipped = manifest.notes.skipped.length;
    expect(rows.filter((row) => /Not written; missing data: [A-Z]/.test(row))).toHaveLength(skipped);
    expect(rows.find((row) => row.includes('2nd ed.'))).toMatch(/Not prepared here/);
    expect(html).toContain('Illustrative data: States and findings are made up');
  });

  it('is written with the same bytes by a second run', async () => {
    const again = { ...places, out: passingFolder() };
    await build('trial', again, ['ar']);
    for (const lang of ['ar'] as const) {
      const files = filesOf(places, 'trial', lang);
      expect(filesOf(again, 'trial', lang)).toEqual(files);
      for (const file of files) {
        const place = join('trial/meeting', lang, file);
        expect(hashOf(readFileSync(join(again.out, place))), place).toBe(hashOf(readFileSync(join(places.out, place))));
      }
    }
  });

  it('of the public collection holds what real data allow', async () => {
    const real = { ...DEFAULT_PLACES, out: passingFolder() };
    const manifest = await build('public', real, ['en']);
    listsWhatLiesInItsFolder(real, 'public', 'en');
    expect(manifest.pack!.entries.filter(({ note }) => note?.isIllustrative)).toEqual([]);
    const names = manifest.pack!.entries.flatMap(({ status, note }) => (status === 'written' ? [note!.name] : []));
    expect(names).toEqual(expect.arrayContaining(['programme', 'chapter_iv_lessons', 'mandates_progress']));
  });

  it('of a meeting that there is not is refused with those there are, and so is one without notes', async () => {
    const run = ['pipeline', '--collection', 'trial', '--sources', places.sources, '--out', places.out, '--meeting'];
    const unknown = await command(...run, 'eg9-2031');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(/--meeting: there is no meeting eg9-2031\n.*choose of eg1-2017/);
    expect(unknown.stderr).not.toMatch(STACK);
    expect(filesOf(places, 'trial', 'en')).toContain('2-1-programme.docx');
    const without = await command(...run, MEETING, '--only', 'charts');
    expect(without.code).toBe(2);
    expect(without.stderr).toMatch(/--meeting: a run that writes only charts writes no notes/);
  });
});

describe('the order of the documentation', () => {
  const spec = (agenda_item: number, more: Partial<NoteSpec> = {}): NoteSpec => ({
    meeting: MEETING,
    agenda_item,
    also_items: [],
    requires: [],
    numbers: {},
    charts: [],
    tables: {},
    ...more,
  });
  const note = (name: string, of: NoteSpec, missing: string[] = []): NoteFacts => ({
    name,
    spec: of,
    titles: new Map(),
    missing,
    isIllustrative: false,
  });
  const document = (documentId: string, item: number, symbol: string | null = null) => ({
    documentId,
    symbol,
    item,
    titles: new Map<Lang, string>(),
  });

  it('is that of the items, within them notes without a document, then the documents as listed', () => {
    const entries = entriesOf(
      [document('second', 3), document('first', 3, 'CAC/COSP/2017/10'), document('paper', 4)],
      [
        note('agenda', spec(2, { also_items: [7, 1] })),
        note('lessons', spec(3)),
        note('paper', spec(4), ['reviews']),
        note('state', spec(3, { form_of: 'CAC/COSP/2017/10' })),
      ],
    );
    expect(entries.map(({ stem, status, items }) => [stem, status, items.join()])).toEqual([
      ['2-1-agenda', 'written', '1,2,7'],
      ['3-1-lessons', 'written', '3'],
      ['3-2-second', 'not_prepared', '3'],
      ['3-3-state', 'written', '3'],
      ['4-1-paper', 'skipped', '4'],
    ]);
  });
});
