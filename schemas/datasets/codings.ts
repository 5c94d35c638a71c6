import { chapter, code, decimal, integer, list, optional, provision, reference, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/**
 * A row is what a person decided on one item of an executive summary: the corrected copy of `review/codings.csv` of a build, kept
 * as `codings.csv` beside the documents. A row without a decision changes nothing. `text` finds the item again and stays as it is.
 */
export default dataset({
  key: ['source_document', 'source_paragraph', 'coded_item', 'text', 'topic'],
  madeFrom: 'executive_summaries',
  columns: {
    source_document: text(),
    /** Hash of the document that the person saw. */
    source_sha256: text('[0-9a-f]{64}'),
    source_paragraph: integer({ min: 1 }),
    source_page: optional(integer({ min: 1 })),
    coded_item: code(['finding', 'need', 'suggestion']),
    decision: optional(code(['confirmed', 'dropped'])),
    chapter: optional(chapter()),
    kind: optional(code(['good_practice', 'challenge', 'observation'])),
    provisions: optional(list(provision())),
    ta_types: optional(list(reference('ta_types.ta_type', '[a-z_]+'))),
    issue: optional(reference('issues.issue', '[a-z_]+')),
    topic: optional(reference('topics.topic', '[a-z_]+')),
    text: text(),
    confidence: optional(decimal({ min: 0, max: 1 })),
    reason: optional(text()),
  },
  example: {
    source_document: 'xaa-en.docx',
    source_sha256: '0'.repeat(64),
    source_paragraph: '71',
    source_page: '',
    coded_item: 'finding',
    decision: 'confirmed',
    chapter: 'IV',
    kind: 'challenge',
    provisions: '44(17)',
    ta_types: '',
    issue: 'practice',
    topic: 'consultation',
    text: 'Consult the requesting State before extradition is refused (art. 44, para. 17);',
    confidence: '0.55',
    reason: 'the article comes from the heading',
  },
});
