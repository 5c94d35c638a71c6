import { chapter, decimal, integer, list, optional, PATTERNS, reference, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a need for technical assistance as the machine read it in an executive summary, before any person looked at it. */
export default dataset({
  key: ['source_document', 'source_paragraph'],
  madeFrom: 'executive_summaries',
  columns: {
    source_document: reference('executive_summaries.source_document', PATTERNS.text),
    source_paragraph: integer({ min: 1 }),
    source_page: optional(integer({ min: 1 })),
    chapter: chapter(),
    /** As the text names them, known to the Convention or not. */
    provisions: optional(list(text('[1-9][0-9]?(\\([1-9][0-9]?\\))?(\\([a-z]\\))?'))),
    /** Empty where the text names no type that is known. */
    ta_types: optional(list(reference('ta_types.ta_type', '[a-z_]+'))),
    text: text(),
    confidence: decimal({ min: 0, max: 1 }),
    /** Why a person should look at it. */
    reason: optional(text()),
  },
  example: {
    source_document: 'xaa-en.docx',
    source_paragraph: '80',
    source_page: '',
    chapter: 'IV',
    provisions: '46',
    ta_types: 'model_treaty|capacity_building',
    text: 'Article 46: model treaty; capacity-building programmes for the central authority;',
    confidence: '0.95',
    reason: '',
  },
});
