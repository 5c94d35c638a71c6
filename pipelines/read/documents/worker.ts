import { UserError } from '../../error.ts';
import { extract } from './extraction.ts';
import { readLexicons } from './lexicon.ts';
import { readDocument } from './reader.ts';
import { type SummaryText, summaryTextOf } from './summary_text.ts';

/** A document that was read, or why it cannot be. */
export type DocumentReading =
  | SummaryText
  | { readonly refusal: { readonly where: string; readonly what: string; readonly todo: string } };

const lexicons = new Map<string, ReturnType<typeof readLexicons>>();

/**
 * Reads one executive summary on another core; what it says travels as JSON. A document that a person must mend is an answer
 * too: the others are read all the same.
 */
export default async function work(input: { bytes: Uint8Array; file: string; sources: string }): Promise<Uint8Array> {
  const known = lexicons.get(input.sources) ?? readLexicons(input.sources);
  lexicons.set(input.sources, known);
  let reading: DocumentReading;
  try {
    const text = await readDocument(input.bytes, input.file);
    reading = summaryTextOf(text, extract(text, known));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { where, what, todo } = error;
    reading = { refusal: { where, what, todo } };
  }
  return Buffer.from(JSON.stringify(reading));
}
