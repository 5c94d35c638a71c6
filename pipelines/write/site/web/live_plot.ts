import type { View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { ChartRequest } from '../../../draw/chart.ts';
import { coloursOf, openPlot } from '../../../draw/plot.ts';
import { type PreparedChart, preparedChart } from '../../../draw/prepared.ts';
import { CHART_WIDTH, numberLocale } from '../../../draw/theme.ts';
import { languageOf } from '../../languages/languages.ts';
import type { Lang, Words } from '../../messages.ts';

/** Place of a row among those shown, kept through whatever a chart computes from it. */
export const ROW = 'explorer_row';

/** A chart drawn in a page. */
export interface LivePlot {
  readonly view: View;
  readonly prepared: PreparedChart;
  readonly legend: readonly { readonly label: string; readonly colour: string }[];
  /** Elements of the drawing that show a row, with it. */
  readonly marks: readonly { readonly element: SVGElement; readonly datum: Readonly<Record<string, unknown>> }[];
  end(): void;
}

/** A plot narrower than this has no room for its labels: the page moves it to and fro. */
const NARROWEST = 520;

/** Draws a chart as the house draws it, alive: its expressions are interpreted, since no code may be made from text. */
export async function livePlot(request: ChartRequest, words: Words, place: HTMLElement): Promise<LivePlot> {
  await fontsOf(words.lang);
  const rows = request.rows.map((row, index) => ({ ...row, [ROW]: index }));
  const prepared = preparedChart({ ...request, rows }, words);
  const width = Math.min(CHART_WIDTH, Math.max(NARROWEST, place.clientWidth - 8));
  const { view, warnings } = await openPlot(prepared.spec, numberLocale(words), {
    width,
    parsing: { ast: true },
    view: { expr: expressionInterpreter as never },
  });
  if (warnings.length > 0) console.warn(`chart ${request.name}: ${warnings.join('; ')}`);
  const legend = prepared.key
    ? coloursOf(view, prepared.key.field).map(({ value, colour }) => ({ label: prepared.labelOf(value), colour }))
    : [];
  const inner = document.createElement('div');
  inner.className = 'drawing';
  inner.ariaHidden = 'true';
  place.replaceChildren(inner);
  view.renderer('svg').initialize(inner);
  await view.runAsync();
  // Where a plot is wider than its place, reading begins at its labels.
  place.scrollLeft = words.dir === 'rtl' ? place.scrollWidth : 0;
  // What Vega says of itself is English, and hidden: the place around it says what the chart shows.
  for (const name of ['role', 'aria-roledescription', 'aria-label', 'tabindex']) inner.removeAttribute(name);
  return {
    view,
    prepared,
    legend,
    marks: [...inner.querySelectorAll<SVGElement>('svg *')].flatMap((element) => {
      const datum = datumOf(element);
      return datum ? [{ element, datum }] : [];
    }),
    end: () => view.finalize(),
  };
}

/** The row that an element of a drawing shows. */
export function datumOf(element: unknown): Readonly<Record<string, unknown>> | undefined {
  const { datum } = ((element as { __data__?: { datum?: Record<string, unknown> } } | null)?.__data__ ?? {}) as {
    datum?: Record<string, unknown>;
  };
  return datum && typeof datum === 'object' && ROW in datum ? datum : undefined;
}

/** Fonts must be there before texts are measured. */
async function fontsOf(lang: Lang): Promise<void> {
  const sample = 'Article 44 المادة ٤٤ Статья 第';
  const family = languageOf(lang).typography.chart.split(',')[0]!.trim().replaceAll('"', '');
  await Promise.all(
    ['400', '700'].map((weight) => document.fonts.load(`${weight} 16px "${family}"`, sample).catch(() => [])),
  );
}
