import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../pipelines/ask/pipeline.ts';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';
import { type Collection, readCollection } from '../../pipelines/read/collections.ts';
import { readDatasetContracts } from '../../pipelines/read/contracts.ts';
import { sortedRows, tableOf } from '../../pipelines/write/cells.ts';
import { translated, untranslated } from '../../pipelines/write/translated.ts';
import { text } from '../../schemas/columns.ts';
import { words } from './write_fixture.ts';

const DATASETS = await readDatasetContracts(DEFAULT_PLACES.schemas);

describe('a text of a source that is not translated', () => {
  const found = readCollection(DEFAULT_PLACES.sources, 'illustrative', DATASETS);
  const TOOLS = { ...found.sources.get('tools')!, about: { ...found.sources.get('tools')!.about, cite: undefined } };
  const title = { en: 'A list', ar: 'قائمة', fr: 'Une liste' };
  const collection: Collection = {
    ...found,
    about: { ...found.about, title, caveats: [{ id: 'one', text: { en: 'One', ar: 'واحد' } }] },
    sources: new Map(),
    summaries: undefined,
  };

  it('is written in English', () => {
    expect([translated(title, 'fr'), translated(title, 'ru')]).toEqual(['Une liste', 'A list']);
  });

  it('is named once a language', () => {
    expect(untranslated(collection, DATASETS, ['en', 'fr', 'ru'])).toEqual([
      'Collection illustrative, not translated into "fr" and written in English: the caveat one.',
      'Collection illustrative, not translated into "ru" and written in English: its title, the caveat one.',
    ]);
    const tools = { ...collection, about: { ...collection.about, caveats: [] }, sources: new Map([['tools', TOOLS]]) };
    expect(untranslated(tools, DATASETS, ['fr'])).toEqual([
      'Collection illustrative, not translated into "fr" and written in English: the name of tools.',
    ]);
  });
});

describe('a language whose messages are missing', () => {
  it('cannot be written, which a sentence says', async () => {
    const reports = mkdtempSync(join(tmpdir(), 'reports-'));
    mkdirSync(join(reports, 'messages'));
    for (const lang of ['en', 'ar'])
      cpSync(join(DEFAULT_PLACES.reports, 'messages', `${lang}.json`), join(reports, 'messages', `${lang}.json`));
    const places = { ...DEFAULT_PLACES, reports };
    const run = runPipeline({
      places,
      collections: ['illustrative'],
      langs: ['en', 'zh'],
      allowRejects: false,
      force: true,
    });
    await expect(run).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/^--lang: "zh" cannot be written yet.*zh\.json is missing\n.*choose of ar, en,/),
    });
  });
});

describe('the rows of a table', () => {
  it('are sorted as the language sorts', () => {
    const caption = { label: { before: '', number: '', after: '' }, title: null, subtitle: null, mark: null };
    const rows = ['Fidji', 'Équateur', 'Égypte'].map((name) => ({ name }));
    const data = { mart: 'm', contract: { name: text() }, rows, sourceLine: '' };
    const heads = { ...words('fr'), head: () => 'Nom' };
    const shown = tableOf('t', caption, ['name'], sortedRows(data, 'name', heads), heads).rows.flat();
    expect(shown).toEqual(['Égypte', 'Équateur', 'Fidji']);
  });
});
