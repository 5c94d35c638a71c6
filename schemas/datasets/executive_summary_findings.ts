import { chapter, code, decimal, integer, list, optional, PATTERNS, reference, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a finding as the machine read it in an executive summary, before any person looked at it. */
export default dataset({
  key: ['source_document', 'source_paragraph'],
  madeFrom: 'executive_summaries',
  columns: {
    source_document: reference('executive_summaries.source_document', PATTERNS.text),
    source_paragraph: integer({ min: 1 }),
    source_page: optional(integer({ min: 1 })),
    chapter: chapter(),
    kind: code(['good_practice', 'challenge', 'observation']),
    /** As the text names them, known to the Convention or not. */
    provisions: optional(list(text('[1-9][0-9]?(\\([1-9][0-9]?\\))?(\\([a-z]\\))?'))),
    issue: optional(reference('issues.issue', '[a-z_]+')),
    topic: optional(reference('topics.topic', '[a-z_]+')),
    text: text(),
    confidence: decimal({ min: 0, max: 1 }),
    /** Why a person should look at it. */
    reason: optional(text()),
  },
  example: {
    source_document: 'xaa-en.docx',
    source_paragraph: '71',
    source_page: '',
    chapter: 'IV',
    kind: 'challenge',
    provisions: '44(17)',
    issue: 'practice',
    topic: 'consultation',
    text: 'Consult the requesting State before extradition is refused (art. 44, para. 17);',
    confidence: '0.95',
    reason: '',
  },
});
