import { integer, optional, PATTERNS, reference, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a sentence of the observations on chapter IV that speaks of a practical topic of agenda item 3; no finding unless a person takes it. */
export default dataset({
  key: [],
  madeFrom: 'executive_summaries',
  columns: {
    source_document: reference('executive_summaries.source_document', PATTERNS.text),
    source_paragraph: integer({ min: 1 }),
    source_page: optional(integer({ min: 1 })),
    topic: reference('topics.topic', '[a-z_]+'),
    text: text(),
    reason: optional(text()),
  },
  example: {
    source_document: 'xaa-en.docx',
    source_paragraph: '41',
    source_page: '',
    topic: 'consultation',
    text: 'The law does not require that the other State be consulted before a refusal.',
    reason: 'speaks of a practical topic of agenda item 3',
  },
});
