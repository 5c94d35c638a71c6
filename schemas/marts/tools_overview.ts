import { optional, reference } from '../columns.ts';
import tools from '../datasets/tools.ts';
import { mart } from '../mart.ts';
import { taken } from '../mart_columns.ts';

export default mart({
  key: ['tool_id'],
  publish: true,
  requires: ['tools'],
  columns: {
    ...taken(tools, 'tool_id', 'item', 'name_en', 'name_ar', 'provided_by'),
    /** Codes whose labels are this project's wording of the agenda. */
    tool_purpose: optional(reference('tools.tool_id', '[a-z0-9_]+')),
    tool_status: optional(reference('tools.tool_id', '[a-z0-9_]+')),
  },
});
