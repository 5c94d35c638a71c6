import type { ChartSpec } from '../../schemas/chart.ts';
import type { Column } from '../../schemas/columns.ts';
import { languageOf } from '../write/languages/languages.ts';
import type { Lang, Words } from '../write/messages.ts';
import { withGlyphs } from './glyphs.ts';
import { drawLegend } from './legend.ts';
import { drawPlot } from './plot.ts';
import { csvOf, preparedChart } from './prepared.ts';
import { drawn, type Outlined, outlined } from './raster.ts';
import { frame } from './svg.ts';
import { CHART_WIDTH, numberLocale } from './theme.ts';

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
  const { title, subtitle, sourceLine, alt, rows, spec, key, labelOf } = preparedChart(request, words);
  const plot = await drawPlot(request.name, spec, key, numberLocale(words));
  const entries = plot.colours.map(({ value, colour }) => ({ label: labelOf(value), colour }));
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
