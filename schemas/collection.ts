import { z } from 'zod';
import { localized } from './source.ts';

/** `collection.yaml`: one body of data, built alone into its own warehouse. */
export const collectionSchema = z.strictObject({
  title: localized,
  about: localized,
  /** Parties and reviews are counted as of this day unless `--as-of` says otherwise. */
  as_of: z.iso.date(),
  /** The earlier day with which notes compare that day, unless `--since` says otherwise; without it they compare nothing. */
  since: z.iso.date().optional(),
  /** How its States came to be in it: lots drawn within regional groups, those at hand, or all. */
  selection: z.enum(['lots', 'availability', 'all']),
  /** What must be said with its numbers; notes print each one. */
  caveats: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9_]+$/), text: localized })),
});
export type CollectionYaml = z.infer<typeof collectionSchema>;
