import { z } from 'zod';

const NAME = /^[a-z][a-z0-9_]*$/;

/** What the text of every note may name beside the note's numbers. */
const BUILT_IN: ReadonlySet<string> = new Set(['nature', 'selection', 'as_of', 'since']);

/** Endings that say a number in another way: in words, or whether it is known at all. */
const ENDING = /_(?:words|known)$/;

/** The number behind a name of the text: `few` of `few_words` and of `few_known`. */
export const numberBehind = (name: string): string => name.replace(ENDING, '');

/** Whether a name is given to every note: the days of the run, what its data are, and `cite_<dataset>`, where a dataset is from. */
export const isBuiltIn = (name: string): boolean => BUILT_IN.has(name) || name.startsWith('cite_');

/** Whether a number may not be named so, since the name has a meaning already. */
const isReserved = (name: string): boolean => isBuiltIn(name) || ENDING.test(name);

/**
 * `reports/notes/<note>/note.yaml`: what a note needs and where its figures come from. The folder's name is the note's name;
 * beside it stands one Markdown file a language. A number's name is what the text writes between braces; names with a meaning of
 * their own are none of a number.
 */
export const noteSchema = z.strictObject({
  /** Symbol of the document whose form the note follows; without it the form is that of a note by the Secretariat. */
  form_of: z.string().min(1).optional(),
  /** `meetings.meeting_id` and `agenda_items.item` of the meeting that the note is written for. */
  meeting: z.string().min(1),
  agenda_item: z.int().min(1),
  /** Further items that the note is for; it is filed under `agenda_item`. */
  also_items: z.array(z.int().min(1)).default([]),
  /** Datasets without which the note is not written. */
  requires: z.array(z.string().regex(NAME)).default([]),
  /** Name -> query that returns one row with one column. */
  numbers: z
    .record(z.string().regex(NAME), z.string().min(1))
    .refine((numbers) => !Object.keys(numbers).some(isReserved), {
      message: 'a number may not end in _words or _known, nor be named nature, selection, as_of, since or cite_…',
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
        /** Column by whose words the rows are sorted as each language sorts; without it they keep the order of the query. */
        sorted_by: z.string().regex(NAME).optional(),
      }),
    )
    .default({}),
});

export type NoteSpec = z.infer<typeof noteSchema>;
