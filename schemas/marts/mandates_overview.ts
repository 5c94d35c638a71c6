import { boolean, code, date, list, optional, reference, text } from '../columns.ts';
import mandates from '../datasets/mandates.ts';
import { mart } from '../mart.ts';
import { count } from '../mart_columns.ts';

export default mart({
  key: ['mandate_id'],
  publish: true,
  requires: ['mandates', 'mandate_actions'],
  columns: {
    ...mandates.columns,
    taken_count: count(),
    evidenced_count: count(),
    planned_count: count(),
    actions_taken: optional(list(text())),
    actions_planned: optional(list(text())),
    communications: optional(list(reference('communications.communication_id', 'NV[1-9][0-9]*'))),
    evidence_documents: optional(list(reference('documents.document_id', '[a-z0-9_]+'))),
    evidence_symbols: optional(list(text('CAC/COSP/[A-Za-z0-9./]+'))),
    last_acted_on: optional(date()),
    mandate_status: code(['no_action_recorded', 'action_planned', 'action_taken_more_planned', 'action_taken']),
    is_open: boolean(),
  },
});
