import { z } from 'zod';

const key = z
  .string()
  .regex(/^(chart|column|code)\.[a-z0-9_.]+$/, 'words are keys of messages, such as chart.<chart>.title');

/**
 * What a chart file `reports/charts/<mark>_<mart>.vl.json` must have beside being plain Vega-Lite: the mart it shows, its words as
 * message keys, its alternative text, and the queries behind the numbers that its words quote.
 */
export const chartSchema = z.looseObject({
  $schema: z.literal('https://vega.github.io/schema/vega-lite/v6.json'),
  title: z.strictObject({ text: key, subtitle: key }),
  usermeta: z.strictObject({
    alt: key,
    /** Name -> query over `mart.…` that gives one row with one column. */
    numbers: z.record(z.string(), z.string()).default({}),
  }),
  data: z.strictObject({ name: z.string().regex(/^[a-z_]+$/) }),
});
export type ChartSpec = z.infer<typeof chartSchema>;
