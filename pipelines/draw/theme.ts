import { signsOf } from '../write/languages/forms.ts';
import { languageOf } from '../write/languages/languages.ts';
import type { Words } from '../write/messages.ts';

/** Colours that stay apart in grey and for the colour-blind; the chart files use the same ones. */
export const PALETTE = {
  challenge: '#8C2D04',
  good_practice: '#3B8BC4',
  neutral: '#B8C0C7',
  quiet: '#D9DEE3',
  /** The best outcome of several, and one that falls short of it. */
  whole: '#1F5F99',
  partial: '#A9CDEA',
  /** What came to nothing without being refused. */
  dropped: '#D08B4C',
  /** A number that is not shown; in grey like no other part of a chart, so that none reads it as one of them. */
  withheld: '#6B7278',
} as const;
export const INK = '#1d1d1d';
export const QUIET_INK = '#4a4a4a';

export const SIZES = { title: 16, subtitle: 12.5, label: 12.5, source: 11, mark: 12.5 } as const;
/** Width of the plot and its labels together, the same for all charts, so that their letters are of one size when printed 16 cm wide. */
export const CHART_WIDTH = 680;

/** The house's look, as a Vega-Lite config. Mirrored for languages that are read from the right. */
export function theme(words: Words): Record<string, unknown> {
  return {
    background: 'white',
    font: languageOf(words.lang).typography.chart,
    aria: false,
    lineBreak: '\n',
    padding: 0,
    axis: {
      labelFontSize: SIZES.label,
      titleFontSize: SIZES.label,
      titleFontWeight: 400,
      labelColor: INK,
      titleColor: QUIET_INK,
      labelLimit: 0,
      // A title stands beyond the widest label, which Vega reckons with only so far.
      maxExtent: 340,
      // Most charts print their numbers, which a line behind them would cross.
      grid: false,
      gridColor: '#e6e6e6',
      domainColor: '#8c8c8c',
      tickColor: '#8c8c8c',
      labelLineHeight: SIZES.label * 1.3,
      labelFlush: false,
      labelSeparation: 8,
    },
    axisY: { labelPadding: 6, titlePadding: 10, ...(words.dir === 'rtl' ? { orient: 'right' } : {}) },
    axisBand: { ticks: false },
    legend: {
      labelFontSize: SIZES.label,
      titleFontSize: SIZES.label,
      titleFontWeight: 400,
      labelLimit: 0,
      titleLimit: 0,
    },
    header: {
      labelFontSize: SIZES.label,
      titleFontSize: SIZES.label,
      labelLimit: 0,
      labelOrient: 'top',
      labelAnchor: words.dir === 'rtl' ? 'end' : 'start',
    },
    view: { stroke: null },
    text: { fontSize: SIZES.label, color: INK, lineBreak: '\n' },
    bar: { color: PALETTE.good_practice },
  };
}

/** Number locale of axes, for d3-format. */
export function numberLocale(words: Words): Record<string, unknown> {
  const language = languageOf(words.lang);
  const { digits, decimal, percent } = signsOf(language);
  return { decimal, thousands: language.thousands, grouping: [3], currency: ['', ''], numerals: digits, percent };
}
