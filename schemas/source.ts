import { z } from 'zod';

const words = z.string().min(1);

/** A text in the six languages. One that is missing is written in English, and the run warns of it. */
export const localized = z.strictObject({
  ar: words,
  zh: words.optional(),
  en: words,
  fr: words.optional(),
  ru: words.optional(),
  es: words.optional(),
});
export type Localized = z.infer<typeof localized>;

const day = z.iso.date();

/** `source.yaml`: where one dataset of one collection comes from, and how its file is to be read. */
export const sourceSchema = z.strictObject({
  title: localized,
  /** Short form for the "Source:" line of charts and tables; left out for code lists, which need none. */
  cite: localized.optional(),
  producer: z.string().min(1),
  url: z.string().optional(),
  symbol: z.string().optional(),
  licence: z.string().min(1),
  attribution: z.string().optional(),
  accessed: day,
  /** official: issued by the body it speaks for; coded: read by persons from documents; illustrative: made up. */
  nature: z.enum(['official', 'coded', 'illustrative']),
  /** restricted: given in confidence; published only for groups of at least three. */
  access: z.enum(['public', 'restricted']),
  /** Encoding of the files if it is not UTF-8 (a WHATWG label such as windows-1256). */
  encoding: z.string().optional(),
  /** Records expected in all files together; a guard against a file that arrives short. */
  rows: z.number().int().nonnegative().optional(),
  /** Contract column -> head as written in the file, where the two differ. */
  columns: z.record(z.string(), z.string()).default({}),
  /** Contract columns that this source does not have; they must be nullable. */
  absent: z.array(z.string()).default([]),
  /** Heads in the file that the contract does not take. */
  ignored: z.array(z.string()).default([]),
  note: z.string().optional(),
});
export type SourceYaml = z.infer<typeof sourceSchema>;

/** `lookups.yaml`: column -> label as written -> code. A label listed nowhere stays as it is and meets the contract. */
export const lookupsSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type Lookups = z.infer<typeof lookupsSchema>;

/** `corrections.yaml`: known errors of a source. Each fails when the source no longer says what it said. */
export const correctionsSchema = z.array(
  z.strictObject({
    /** Columns and values that find exactly one record, as the source writes them. */
    where: z.record(z.string(), z.string()),
    column: z.string(),
    /** What the source says there; empty for an empty cell. */
    source_said: z.string(),
    /** What it should say; empty for an empty cell. */
    correct: z.string(),
    why: z.string().min(1),
  }),
);
export type Corrections = z.infer<typeof correctionsSchema>;

const sheetSchema = sourceSchema.pick({ rows: true, columns: true, absent: true, ignored: true }).extend({
  /** Dataset that the sheet holds, if its name is not that of the dataset. */
  dataset: z.string().optional(),
  lookups: lookupsSchema.default({}),
  corrections: correctionsSchema.default([]),
});

/** `<name>.source.yaml` beside the workbook `<name>.xlsx` of a collection: where it comes from, once for all of its sheets. */
export const workbookSchema = sourceSchema
  .omit({ encoding: true, rows: true, columns: true, absent: true, ignored: true })
  .extend({
    /** Sheet -> how it is read. A sheet that has a dataset's name and its columns needs no entry. */
    sheets: z.record(z.string(), sheetSchema).default({}),
    /** Sheets that hold no dataset. */
    ignored_sheets: z.array(z.string()).default([]),
  });
export type WorkbookYaml = z.infer<typeof workbookSchema>;
