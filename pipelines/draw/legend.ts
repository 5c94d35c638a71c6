import type { Column } from '../../schemas/columns.ts';
import type { Words } from '../write/messages.ts';
import { isLabelled } from './fields.ts';
import { textWidth } from './fonts.ts';
import type { ColourKey, Plot } from './plot.ts';
import { embedded, escaped } from './svg.ts';
import { INK, SIZES } from './theme.ts';

type Fields = Record<string, unknown>;

const SQUARE = 12;
const GAP = 7;
const BETWEEN = 22;
const LINE = SIZES.label * 1.7;

/** Legend of colours as it stands above the plot. */
export interface Legend {
  readonly svg: string;
  readonly height: number;
}

/**
 * Takes the legend of a discrete colour channel out of a spec: the house draws it itself, since Vega cannot set one from right to
 * left. Channels with `"legend": null` have none.
 */
export function withoutLegend(spec: Fields): { spec: Fields; key: ColourKey | null } {
  let key: ColourKey | null = null;
  const part = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => part(one, ''));
    if (value === null || typeof value !== 'object') return value;
    const fields = value as Fields;
    if (name === 'color' && fields.type === 'nominal' && typeof fields.field === 'string' && fields.legend !== null) {
      key ??= { field: fields.field };
      return { ...fields, legend: null };
    }
    return Object.fromEntries(Object.entries(fields).map(([inner, one]) => [inner, part(one, inner)]));
  };
  const { datasets, ...rest } = spec;
  const taken = part(rest, '') as Fields;
  return { spec: datasets ? { ...taken, datasets } : taken, key };
}

/**
 * What a colour stands for: the label of a code, the head of a folded column, a label as it is, else the chart's own message
 * `chart.<chart>.<value>`.
 */
export function colourLabel(
  chart: string,
  mart: string,
  field: string,
  value: unknown,
  columns: Readonly<Record<string, Column>>,
  words: Words,
): string {
  const column = columns[field];
  if (column && isLabelled(field, column)) return words.label(field, value);
  const said = String(value);
  if (columns[said]) return words.head(mart, said);
  if (field.endsWith('_label')) return said.replaceAll('\n', ' ');
  return words.say(`chart.${chart}.${said}`);
}

/** Draws squares with their labels from the side where reading begins, on as many lines as they need. */
export function drawLegend(
  entries: readonly { readonly label: string; readonly colour: Plot['colours'][number]['colour'] }[],
  width: number,
  isRight: boolean,
): Legend {
  if (entries.length === 0) return { svg: '', height: 0 };
  let along = 0;
  let line = 0;
  const drawn = entries.map(({ label, colour }) => {
    const taken = SQUARE + GAP + textWidth(label, SIZES.label);
    if (along > 0 && along + taken > width) {
      along = 0;
      line += 1;
    }
    const from = along;
    along += taken + BETWEEN;
    const square = isRight ? width - from - SQUARE : from;
    const text = isRight ? width - from - SQUARE - GAP : from + SQUARE + GAP;
    const top = line * LINE;
    return `<rect x="${fixed(square)}" y="${fixed(top)}" width="${SQUARE}" height="${SQUARE}" fill="${colour}"/><text x="${fixed(text)}" y="${fixed(top + SQUARE - 1.5)}" text-anchor="${isRight ? 'end' : 'start'}" font-size="${SIZES.label}" fill="${INK}">${escaped(embedded(label))}</text>`;
  });
  return { svg: drawn.join(''), height: line * LINE + SQUARE };
}

const fixed = (value: number): string => value.toFixed(1);
