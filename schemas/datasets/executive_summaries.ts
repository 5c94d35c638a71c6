import { chapter, code, date, integer, list, optional, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';
import { LANGUAGES } from '../languages.ts';

/** A row is a document that was read: the executive summary of one review. */
export default dataset({
  key: ['source_document'],
  madeFrom: 'executive_summaries',
  columns: {
    /** Name of the file as received. */
    source_document: text(),
    source_sha256: text('[0-9a-f]{64}'),
    format: code(['docx', 'pdf', 'html', 'txt']),
    lang: code(LANGUAGES),
    iso3: state(),
    review_cycle: integer({ min: 1, max: 2 }),
    symbol: optional(text()),
    issued_on: optional(date()),
    /** The State's name as its heading writes it. */
    state_as_written: optional(text()),
    /** Chapters that have a part of their own in the text. */
    chapters: optional(list(chapter())),
    /** What a person should know of the reading, a sentence each. */
    warnings: optional(text()),
  },
  example: {
    source_document: 'xaa-en.docx',
    source_sha256: '0'.repeat(64),
    format: 'docx',
    lang: 'en',
    iso3: 'XAA',
    review_cycle: '1',
    symbol: 'CAC/COSP/IRG/I/3/1/Add.91',
    issued_on: '2014-03-19',
    state_as_written: 'Kelmoria',
    chapters: 'III|IV',
    warnings: '',
  },
});
