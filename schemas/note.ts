import { z } from 'zod';

const NAME = /^[a-z][a-z0-9_]*$/;

/**
 * `reports/notes/<note>/note.yaml`: what a note needs and where its figures come from. The folder's name is the note's name;
 * beside it stands one Markdown file a language. A number's name is what the text writes between braces; `<name>_words` writes
 * one to nine in words, so no number may end in `_words` itself.
 */
export const noteSchema = z.strictObject({
  /** Symbol of the document whose form the note follows; without it the form is that of a note by the Secretariat. */
  form_of: z.string().min(1).optional(),
  /** `meetings.meeting_id` and `agenda_items.item` of the meeting that the note is written for. */
  meeting: z.string().min(1),
  agenda_item: z.int().min(1),
  /** Datasets without which the note is not written. */
  requires: z.array(z.string().regex(NAME)).default([]),
  /** Name -> query that returns one row with one column. */
  numbers: z
    .record(z.string().regex(NAME), z.string().min(1))
    .refine((numbers) => !Object.keys(numbers).some((name) => name.endsWith('_words')), {
      message: 'a number may not end in _words',
    })
    .default({}),
  /** Charts the text places, by the stem of `reports/charts/<chart>.vl.json`. */
  charts: z.array(z.string().regex(NAME)).default([]),
  /** Tables the text places: a query over one mart, and the columns shown, in order. */
  tables: z
    .record(
      z.string().regex(NAME),
      z.strictObject({
        query: z.string().regex(/\bfrom\s+mart\.[a-z_]+/, 'the query must read "from mart.<table>"'),
        columns: z.array(z.string().regex(NAME)).min(1),
      }),
    )
    .default({}),
});

export type NoteSpec = z.infer<typeof noteSchema>;
