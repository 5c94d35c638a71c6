import Papa from 'papaparse';
import type { Column } from '../../schemas/columns.ts';
import type { Words } from '../write/messages.ts';
import { unbroken } from '../write/unbroken.ts';
import { printedDay } from '../write/values.ts';
import type { ChartRequest } from './chart.ts';
import { isLabelled } from './fields.ts';
import { colourLabel, withoutLegend } from './legend.ts';
import { mirror } from './mirror.ts';
import type { ColourKey } from './plot.ts';
import { headsOf, withRoom } from './room.ts';
import { labelledRows } from './rows.ts';
import { theme } from './theme.ts';

/** A chart in its language, ready to be drawn: on paper here, or alive in a browser. */
export interface PreparedChart {
  readonly title: string;
  readonly subtitle: string;
  readonly sourceLine: string;
  readonly alt: string;
  /** The rows shown, with their labels. */
  readonly rows: readonly Record<string, unknown>[];
  /** Vega-Lite with words, data and the house's look, mirrored where the language asks for it; without its legend. */
  readonly spec: Record<string, unknown>;
  readonly key: ColourKey | null;
  /** What a value of the colour stands for. */
  readonly labelOf: (value: unknown) => string;
}

/** Puts a chart into the words of a language. */
export function preparedChart(request: ChartRequest, words: Words): PreparedChart {
  const { name, spec, columns } = request;
  const numbers = Object.fromEntries(
    Object.entries(request.numbers).map(([number, value]) => [number, printedDay(value, words)]),
  );
  const mart = spec.data.name;
  const usual = labelledRows(request.rows, columns, mart, words);
  const heads = headsOf(spec, usual);
  const rows = heads ? labelledRows(request.rows, columns, mart, words, heads) : usual;
  const said = inWords({ ...spec, title: undefined, usermeta: undefined }, words, numbers) as Record<string, unknown>;
  const placed = (words.dir === 'rtl' ? mirror(said) : said) as Record<string, unknown>;
  const { spec: bare, key } = withoutLegend(withRoom(placed, rows));
  return {
    title: unbroken(words.say(spec.title.text, numbers), words.lang),
    subtitle: unbroken(words.say(spec.title.subtitle, numbers), words.lang),
    sourceLine: unbroken(request.sourceLine, words.lang),
    alt: words.say(spec.usermeta.alt, numbers),
    rows,
    spec: { ...bare, datasets: { [mart]: rows }, config: { ...theme(words), ...(bare.config as object | undefined) } },
    key,
    labelOf: (value) => colourLabel(name, mart, key!.field, value, columns, words),
  };
}

/** Replaces every message key in a spec by its words. */
function inWords(value: unknown, words: Words, numbers: ChartRequest['numbers']): unknown {
  if (typeof value === 'string')
    return /^(chart|column|code)\.[a-z0-9_.]+$/.test(value) ? words.say(value, numbers) : value;
  if (Array.isArray(value)) return value.map((one) => inWords(one, words, numbers));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [[key, inWords(inner, words, numbers)]],
    ),
  );
}

/** The rows of a chart with the labels of their codes, as CSV. */
export function csvOf(rows: readonly Record<string, unknown>[], columns: Readonly<Record<string, Column>>): string {
  const fields = Object.entries(columns).flatMap(([name, column]) =>
    isLabelled(name, column) ? [name, `${name}_label`] : [name],
  );
  const cell = (value: unknown): string =>
    value === null || value === undefined
      ? ''
      : Array.isArray(value)
        ? value.join('|')
        : String(value).replaceAll('\n', ' ');
  return `${Papa.unparse({ fields, data: rows.map((row) => fields.map((field) => cell(row[field]))) }, { newline: '\n' })}\n`;
}
