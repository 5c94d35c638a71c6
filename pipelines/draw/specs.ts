import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ChartSpec, chartSchema } from '../../schemas/chart.ts';
import type { Column } from '../../schemas/columns.ts';
import { UserError } from '../error.ts';
import { derivedFields } from './fields.ts';

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
const LAWFUL_TRANSFORMS = new Set(['calculate', 'fold', 'joinaggregate', 'window']);
/** Parts of a transform that do not say its kind. */
const BESIDE = new Set(['as', 'groupby', 'sort', 'frame', 'ignorePeers']);
/** What a channel may not do to the rows: sum them, sort them into bins, make some up. */
const SUMMING = new Set(['aggregate', 'bin', 'timeUnit', 'impute']);
const KEY = /^(chart|column|code)\.[a-z0-9_.]+$/;
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
  const unknown = (field: string, path: string): UserError =>
    new UserError(
      `${file}, ${path}`,
      `${field} is no column of mart.${spec.data.name}`,
      `choose of ${[...fields].join(', ')}`,
    );
  const literals = new Set([...fields, ...Object.values(columns).flatMap((column) => column.codes ?? [])]);
  visit(spec, '', (value, _, key) => {
    if (key === 'domain' && Array.isArray(value)) for (const code of value) literals.add(String(code));
  });
  visit(spec, '', (value, path, key) => {
    if (key === 'field' && typeof value === 'string' && !fields.has(value)) throw unknown(value, path);
    if ((key === 'calculate' || key === 'test') && typeof value === 'string') {
      for (const field of fieldsOf(value)) if (!fields.has(field)) throw unknown(field, path);
      const words = key === 'calculate' ? wordsOf(value, literals) : undefined;
      if (words !== undefined) throw writtenOut(words, path, file);
    }
    if (SUMMING.has(key) && /(^|\.)encoding\./.test(path)) {
      throw new UserError(
        `${file}, ${path}`,
        `${key} changes which rows are shown`,
        'write a mart that has the rows the chart shall show',
      );
    }
    if (key === 'data' && path !== 'data') {
      throw new UserError(
        `${file}, ${path}`,
        'a part has data of its own',
        'a chart shows one mart, named in data.name',
      );
    }
    if (WORDY.has(key) && typeof value === 'string' && !KEY.test(value)) {
      throw writtenOut(value, path, file);
    }
  });
}

const writtenOut = (words: string, path: string, file: string): UserError =>
  new UserError(
    `${file}, ${path}`,
    `${JSON.stringify(words)} is written out`,
    'put the words into reports/messages and their key here',
  );

/** Fields that an expression names: `datum.field`, `datum['field']`. */
const fieldsOf = (expression: string): string[] =>
  [...expression.matchAll(/datum(?:\.([A-Za-z_]\w*)|\[(['"])(\w+)\2\](?!\s*\+))/g)].map(
    (match) => (match[1] ?? match[3])!,
  );

/** The first text in an expression that a reader would read: letters that are no code, field, ending of a field or format. */
function wordsOf(expression: string, literals: ReadonlySet<string>): string | undefined {
  const result = expression.replace(/\[[^\]]*\]|[!=]==?\s*(['"]).*?\1/g, '');
  const texts = [...result.matchAll(/(['"])(.*?)\1/g)].map((match) => match[2]!.replaceAll('\\n', ''));
  return texts.find((text) => /\p{L}/u.test(text) && !literals.has(text) && !/^[,.0-9]*[a-z%]$/.test(text));
}

function takeTransform(step: Record<string, unknown>, path: string, file: string, fields: Set<string>): void {
  const kind = Object.keys(step).find((key) => !BESIDE.has(key)) ?? '';
  if (!LAWFUL_TRANSFORMS.has(kind)) {
    throw new UserError(
      `${file}, ${path}`,
      `the transform ${kind} changes which rows are shown`,
      'write a mart that has the rows the chart shall show',
    );
  }
  const made = Array.isArray(step[kind]) && kind !== 'fold' ? (step[kind] as Record<string, unknown>[]) : [step];
  for (const { as } of made) {
    for (const name of [as ?? (kind === 'fold' ? ['key', 'value'] : [])].flat()) fields.add(String(name));
  }
}

function visit(value: unknown, path: string, look: (value: unknown, path: string, key: string) => void): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const place = path === '' ? key : `${path}.${key}`;
    look(inner, place, key);
    visit(inner, place, look);
  }
}
