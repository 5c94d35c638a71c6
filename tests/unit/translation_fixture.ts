import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Lang } from '../../pipelines/write/messages.ts';
import { exported } from '../../pipelines/write/translation/exporting.ts';
import { taken } from '../../pipelines/write/translation/taking.ts';
import { originsOf } from '../../pipelines/write/translation/units.ts';
import { writeTexts } from '../../pipelines/write/translation/writing.ts';
import { readXliff } from '../../pipelines/write/translation/xliff_reader.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export const MESSAGES: Readonly<Record<string, string>> = {
  'chart.bar_one.other': 'Other topics',
  'chart.bar_one.subtitle': '{reviewed, plural, one {# State} other {# States}} reviewed, of {parties}',
  'code.hours.10:00-13:00': 'Morning',
  'column.article.about': 'The article, such as 44(17).',
  'language.name': 'English',
  'language.read_by_linguist': 'no',
  'note.rejects': 'Rejected: {count, plural, =0 {none} other {{count_words} records}}.',
};

export const YAML = `meeting: eg1-2017
agenda_item: 3
numbers:
  reviewed: select 80
  few: select 3
charts: [bar_one]
`;

export const MARKDOWN = `# A note on reviews held

> In short, there were {reviewed} reviews.

## Introduction

Of {reviewed} States, {few_words} had *more* than **one** challenge.[^a] See [](chart:bar_one) and [a page](https://example.org).

![](chart:bar_one)

{few, plural, =0 {No State} one {# State} other {{few_words} States}} asked; {nature, select, illustrative {nothing here is real} other {all of it is real}}. The points are:

1. the first of them is long enough;
2. the second of them, for {reviewed}.

[^a]: See CAC/COSP/2017/10 for more on it.
`;

/** A folder of reports, of English or as given (path -> content). */
export function reportsFolder(files: Readonly<Record<string, string>> = {}): string {
  const home = mkdtempSync(join(tmpdir(), 'reports-'));
  folders.push(home);
  const all: Readonly<Record<string, string>> = {
    'messages/en.json': `${JSON.stringify(MESSAGES, null, 2)}\n`,
    'notes/sample/note.yaml': YAML,
    'notes/sample/en.md': MARKDOWN,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  }
  mkdirSync(join(home, 'charts'), { recursive: true });
  return home;
}

export const exportOf = (reports: string, lang: string): string =>
  exported(reports, lang as Lang, (file) => file.slice(reports.length + 1));

/** Imports a file, and gives what was not taken. */
export function importOf(reports: string, lang: string, xlf: string | Uint8Array): readonly string[] {
  const origins = originsOf(reports, lang as Lang);
  const bytes = typeof xlf === 'string' ? Buffer.from(xlf) : xlf;
  const { texts, left } = taken(readXliff(bytes, 'file.xlf', lang), origins, 'file.xlf', lang);
  writeTexts(origins, texts, lang as Lang);
  return left;
}

export const contentOf = (reports: string, path: string): string => readFileSync(join(reports, path), 'utf8');

/** Every file of the reports with its content. */
export const filesOf = (reports: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(reports, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? [[path.slice(reports.length), readFileSync(path, 'utf8')]] : [];
    }),
  );

const UNIT = /<trans-unit id="([^"]*)"[\s\S]*?<source>([\s\S]*?)<\/source>(?:\s*<target[^>]*>([\s\S]*?)<\/target>)?/g;

/** The file with a target of each unit, made of its identifier, source and present target; null leaves it as it is. */
export const translated = (
  xlf: string,
  make: (id: string, source: string, target: string | undefined) => string | null,
): string =>
  xlf.replace(UNIT, (whole, id: string, source: string, target: string | undefined) => {
    const made = make(id, source, target);
    if (made === null) return whole;
    const bare = whole.replace(/\s*<target[\s\S]*<\/target>/, '');
    return `${bare}<target>${made}</target>`;
  });

/** Words made unlike English, codes kept, as a translator of Russian might. */
export const asRussian = (source: string): string =>
  source
    .split(/(<ph[\s\S]*?<\/ph>|<[^>]*>|CAC\/[A-Z0-9./]+|&[a-z]+;)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[A-Za-z]/g, (letter) => RUSSIAN[letter.toLowerCase()]!),
    )
    .join('');

const RUSSIAN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [letter, 'абвгдежзиклмнопрстуфхцчшыэ'[index]!]),
);
