import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  asRussian,
  contentOf,
  exportOf,
  filesOf,
  importOf,
  MARKDOWN,
  MESSAGES,
  reportsFolder,
  translated,
} from './translation_fixture.ts';

describe('the file', () => {
  const xlf = exportOf(reportsFolder(), 'ru');
  const unit = (id: string): string => new RegExp(`<trans-unit id="${id}[\\s\\S]*?</trans-unit>`).exec(xlf)![0];

  it('is XLIFF 1.2 with one file a place, from English', () => {
    expect(xlf).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:/,
    );
    expect(
      [...xlf.matchAll(/<file original="([^"]*)" source-language="en" target-language="ru"/g)].map((m) => m[1]),
    ).toEqual(['messages/en.json', 'notes/sample/en.md']);
    expect(xlf).not.toContain('read_by_linguist');
    expect(xlf).not.toContain('<target');
  });

  it('has a unit for each heading, paragraph, item and footnote, and none for what only places a chart', () => {
    const kinds = [...xlf.matchAll(/id="note\/sample:(\d+)\/8:([a-z]+):[0-9a-f]{8}"/g)].map((found) => found[2]);
    expect(kinds).toEqual(['title', 'summary', 'section', 'paragraph', 'paragraph', 'item', 'item', 'footnote']);
  });

  it('protects numbers, marks, references and links, and keeps the words between them', () => {
    const ph = (id: number, code: string): string => `<ph id="${id}" equiv-text="${code}">${code}</ph>`;
    expect(unit('note/sample:4/8')).toContain(
      `<source>Of ${ph(1, '{reviewed}')} States, ${ph(2, '{few_words}')} had ${ph(3, '*')}more${ph(4, '*')} than ${ph(5, '**')}one${ph(6, '**')} challenge.${ph(7, '[^a]')} See ${ph(8, '[](chart:bar_one)')} and ${ph(9, '[')}a page${ph(10, '](https://example.org)')}.</source>`,
    );
  });

  it('offers each form that the language has, and says when it is taken', () => {
    const forms = (lang: string, id: string): string[] =>
      [...exportOf(reportsFolder(), lang).matchAll(new RegExp(`id="${id}[^"]*?[0-9a-f]{8}\\.1\\.([^".]*)"`, 'g'))].map(
        (m) => m[1]!,
      );
    const subtitle = 'messages:2/6';
    expect(forms('ar', subtitle)).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
    expect(forms('ru', subtitle)).toEqual(['one', 'few', 'many', 'other']);
    expect(forms('fr', subtitle)).toEqual(['one', 'other']);
    expect(forms('zh', subtitle)).toEqual(['other']);
    expect(forms('ru', 'note/sample:5/8')).toEqual(['=0', 'one', 'few', 'many', 'other']);
    expect(unit('messages:2/6[^"]*few')).toMatch(
      /<source><ph id="1" equiv-text="#">#<\/ph> States<\/source>[\s\S]*"few"[\s\S]*2, 3, 4, 22 …/,
    );
  });

  it('says what a unit is for, what its numbers are, and how long a label may be', () => {
    expect(unit('messages:1/6')).toMatch(
      /maxwidth="24" size-unit="char"[\s\S]*<note>Short label in the legend[\s\S]*bar_one/,
    );
    expect(unit('note/sample:4/8')).toMatch(
      /<note>Numbered paragraph of the note "sample"\.\n\{reviewed\}: select 80\.\n\{few_words\}, one to nine in words: select 3\./,
    );
  });
});

describe('a whole translation', () => {
  const reports = reportsFolder();
  const filled = translated(exportOf(reports, 'ru'), (_, source) => asRussian(source));
  importOf(reports, 'ru', filled);

  it('is written with the forms of the language, sorted, every code in place', () => {
    const messages = JSON.parse(contentOf(reports, 'messages/ru.json'));
    expect(Object.keys(messages)).toEqual(Object.keys(MESSAGES));
    expect(messages['language.read_by_linguist']).toBe('no');
    expect(messages['chart.bar_one.subtitle']).toMatch(
      /^\{reviewed, plural, one \{# \p{L}+\} few \{# \p{L}+\} many \{# \p{L}+\} other \{# \p{L}+\}\} \p{L}+, \p{L}+ \{parties\}$/u,
    );
    const note = contentOf(reports, 'notes/sample/ru.md');
    expect(note.replace(/\p{L}+/gu, '').replace(/\{[^\n]*\}/g, '')).toBe(
      MARKDOWN.replace(/\p{L}+/gu, '').replace(/\{[^\n]*\}/g, ''),
    );
    expect(note).toMatch(/\{few, plural, =0 \{\p{L}+ \p{L}+\} one \{# \p{L}+\} few \{\{few_words\} \p{L}+\}/u);
  });

  it('goes out and comes back without a change', () => {
    const before = filesOf(reports);
    expect(importOf(reports, 'ru', exportOf(reports, 'ru'))).toEqual([]);
    expect(filesOf(reports)).toEqual(before);
  });

  it('is known again word by word: the same export after the files were written anew', () => {
    const once = exportOf(reports, 'ru');
    rmSync(join(reports, 'notes/sample/ru.md'));
    rmSync(join(reports, 'messages/ru.json'));
    importOf(reports, 'ru', once);
    expect(exportOf(reports, 'ru')).toBe(once);
  });
});

describe('the project’s own texts', () => {
  it('in Arabic come back as they were, byte for byte, also where the files had to be written anew', () => {
    const reports = reportsFolder();
    rmSync(reports, { recursive: true });
    cpSync('reports', reports, { recursive: true });
    const before = filesOf(reports);
    const xlf = exportOf(reports, 'ar');
    expect(importOf(reports, 'ar', xlf)).toEqual([]);
    expect(filesOf(reports)).toEqual(before);
    for (const path of Object.keys(before).filter((name) => /\/ar\.(md|json)$/.test(name))) rmSync(join(reports, path));
    importOf(reports, 'ar', xlf);
    expect(filesOf(reports)).toEqual(before);
  });
});

describe('a half translation', () => {
  const isEven = (id: string): boolean => Number(/:(\d+)\//.exec(id)![1]) % 2 === 0;
  let reports = '';
  beforeEach(() => {
    reports = reportsFolder();
    importOf(
      reports,
      'fr',
      translated(exportOf(reports, 'fr'), (id, source) => (isEven(id) ? `Fr ${source}` : null)),
    );
  });

  it('leaves out the messages it has not, and lets the note’s other texts stand in English', () => {
    expect(Object.keys(JSON.parse(contentOf(reports, 'messages/fr.json')))).toEqual([
      'chart.bar_one.subtitle',
      'column.article.about',
      'language.read_by_linguist',
      'note.rejects',
    ]);
    const lines = contentOf(reports, 'notes/sample/fr.md').split('\n');
    expect(lines[0]).toBe('# A note on reviews held');
    expect(lines[2]).toBe('> Fr In short, there were {reviewed} reviews.');
  });

  it('goes out with those untranslated, and comes back without a change', () => {
    const xlf = exportOf(reports, 'fr');
    const wanting = [
      ...xlf.matchAll(/id="note\/sample:(\d)\/8:[a-z]+:[0-9a-f]{8}"[\s\S]*?<\/source>\s*<(target|context-group)/g),
    ];
    expect(wanting.filter((found) => found[2] !== 'target').map((found) => found[1])).toEqual(['1', '3', '5', '7']);
    const before = filesOf(reports);
    expect(importOf(reports, 'fr', xlf)).toEqual([]);
    expect(filesOf(reports)).toEqual(before);
  });
});

describe('what changed in English meanwhile', () => {
  it('is named and not taken; the rest is, wherever it stands now', () => {
    const reports = reportsFolder();
    const xlf = translated(exportOf(reports, 'ru'), (_, source) => asRussian(source));
    const english = MARKDOWN.replace('In short, there', 'To say it at once, there').replace(
      '## Introduction',
      '## Before all\n\n## Introduction',
    );
    writeFileSync(join(reports, 'notes/sample/en.md'), english);
    writeFileSync(
      join(reports, 'messages/en.json'),
      `${JSON.stringify({ ...MESSAGES, 'language.name': 'British', 'run.more': 'More' }, null, 2)}\n`,
    );
    const left = importOf(reports, 'ru', xlf).join('\n');
    expect(left.match(/the English changed since the export/g)).toHaveLength(2);
    expect(left).toMatch(/unit "messages:5\/6:language\.name:[^"]*": the English changed/);
    expect(left).toMatch(/unit "note\/sample:2\/8:summary:[^"]*": the English changed/);
    expect(left).toMatch(/messages\/en\.json, line \d+: run\.more is not in the file, being newer/);
    const note = contentOf(reports, 'notes/sample/ru.md');
    expect(note).toContain('> To say it at once, there were {reviewed} reviews.\n\n## Before all\n\n## и');
    expect(JSON.parse(contentOf(reports, 'messages/ru.json'))).not.toHaveProperty('language.name');
  });

  it('a number that a language must inflect where English need not is written out by hand, and comes back', () => {
    const reports = reportsFolder();
    const forms = '{reviewed, plural, one {# обзор} few {# обзора} many {# обзоров} other {# обзора}}';
    const make = (id: string, source: string): string =>
      id.startsWith('note/sample:2/') ? `Всего ${forms}.` : asRussian(source);
    importOf(reports, 'ru', translated(exportOf(reports, 'ru'), make));
    expect(contentOf(reports, 'notes/sample/ru.md')).toContain(`> Всего ${forms}.`);
    const xlf = exportOf(reports, 'ru');
    expect(xlf).toMatch(
      /2\/8:summary:[0-9a-f]{8}\.1\.few"[\s\S]*?<target[^>]*><ph id="1" equiv-text="#">#<\/ph> обзора</,
    );
    const before = filesOf(reports);
    importOf(reports, 'ru', xlf);
    expect(filesOf(reports)).toEqual(before);
  });
});
