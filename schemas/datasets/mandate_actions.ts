import { boolean, date, optional, reference, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is something done, or planned, to carry out a mandate, with the evidence for it. */
export default dataset({
  key: ['mandate_id', 'action'],
  columns: {
    mandate_id: reference('mandates.mandate_id', 'M[0-9]{2}'),
    action: text(),
    acted_on: optional(date()),
    communication_id: optional(reference('communications.communication_id', 'NV[1-9][0-9]*')),
    document_id: optional(reference('documents.document_id', '[a-z0-9_]+')),
    is_planned: boolean(),
  },
  example: {
    mandate_id: 'M03',
    action: 'Conference room paper prepared from the replies',
    acted_on: '',
    communication_id: '',
    document_id: 'case_management_systems',
    is_planned: 'false',
  },
});
