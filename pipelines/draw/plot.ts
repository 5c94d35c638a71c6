import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { UserError } from '../error.ts';
import { textWidth } from './fonts.ts';
import { CHART_WIDTH } from './theme.ts';

type Fields = Record<string, unknown>;

/** A drawing without its title, as Vega gives it. */
export interface Plot {
  /** Content of its SVG element. */
  readonly body: string;
  readonly width: number;
  readonly height: number;
  /** Colours of the values shown, in the order of the scale, for the legend; empty where the spec has no legend of colours. */
  readonly colours: readonly { readonly value: unknown; readonly colour: string }[];
}

/** Discrete colour channel that a legend explains. */
export interface ColourKey {
  readonly field: string;
}

// Without a canvas Vega guesses widths; these are measured, so that nothing is cut and nothing overlaps.
interface MeasuredItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}
const { textMetrics } = vega as unknown as {
  textMetrics: { width: (item: MeasuredItem, text: unknown) => number };
};
textMetrics.width = (item, text) =>
  textWidth(String(text ?? ''), item.fontSize ?? 11, item.fontWeight === 'bold' || Number(item.fontWeight) >= 600);

/** A chart laid out and ready to be shown. */
interface OpenPlot {
  readonly view: vega.View;
  /** What Vega-Lite and Vega warned of while it was made. */
  readonly warnings: readonly string[];
}

/** How a plot is opened where it is to be shown alive: no code may be made from text there, so that expressions are interpreted. */
interface Opening {
  readonly width?: number;
  readonly parsing?: { readonly ast?: boolean };
  readonly view?: Partial<vega.ViewOptions>;
}

/**
 * Lays out a Vega-Lite spec that holds its data and its words.
 * @param locale number locale of axes, for d3-format
 */
export async function openPlot(spec: Fields, locale: Fields, opening: Opening = {}): Promise<OpenPlot> {
  const width = opening.width ?? CHART_WIDTH;
  const warnings: string[] = [];
  const logger = collecting(warnings);
  const isFitted = !['spec', 'hconcat', 'vconcat', 'concat'].some((part) => part in spec) && !isFaceted(spec);
  const { spec: compiled } = compile({ ...spec, ...(isFitted ? { width } : {}) } as unknown as TopLevelSpec, {
    logger,
  });
  const fitted = isFitted ? { ...compiled, autosize: { type: 'fit-x', contains: 'padding' } } : compiled;
  const view = new vega.View(vega.parse(fitted as vega.Spec, undefined, opening.parsing), {
    renderer: 'none',
    logger,
    locale: { number: locale } as never,
    ...opening.view,
  });
  await view.runAsync();
  if (isFitted) await makeRoom(view, width);
  centreLines(view);
  return { view, warnings };
}

/**
 * Draws a Vega-Lite spec that holds its data and its words.
 * @param locale number locale of axes, for d3-format
 * @throws UserError with what Vega-Lite or Vega warns of: a chart that warns is not drawn
 */
export async function drawPlot(name: string, spec: Fields, key: ColourKey | null, locale: Fields): Promise<Plot> {
  const { view, warnings } = await openPlot(spec, locale);
  const svg = await view.toSVG();
  const colours = key ? coloursOf(view, key.field) : [];
  view.finalize();
  if (warnings.length > 0) {
    throw new UserError(
      `chart ${name}`,
      `Vega-Lite warns: ${warnings.join('; ')}`,
      `mend reports/charts/${name}.vl.json so that nothing is left to guess`,
    );
  }
  return { ...plotOf(svg, name), colours };
}

/** The content of an SVG element as Vega writes it, and its size. */
export function plotOf(svg: string, name: string): Omit<Plot, 'colours'> {
  const parts = /^<svg[^>]*?\bwidth="([0-9.]+)"[^>]*?\bheight="([0-9.]+)"[^>]*>([\s\S]*)<\/svg>\s*$/.exec(svg);
  if (!parts) throw new Error(`${name}: Vega gave no SVG`);
  return { body: parts[3]!, width: Number(parts[1]), height: Number(parts[2]) };
}

const isFaceted = ({ encoding }: Fields): boolean =>
  ['row', 'column', 'facet'].some((channel) => channel in ((encoding as Fields | undefined) ?? {}));

/** Labels at the ends of bars may stick out of the plot, which Vega does not reckon with: the plot gives them room. */
async function makeRoom(view: vega.View, width: number): Promise<void> {
  const { x1, x2 } = (root(view).items![0] as unknown as { bounds: { x1: number; x2: number } }).bounds;
  const [origin] = view.origin();
  const left = Math.max(0, Math.ceil(-(x1 + origin!)));
  const right = Math.max(0, Math.ceil(x2 + origin! - width));
  if (left + right === 0) return;
  view.padding({ left, right, top: 0, bottom: 0 });
  await view.resize().runAsync();
}

interface TextItem {
  readonly text?: unknown;
  readonly lineHeight?: number;
  readonly fontSize?: number;
  readonly lineBreak?: string;
  readonly baseline?: string;
  readonly datum?: Fields;
  readonly items?: readonly TextItem[];
  dy?: number;
}

/** Vega centres the first line of a text on its place; the house centres all of its lines. */
function centreLines(view: vega.View): void {
  const look = (item: TextItem): void => {
    if (item.baseline === 'middle' && typeof item.text === 'string' && item.lineBreak) {
      const further = item.text.split(item.lineBreak).length - 1;
      item.dy = (item.dy ?? 0) - (further * (item.lineHeight ?? (item.fontSize ?? 11) + 2)) / 2;
    }
    for (const inner of item.items ?? []) look(inner);
  };
  look(root(view));
}

const root = (view: vega.View): TextItem => (view.scenegraph() as unknown as { root: TextItem }).root;

/** The colour scale's values that some mark shows, with their colours. */
export function coloursOf(view: vega.View, field: string): Plot['colours'] {
  const shown = new Set<unknown>();
  const look = (item: TextItem): void => {
    if (item.datum && field in item.datum) shown.add(item.datum[field]);
    for (const inner of item.items ?? []) look(inner);
  };
  look(root(view));
  const scale = view.scale('color') as ((value: unknown) => string) & { domain(): unknown[] };
  return scale
    .domain()
    .filter((value) => shown.has(value))
    .map((value) => ({ value, colour: scale(value) }));
}

/** Keeps what Vega warns of. */
function collecting(warnings: string[]): vega.LoggerInterface {
  const keep = (...said: unknown[]): unknown => {
    warnings.push(said.join(' '));
    return logger;
  };
  const ignore = (): unknown => logger;
  const logger = { level: ignore, error: keep, warn: keep, info: ignore, debug: ignore };
  return logger as unknown as vega.LoggerInterface;
}
