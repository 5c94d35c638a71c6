import Papa from 'papaparse';
import type { ChartSpec } from '../../schemas/chart.ts';
import type { Column } from '../../schemas/columns.ts';
import { languageOf } from '../write/languages/languages.ts';
import type { Lang, Words } from '../write/messages.ts';
import { unbroken } from '../write/unbroken.ts';
import { printedDay } from '../write/values.ts';
import { isLabelled } from './fields.ts';
import { withGlyphs } from './glyphs.ts';
import { colourLabel, drawLegend, withoutLegend } from './legend.ts';
import { mirror } from './mirror.ts';
import { drawPlot } from './plot.ts';
import { drawn, type Outlined, outlined } from './raster.ts';
import { headsOf, withRoom } from './room.ts';
import { labelledRows } from './rows.ts';
import { frame } from './svg.ts';
import { CHART_WIDTH, numberLocale, theme } from './theme.ts';

/** A chart to draw; nothing is read from files. */
export interface ChartRequest {
  readonly name: string;
  readonly spec: ChartSpec;
  /** Columns of the mart that it shows, from the mart's contract. */
  readonly columns: Readonly<Record<string, Column>>;
  readonly rows: readonly Record<string, unknown>[];
  readonly numbers: Readonly<Record<string, number | string | null>>;
  /** Already in the language. */
  readonly sourceLine: string;
  /** Visible mark of made-up data in the language, or null. */
  readonly mark: string | null;
  /** Some note places it. */
  readonly isPrinted: boolean;
}

export interface DrawnChart extends Outlined {
  readonly name: string;
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly sourceLine: string;
  readonly svg: string;
  /** The rows shown, with their labels. */
  readonly csv: string;
  readonly width: number;
  readonly height: number;
  /** The drawing without title and source line, for a note whose caption says them. */
  readonly plot: { readonly top: number; readonly bottom: number };
}

/** Draws a chart over its rows in one language: SVG, PNG at twice the size, and the rows as CSV. */
export async function drawChart(request: ChartRequest, words: Words): Promise<DrawnChart> {
  const { spec } = request;
  const numbers = Object.fromEntries(
    Object.entries(request.numbers).map(([name, value]) => [name, printedDay(value, words)]),
  );
  const title = unbroken(words.say(spec.title.text, numbers), words.lang);
  const subtitle = unbroken(words.say(spec.title.subtitle, numbers), words.lang);
  const sourceLine = unbroken(request.sourceLine, words.lang);
  const alt = words.say(spec.usermeta.alt, numbers);
  const usual = labelledRows(request.rows, request.columns, spec.data.name, words);
  const heads = headsOf(spec, usual);
  const rows = heads ? labelledRows(request.rows, request.columns, spec.data.name, words, heads) : usual;
  const said = inWords({ ...spec, title: undefined, usermeta: undefined }, words, numbers) as Record<string, unknown>;
  const placed = (words.dir === 'rtl' ? mirror(said) : said) as Record<string, unknown>;
  const { spec: bare, key } = withoutLegend(withRoom(placed, rows));
  const full = {
    ...bare,
    datasets: { [spec.data.name]: rows },
    config: { ...theme(words), ...(bare.config as object | undefined) },
  };
  const plot = await drawPlot(request.name, full, key, numberLocale(words));
  const entries = plot.colours.map(({ value, colour }) => ({
    label: colourLabel(request.name, spec.data.name, key!.field, value, request.columns, words),
    colour,
  }));
  const framed = frame(plot, {
    name: request.name,
    lang: words.lang,
    dir: words.dir,
    title,
    subtitle,
    alt,
    sourceLine,
    mark: request.mark,
    legend: drawLegend(entries, Math.max(CHART_WIDTH, plot.width), words.dir === 'rtl'),
  });
  return {
    name: request.name,
    lang: words.lang,
    title,
    subtitle,
    alt,
    sourceLine,
    ...framed,
    ...forms(framed.svg, words.lang, request.isPrinted),
    csv: csvOf(rows, request.columns),
  };
}

/** The drawing as it is shown and printed. */
function forms(svg: string, lang: Lang, isPrinted: boolean): Outlined & { svg: string } {
  if (!languageOf(lang).typography.hasLargeFonts) return { svg, ...outlined(svg, isPrinted) };
  return { svg: withGlyphs(svg, lang, true), ...drawn(withGlyphs(svg, lang, false), isPrinted) };
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

function csvOf(rows: readonly Record<string, unknown>[], columns: Readonly<Record<string, Column>>): string {
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
