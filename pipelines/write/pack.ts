import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quotedString } from '@duckdb/node-api';
import type { Built } from '../draw/charts.ts';
import { UserError } from '../error.ts';
import { rowsOf } from '../model/warehouse.ts';
import { CONTENTS, FORMATS } from './formats.ts';
import { LANGS, type Lang } from './messages.ts';
import { type NoteFacts, type NoteRequests, type PrintJob, printingCode, printJobs, printNotes } from './notes.ts';
import { contentsOf } from './pack_contents.ts';

/** A document that the agenda of the meeting lists. */
export interface MeetingDocument {
  readonly documentId: string;
  readonly symbol: string | null;
  readonly item: number;
  readonly titles: ReadonlyMap<Lang, string>;
}

/** One line of the contents: a document of the agenda, a note of this project, or a document with the note that corresponds to it. */
export interface PackEntry {
  /** The item it is filed under, and with it all others that it is for. */
  readonly item: number;
  readonly items: readonly number[];
  readonly document: MeetingDocument | null;
  readonly note: NoteFacts | null;
  readonly status: 'written' | 'skipped' | 'not_prepared';
  /** Name of its files, without ending; they sort by item, then in the order of the contents. */
  readonly stem: string;
}

/** A meeting's documentation: all that the contents list, and the work of printing the contents. */
export interface Pack {
  readonly meeting: string;
  readonly entries: readonly PackEntry[];
  readonly jobs: readonly PrintJob[];
}

/** @throws UserError with the meetings there are, for a meeting that is none of them */
export async function checkMeeting(connection: DuckDBConnection, meeting: string): Promise<void> {
  const known = (await rowsOf(connection, 'select meeting_id from raw.meetings order by meeting_id')).map((row) =>
    String(row.meeting_id),
  );
  if (!known.includes(meeting))
    throw new UserError(
      '--meeting',
      `there is no meeting ${meeting}`,
      known.length > 0 ? `choose of ${known.join(', ')}` : 'add it to sources/reference/meetings',
      2,
    );
}

/** Makes out what the pack of a meeting holds, from its list of documents and the notes written for it. */
export async function requestPack(
  built: Built,
  notes: NoteRequests,
  meeting: string,
  rejectCount: number,
): Promise<Pack> {
  const entries = entriesOf(
    await documentsOf(built.connection),
    notes.facts.filter(({ spec }) => spec.meeting === meeting),
  );
  const [row] = await rowsOf(
    built.connection,
    `select meeting_id, opens_on, closes_on, job_number from raw.meetings where meeting_id = ${quotedString(meeting)}`,
  );
  const about = {
    meeting_id: meeting,
    opens_on: String(row!.opens_on),
    closes_on: String(row!.closes_on),
    job_number: row!.job_number as string | null,
  };
  const code = printingCode();
  const jobs = [...built.words.values()].flatMap((words) =>
    (['docx', 'html'] as const).flatMap((format) =>
      printJobs(contentsOf(entries, { built, about, rejectCount, format }, words), CONTENTS, [format], code),
    ),
  );
  return { meeting, entries, jobs };
}

/** Puts the notes that were printed, and the contents, into `<folder>/meeting/<lang>/`. */
export async function writePack(built: Built, { entries, jobs }: Pack, folder: string): Promise<void> {
  await printNotes(built, { jobs }, join(folder, 'meeting'));
  for (const lang of built.words.keys()) {
    const place = join(folder, 'meeting', lang);
    mkdirSync(place, { recursive: true });
    for (const { note, status, stem } of entries)
      if (status === 'written')
        for (const format of FORMATS)
          copyFileSync(join(folder, 'notes', lang, `${note!.name}.${format}`), join(place, `${stem}.${format}`));
  }
}

/** The documents of the agenda, in its order. */
async function documentsOf(connection: DuckDBConnection): Promise<MeetingDocument[]> {
  const rows = await rowsOf(connection, 'from raw.documents order by item, record');
  return rows.map((row) => ({
    documentId: String(row.document_id),
    symbol: row.symbol as string | null,
    item: Number(row.item),
    titles: new Map(LANGS.map((lang) => [lang, String(row[`title_${lang}`] ?? row.title_en)])),
  }));
}

/**
 * Documents and notes by item: within an item, first the notes to which no document corresponds, then the documents in their order. A
 * note corresponds to the document in whose form it is written, or whose name it bears.
 */
export function entriesOf(documents: readonly MeetingDocument[], notes: readonly NoteFacts[]): PackEntry[] {
  const noteOf = (document: MeetingDocument): NoteFacts | null =>
    notes.find(({ name }) => name === document.documentId) ??
    notes.find(({ spec }) => spec.form_of !== undefined && spec.form_of === document.symbol) ??
    null;
  const pairs = documents.map((document) => ({ document, note: noteOf(document) }));
  const paired = new Set(pairs.map(({ note }) => note));
  const alone = notes.filter((note) => !paired.has(note)).map((note) => ({ document: null, note }));
  const places = new Map<number, number>();
  return [...alone, ...pairs]
    .map((pair) => ({ ...pair, item: pair.document?.item ?? pair.note!.spec.agenda_item }))
    .sort((one, other) => one.item - other.item)
    .map(({ item, document, note }) => {
      const place = (places.get(item) ?? 0) + 1;
      places.set(item, place);
      return {
        item,
        items: [...new Set([item, ...(note?.spec.also_items ?? [])])].sort((one, other) => one - other),
        document,
        note,
        status: !note ? 'not_prepared' : note.missing.length > 0 ? 'skipped' : 'written',
        stem: `${item}-${place}-${note?.name ?? document!.documentId}`,
      };
    });
}
