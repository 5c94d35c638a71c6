import { integer, optional, reference } from '../columns.ts';
import documents from '../datasets/documents.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['document_id'],
  publish: true,
  requires: ['documents'],
  columns: {
    position: integer({ min: 1 }),
    ...taken(documents, 'item', 'document_id', 'symbol', 'kind', 'title_en', 'title_ar'),
    /** Name of the folder of `reports/notes`. */
    note: optional(reference('documents.document_id', '[a-z0-9_]+')),
  },
});
