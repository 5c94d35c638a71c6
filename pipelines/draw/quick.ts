import type { Column } from '../../schemas/columns.ts';
import { UserError } from '../error.ts';
import type { ChartRequest } from './chart.ts';
import { isLabelled, isNumber } from './fields.ts';
import { PALETTE } from './theme.ts';

export const MARKS = ['bar', 'line', 'area', 'point', 'tick', 'rect'] as const;

/** What is drawn of an answer: a mark, and the columns that its channels show. */
export interface Encoding {
  readonly mark: (typeof MARKS)[number];
  readonly x: string;
  readonly y: string;
  readonly color?: string;
  readonly title?: string;
}

/** Words of the house by key. */
export type Messages = ReadonlyMap<string, string>;

/** An answer to draw: its columns by name, and its rows with numbers as numbers. */
export interface Drawable {
  readonly columns: Readonly<Record<string, Column>>;
  readonly rows: readonly Record<string, unknown>[];
}

const MART = 'quick';

/**
 * A chart of an answer in the style of the house: the query's order is kept, known codes get their labels, bars their numbers.
 *
 * @returns the request, and the messages it needs beside the house's own
 * @throws UserError for a column that the answer does not have
 */
export function quickRequest(
  { columns, rows }: Drawable,
  encoding: Encoding,
  said: { readonly query: string; readonly sourceLine: string; readonly mark: string | null },
  messages: Messages,
): { request: ChartRequest; words: Map<string, string> } {
  const names = Object.keys(columns);
  const channels = [encoding.x, encoding.y, ...(encoding.color === undefined ? [] : [encoding.color])];
  for (const name of channels)
    if (!(name in columns))
      throw new UserError(`column ${name}`, 'the answer has no such column', `choose of: ${names.join(', ')}`, 2);
  const heads = names
    .filter((name) => !messages.has(`column.${name}`))
    .map((name): [string, string] => [`column.${name}`, literal(name.replaceAll('_', ' '))]);
  const title = encoding.title ?? said.query.replaceAll(/\s+/g, ' ').trim();
  const words = new Map([
    ...heads,
    ['chart.quick.title', literal(title)] as const,
    ['chart.quick.subtitle', ''] as const,
    ['chart.quick.alt', literal(`${title}: ${encoding.x}, ${encoding.y} (${rows.length})`)] as const,
  ]);
  const request = {
    name: MART,
    spec: specOf(encoding, columns),
    columns,
    rows,
    numbers: {},
    sourceLine: said.sourceLine,
    mark: said.mark,
    isPrinted: false,
  } as unknown as ChartRequest;
  return { request, words };
}

/** A text that the message format takes as it stands. */
const literal = (text: string): string => text.replaceAll(/'/g, "''").replaceAll(/[{}]/g, (brace) => `'${brace}'`);

/** Whether every value of a text column is a code that the house has a label for. */
export const areCodes = (name: string, values: readonly string[], messages: Messages): boolean =>
  values.length > 0 && values.every((value) => messages.has(`code.${name}.${value}`));

function specOf({ mark, x, y, color }: Encoding, columns: Readonly<Record<string, Column>>): object {
  const isUpright = mark === 'bar' && isMeasure(y, columns) && !isMeasure(x, columns);
  const isLying = mark === 'bar' && isMeasure(x, columns) && !isMeasure(y, columns);
  const isGrid = mark === 'rect' && isLabelled(x, columns[x]!);
  const place = (name: string): object =>
    name === x && isGrid
      ? {
          ...channel(name, columns, '_upright'),
          axis: { title: null, orient: 'top', labelAngle: -90, labelPadding: 6 },
        }
      : channel(
          name,
          columns,
          isUpright && name === x ? '_narrow' : '_label',
          isUpright && name === x ? { labelAngle: 0 } : {},
        );
  const encoding = {
    x: place(x),
    y: place(y),
    ...(color === undefined ? {} : { color: { ...place(color), ...colours(color, columns) } }),
  };
  const fill = color === undefined && mark !== 'rect' ? { color: PALETTE.good_practice } : {};
  const drawn = { type: mark, ...fill, ...(mark === 'line' ? { point: true } : {}) };
  const labels = { type: 'text', ...(isLying ? { align: 'left', dx: 5 } : { dy: -7 }) };
  const isNumbered = (isUpright || isLying) && color === undefined;
  const numbered = { mark: labels, encoding: { text: { field: `${isLying ? x : y}_text`, type: 'nominal' } } };
  return {
    title: { text: 'chart.quick.title', subtitle: 'chart.quick.subtitle' },
    usermeta: { alt: 'chart.quick.alt', numbers: {} },
    data: { name: MART },
    ...(isLying || mark === 'rect' || mark === 'tick' ? { height: { step: 26 } } : { height: 300 }),
    ...(isUpright ? { width: 560 } : {}),
    encoding,
    ...(isNumbered ? { layer: [{ mark: drawn }, numbered] } : { mark: drawn }),
  };
}

const isMeasure = (name: string, columns: Readonly<Record<string, Column>>): boolean =>
  isNumber(columns[name]!) && !isLabelled(name, columns[name]!);

function channel(name: string, columns: Readonly<Record<string, Column>>, label: string, look: object = {}): object {
  const column = columns[name]!;
  const axis = { title: `column.${name}`, ...look };
  if (isLabelled(name, column)) return { field: `${name}${label}`, type: 'nominal', sort: null, axis };
  if (isNumber(column)) {
    return {
      field: name,
      type: 'quantitative',
      axis: { ...axis, ...ticksOf(name, column) },
      ...(isYear(name) ? { scale: { zero: false } } : {}),
    };
  }
  return { field: name, type: column.kind === 'date' ? 'temporal' : 'nominal', sort: null, axis };
}

const isYear = (name: string): boolean => /(^|_)year$/.test(name);

/** Years without a thousands sign, shares as per cent, whole numbers at whole numbers. */
function ticksOf(name: string, { kind }: Column): object {
  if (isYear(name)) return { format: 'd', tickMinStep: 1 };
  if (name.endsWith('_share')) return { format: '.0%' };
  return kind === 'integer' ? { format: ',d', tickMinStep: 1, tickCount: 6 } : { tickCount: 6 };
}

/** A scale from light to dark, which stays legible in grey. */
function colours(name: string, columns: Readonly<Record<string, Column>>): object {
  if (isMeasure(name, columns))
    return { scale: { range: ['#dbe7f3', '#1F5F99'], domainMin: 0 }, legend: { title: `column.${name}` } };
  return { scale: { scheme: 'blues' }, legend: { title: `column.${name}` } };
}
