import { join } from 'node:path';
import { DEFAULT_PLACES } from '../../../pipelines/paths.ts';
import { readDatasetContracts, readMartContracts } from '../../../pipelines/read/contracts.ts';
import { bindNote, type NoteContext } from '../../../pipelines/write/bind.ts';
import { loadMessages, type Words } from '../../../pipelines/write/messages.ts';
import type { NoteSource } from '../../../pipelines/write/note.ts';
import type { Inline } from '../../../pipelines/write/tree.ts';
import { printedDay } from '../../../pipelines/write/values.ts';
import type { Value } from './confidence.ts';
import type { Collection } from './records.ts';

const english = (): Words => loadMessages(join(DEFAULT_PLACES.reports, 'messages'), 'en');

/** What the paragraphs of a note say once its numbers are bound. */
export async function textOf(
  source: NoteSource,
  collection: Collection,
  numbers: NoteContext['numbers'],
  tables: Readonly<Record<string, readonly Record<string, unknown>[]>>,
): Promise<string> {
  const contracts = await readMartContracts(DEFAULT_PLACES.schemas);
  const datasets = [...(await readDatasetContracts(DEFAULT_PLACES.schemas)).keys()];
  const told = Object.entries(source.spec.tables).map(([id, { query }]) => {
    const mart = /\bfrom\s+mart\.([a-z_]+)/.exec(query)![1]!;
    return [id, { mart, contract: contracts.get(mart)!.columns, rows: tables[id]!, sourceLine: '' }] as const;
  });
  const { name, as_of, since = null, selection } = collection;
  const context: NoteContext = {
    collection: { name, title: '', as_of, since, selection, caveats: [] },
    meeting: {
      meeting_id: source.spec.meeting,
      opens_on: as_of,
      closes_on: as_of,
      job_number: null,
      agenda_item: source.spec.agenda_item,
      agenda_item_title: '',
    },
    numbers,
    charts: Object.fromEntries(source.spec.charts.map((chart) => [chart, NO_PICTURE])),
    tables: Object.fromEntries(told),
    citations: Object.fromEntries(datasets.map((dataset) => [dataset, ''])),
    isIllustrative: name === 'illustrative',
    rejectCount: 0,
    buildDate: as_of,
  };
  const { summary, blocks } = bindNote(source, context, english());
  const paragraphs = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.children];
    return block.kind === 'items' ? block.items.map((item) => item.children) : [];
  });
  return plain([...(summary?.paragraphs ?? []), ...paragraphs].map(textOfInlines).join('\n'));
}

/** A sentence of a note with its numbers put in, as the note prints them. */
export function filled(sentence: string, values: Readonly<Record<string, Value>>): string {
  const words = english();
  const printed = Object.entries(values).map(([name, value]) => [
    name,
    printedDay(value as string | number | null, words),
  ]);
  return plain(words.fill(sentence, Object.fromEntries(printed)));
}

/** With ordinary spaces where the text has others, so that lines may break in a sentence that is looked for. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F\u2009]/g, ' ').replace(/\u2060/g, '');

const NO_PICTURE: NoteContext['charts'][string] = {
  title: '',
  subtitle: '',
  alt: '',
  sourceLine: '',
  svg: '<svg></svg>',
  outlines: '<svg></svg>',
  png: new Uint8Array(),
  width: 1,
  height: 1,
  plot: { top: 0, bottom: 1 },
};

const textOfInlines = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' || inline.kind === 'link' ? inline.text : '')).join('');
