import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { bindNote, type NoteContext } from '../../pipelines/write/bind.ts';
import { LANGS, type Lang, type Words, wordsOf, writtenLangs } from '../../pipelines/write/messages.ts';
import { readNote } from '../../pipelines/write/note.ts';
import type { NoteTree } from '../../pipelines/write/tree.ts';
import { code, decimal, integer, list, optional } from '../../schemas/columns.ts';

/** A name that tries to break out of whatever it is printed into. */
export const HOSTILE = '</style><script>alert("x")</script> & ]]> "quoted" #text(red)[x] \\ `code` $x$ <w:p/>';

export const YAML = `meeting: eg1-2017
agenda_item: 3
numbers:
  reviewed: select max(reviewed_count) from mart.findings_overview
  few: select 3
charts: [bar_one, bar_two]
tables:
  counts:
    query: from mart.counts
    columns: [article, state_count, state_share, topics]
`;

export const MARKDOWN = `# A note

> In short: {reviewed}.

## First

At least {few_words} of {reviewed} States.[^b] See [](table:counts) and [](chart:bar_two).

![](table:counts)

### Under

[](chart:bar_one) shows *more* and **most**.[^a]

1. one;
2. two {few, plural, one {State} other {States}}.

![](chart:bar_one)

## Second

![](chart:bar_two)

![](caveats)

Last, with a [link](https://example.org/a?b=1&c=2).

[^a]: First defined, second cited.
[^b]: Second defined, first cited, {few} times.
`;

/** A folder with a note of these texts in all languages. */
export function noteFolder(yaml = YAML, markdown = MARKDOWN): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'note-')), 'sample');
  mkdirSync(folder);
  writeFileSync(join(folder, 'note.yaml'), yaml);
  for (const lang of LANGS) writeFileSync(join(folder, `${lang}.md`), markdown);
  return folder;
}

const EXTRA: Readonly<Record<string, string>> = {
  'note.sample.table.counts': 'Counts ({reviewed} reviewed)',
  'column.article': 'Article',
  'column.state_count': 'States',
  'column.state_share': 'Share',
  'column.topics': 'Topics',
  'code.article.value': 'Art. {article}',
  'code.article.none': 'Chapter as a whole',
  'code.topic.refusal': HOSTILE,
  'code.topic.general': 'General',
};

/** Messages of the project; of a language that has none yet, some of them beside the English ones. */
export function words(lang: Lang): Words {
  const folder = 'reports/messages';
  const files = writtenLangs(folder).includes(lang)
    ? [join(folder, `${lang}.json`)]
    : [join(folder, 'en.json'), join('tests/fixtures/languages', `${lang}.json`)];
  const messages = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return wordsOf(lang, new Map(Object.entries(Object.assign({}, ...messages, EXTRA))), 'messages');
}

export function context(overrides: Partial<NoteContext> = {}): NoteContext {
  const picture = {
    title: `Title ${HOSTILE}`,
    subtitle: '',
    alt: `Bars ${HOSTILE}`,
    sourceLine: 'Source: a test',
    svg: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="120" height="40" fill="#1f5a92"/></svg>',
    outlines:
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="120" height="40" fill="#1f5a92"/></svg>',
    png: png(),
    width: 200,
    height: 100,
    plot: { top: 20, bottom: 80 },
  };
  return {
    collection: {
      name: 'test',
      title: HOSTILE,
      as_of: '2017-11-06',
      since: null,
      selection: 'lots',
      caveats: [{ id: 'one', text: `Caveat ${HOSTILE}` }],
    },
    meeting: {
      meeting_id: 'eg1-2017',
      opens_on: '2017-11-06',
      closes_on: '2017-11-07',
      job_number: null,
      agenda_item: 3,
      agenda_item_title: 'An item',
    },
    numbers: { reviewed: 80, few: 3 },
    charts: { bar_one: picture, bar_two: picture },
    tables: {
      counts: {
        mart: 'counts',
        contract: {
          article: optional(integer()),
          state_count: optional(integer()),
          state_share: optional(decimal()),
          topics: optional(list(code(['refusal', 'general']))),
        },
        rows: [
          { article: 44, state_count: 20, state_share: 0.25, topics: ['refusal', 'general'] },
          { article: null, state_count: null, state_share: null, topics: null },
        ],
        sourceLine: 'Source: a test',
      },
    },
    citations: { reviews: 'A list', findings: null },
    isIllustrative: true,
    rejectCount: 2,
    buildDate: '2017-11-06',
    ...overrides,
  };
}

export function sampleTree(lang: Lang): NoteTree {
  return bindNote(readNote(noteFolder(), lang), context(), words(lang));
}

/** A white picture of two by one points. */
function png(): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from([0, 255, 255]));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
