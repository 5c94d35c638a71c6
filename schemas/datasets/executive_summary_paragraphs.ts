import { boolean, chapter, integer, optional, PATTERNS, reference, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a paragraph of an executive summary, in reading order; `source_paragraph` and `source_page` are the place that findings point to. */
export default dataset({
  key: ['source_document', 'source_paragraph'],
  madeFrom: 'executive_summaries',
  columns: {
    source_document: reference('executive_summaries.source_document', PATTERNS.text),
    source_paragraph: integer({ min: 1 }),
    source_page: optional(integer({ min: 1 })),
    chapter: optional(chapter()),
    summary_section: optional(text('[a-z_]+')),
    is_bullet: boolean(),
    text: text(),
  },
  example: {
    source_document: 'xaa-en.docx',
    source_paragraph: '57',
    source_page: '',
    chapter: 'IV',
    summary_section: 'challenges',
    is_bullet: 'true',
    text: 'Consult the requesting State before extradition is refused (art. 44, para. 17);',
  },
});
