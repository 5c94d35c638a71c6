import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ChartSpec, chartSchema } from '../../schemas/chart.ts';
import type { Column } from '../../schemas/columns.ts';
import { UserError } from '../error.ts';
import { derivedFields } from './rows.ts';

export interface ChartFile {
  readonly name: string;
  readonly file: string;
  readonly spec: ChartSpec;
}

const ENDING = '.vl.json';

/** Reads every chart of a folder; the stem is the chart's name. */
export const readChartSpecs = (folder: string): ChartFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      return { name: basename(name, ENDING), file, spec: parse(file) };
    });

function parse(file: string): ChartSpec {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(file, (error as Error).message, 'the file must be JSON');
  }
  const result = chartSchema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new UserError(
    `${file}, ${issue.path.join('.')}`,
    issue.message,
    'see schemas/chart.ts for what a chart file must have',
  );
}

/** A chart shows its whole mart, so that the rows beside it are the rows it shows. */
const LAWFUL_TRANSFORMS = new Set(['calculate', 'fold']);
const WORDY = new Set(['title', 'text', 'subtitle', 'description']);

/**
 * Checks a chart against the mart it shows: its fields exist, its words are keys, and no transform drops or sums rows.
 * @throws UserError naming file and place
 */
export function checkChart(
  name: string,
  file: string,
  spec: ChartSpec,
  columns: Readonly<Record<string, Column>>,
): void {
  if (Object.keys(columns).length === 0)
    throw new UserError(`${file}, data.name`, `there is no mart ${spec.data.name}`, 'name a mart of sql/mart');
  if (!name.endsWith(spec.data.name))
    throw new UserError(file, `the chart shows ${spec.data.name}`, 'name the file <mark>_<mart>.vl.json');
  const fields = new Set([...Object.keys(columns), ...derivedFields(columns)]);
  visit(spec, '', (value, path, key) => {
    if (key === 'transform' && Array.isArray(value))
      for (const step of value as Record<string, unknown>[]) takeTransform(step, path, file, fields);
  });
  visit(spec, '', (value, path, key) => {
    if (key === 'field' && typeof value === 'string' && !fields.has(value)) {
      throw new UserError(
        `${file}, ${path}`,
        `${value} is no column of mart.${spec.data.name}`,
        `choose of ${[...fields].join(', ')}`,
      );
    }
    if (WORDY.has(key) && typeof value === 'string' && !/^(chart|column|code)\.[a-z0-9_.]+$/.test(value)) {
      throw new UserError(
        `${file}, ${path}`,
        `${JSON.stringify(value)} is written out`,
        'put the words into reports/messages and their key here',
      );
    }
  });
}

function takeTransform(step: Record<string, unknown>, path: string, file: string, fields: Set<string>): void {
  const kind = Object.keys(step).find((key) => key !== 'as') ?? '';
  if (!LAWFUL_TRANSFORMS.has(kind)) {
    throw new UserError(
      `${file}, ${path}`,
      `the transform ${kind} changes which rows are shown`,
      'write a mart that has the rows the chart shall show',
    );
  }
  for (const name of [step.as ?? (kind === 'fold' ? ['key', 'value'] : [])].flat()) fields.add(String(name));
}

function visit(value: unknown, path: string, look: (value: unknown, path: string, key: string) => void): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const place = path === '' ? key : `${path}.${key}`;
    look(inner, place, key);
    visit(inner, place, look);
  }
}
