import { code, date, optional, reference, text } from '../columns.ts';
import mandates from '../datasets/mandates.ts';
import { mart } from '../mart.ts';
import { count, taken } from '../mart_columns.ts';

export default mart({
  key: ['action_id'],
  publish: true,
  requires: ['mandates', 'mandate_actions'],
  columns: {
    action_id: reference('mandate_actions.action', 'M[0-9]{2}-[1-9][0-9]*'),
    mandate: reference('mandates.mandate_id', 'M[0-9]{2}'),
    mandate_number: count(),
    ...taken(mandates, 'item', 'addressee'),
    action_status: code(['taken', 'planned']),
    acted_on: optional(date()),
    communication_id: optional(reference('communications.communication_id', 'NV[1-9][0-9]*')),
    document_id: optional(text('[a-z0-9_]+')),
    /** Kind of the communication, symbol of the document, or its name where it has no symbol. */
    evidence: optional(text()),
  },
});
