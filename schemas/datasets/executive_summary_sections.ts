import { chapter, integer, optional, PATTERNS, reference, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a part of an executive summary under one of the official headings. */
export default dataset({
  key: ['source_document', 'first_paragraph'],
  madeFrom: 'executive_summaries',
  columns: {
    source_document: reference('executive_summaries.source_document', PATTERNS.text),
    summary_section: text('[a-z_]+'),
    chapter: optional(chapter()),
    heading: optional(text()),
    first_paragraph: integer({ min: 1 }),
    last_paragraph: integer({ min: 1 }),
  },
  example: {
    source_document: 'xaa-en.docx',
    summary_section: 'challenges',
    chapter: 'IV',
    heading: '3.3. Challenges in implementation',
    first_paragraph: '70',
    last_paragraph: '76',
  },
});
