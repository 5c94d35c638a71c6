import { type Built, sourceLine } from '../draw/charts.ts';
import type { NoteContext } from './bind.ts';
import { CONTENTS, FORMATS, type Format } from './formats.ts';
import { labelled } from './labels.ts';
import { languageOf } from './languages/languages.ts';
import { mastheadOf } from './masthead.ts';
import type { Words } from './messages.ts';
import type { PackEntry } from './pack.ts';
import { translated } from './translated.ts';
import type { Cell, Inline, NoteTree } from './tree.ts';
import { tied, unbroken } from './unbroken.ts';

interface About {
  readonly built: Built;
  readonly about: Omit<NoteContext['meeting'], 'agenda_item' | 'agenda_item_title'>;
  readonly rejectCount: number;
  /** The format of these contents, in which a title leads to its note. */
  readonly format: Format;
}

/** Contents of a meeting's documentation, as a note that the printers of notes print: each document with its item, its status and its files. */
export function contentsOf(entries: readonly PackEntry[], about: About, plainWords: Words): NoteTree {
  const words = tied(plainWords);
  const { built, format } = about;
  const isIllustrative = entries.some(({ note }) => note?.isIllustrative);
  const masthead = {
    ...mastheadOf(
      { spec: { agenda_item: 1, also_items: [] } },
      {
        meeting: { ...about.about, agenda_item: 1, agenda_item_title: words.say('pack.subject') },
        collection: {
          name: built.collection.name,
          title: translated(built.collection.about.title, words.lang),
          as_of: built.asOf,
          since: null,
          selection: built.collection.about.selection,
          caveats: [],
        },
        isIllustrative,
        rejectCount: about.rejectCount,
      },
      words,
    ),
    form: words.say('pack.form'),
    agendaItem: [plain(words.say('pack.items'))],
  };
  const rows = entries.map((entry) => [
    entry.items.map((item) => words.number(item)).join(comma(words)),
    titleCell(entry, format, words),
    statusOf(entry, words),
    filesCell(entry, words),
  ]);
  const heads = ['item', 'document', 'status', 'files'].map((name) => words.say(`pack.column.${name}`));
  const weights = [0.09, 0.48, 0.26, 0.17];
  return {
    name: CONTENTS,
    lang: words.lang,
    dir: words.dir,
    title: words.say('pack.title'),
    masthead,
    header: { draft: masthead.statement.draft, mark: masthead.statement.mark },
    summary: { head: words.say('note.summary'), paragraphs: [[plain(words.say('pack.summary', countsOf(entries)))]] },
    blocks: [
      {
        kind: 'table',
        target: 'contents',
        caption: {
          label: labelled(words, 'note.table.label', words.number(1)),
          title: words.say('pack.table'),
          subtitle: null,
          mark: null,
        },
        columns: heads.map((head, index) => ({ head, isNumber: false, weight: weights[index]! })),
        rows,
        // It begins right under the summary, and goes on over the page.
        isShort: false,
        sourceLine: unbroken(sourceLine('programme_documents', built, words), words.lang),
      },
    ],
    footnotes: [],
    words: { footnotes: words.say('note.footnotes'), backToText: words.say('note.back_to_text') },
    date: built.asOf,
  };
}

const comma = ({ lang }: Words): string => languageOf(lang).comma;

const plain = (text: string): Inline => ({ kind: 'text', text, bold: false, italic: false });

/** The title, which leads to the note where one is written, and the symbol. */
function titleCell({ document, note, status, stem }: PackEntry, format: Format, words: Words): Cell {
  const title = words.digits((document?.titles ?? note!.titles).get(words.lang) ?? '');
  const named: Inline = status === 'written' ? { kind: 'link', url: `${stem}.${format}`, text: title } : plain(title);
  return document?.symbol ? [named, plain(` (${document.symbol})`)] : [named];
}

function statusOf({ status, note }: PackEntry, words: Words): string {
  if (status === 'not_prepared') return words.say('pack.status.not_prepared');
  if (status === 'written')
    return words.say(`pack.status.${note!.isIllustrative ? 'written_illustrative' : 'written'}`);
  const datasets = note!.missing.map((dataset) => words.say(`dataset.${dataset}.title`));
  return words.say('pack.status.skipped', { count: datasets.length, datasets: words.list(datasets) });
}

const filesCell = ({ status, stem }: PackEntry, words: Words): Cell =>
  status === 'written'
    ? FORMATS.flatMap((format, index): Inline[] => [
        ...(index > 0 ? [plain(comma(words))] : []),
        { kind: 'link', url: `${stem}.${format}`, text: words.say(`pack.file.${format}`) },
      ])
    : '–';

/** What the summary says in numbers. */
function countsOf(entries: readonly PackEntry[]): Record<string, number | string> {
  const count = (is: (entry: PackEntry) => boolean): number => entries.filter(is).length;
  const written = count(({ status }) => status === 'written');
  const illustrative = count(({ note }) => note?.isIllustrative ?? false);
  return {
    notes: count(({ note }) => note !== null),
    written,
    illustrative,
    which: illustrative === 0 ? 'none' : illustrative === written ? 'all' : 'some',
    skipped: count(({ status }) => status === 'skipped'),
    documents: count(({ document }) => document !== null),
    not_prepared: count(({ status }) => status === 'not_prepared'),
  };
}
