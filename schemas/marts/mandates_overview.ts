import { boolean, code, date, list, optional, reference, text } from '../columns.ts';
import mandates from '../datasets/mandates.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';

export default mart({
  key: ['mandate_id'],
  publish: true,
  requires: ['mandates', 'mandate_actions'],
  columns: {
    mandate_id: reference('mandates.mandate_id', 'M[0-9]{2}'),
    /** The mandate again, as a code whose label is its short name. */
    mandate: reference('mandates.mandate_id', 'M[0-9]{2}'),
    mandate_number: count(),
    ...taken(mandates, 'item', 'issued_by'),
    mandate_source: reference('mandates.issued_by', '[a-z0-9_]+'),
    ...taken(
      mandates,
      'issued_on',
      'endorsed_by',
      'addressee',
      'kind',
      'asks_for',
      'is_voluntary',
      'is_subject_to_resources',
    ),
    taken_count: count(),
    evidenced_count: count(),
    planned_count: count(),
    actions_taken: optional(list(text())),
    actions_planned: optional(list(text())),
    communications: optional(list(reference('communications.communication_id', 'NV[1-9][0-9]*'))),
    evidence_documents: optional(list(reference('documents.document_id', '[a-z0-9_]+'))),
    evidence_symbols: optional(list(text('CAC/COSP/[A-Za-z0-9./]+'))),
    last_acted_on: optional(date()),
    mandate_status: code(['action_taken', 'action_taken_more_planned', 'action_planned', 'no_action_recorded']),
    is_open: boolean(),
  },
});
