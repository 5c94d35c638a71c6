import { join } from 'node:path';
import type { ChartRequest } from '../../pipelines/draw/chart.ts';
import { textWidth } from '../../pipelines/draw/fonts.ts';
import { type ChartFile, readChartSpecs } from '../../pipelines/draw/specs.ts';
import { readMartContracts } from '../../pipelines/read/contracts.ts';
import { loadMessages, writtenLangs } from '../../pipelines/write/messages.ts';
import type { Column } from '../../schemas/columns.ts';
import type { MartContract } from '../../schemas/mart.ts';

const ROOT = join(import.meta.dirname, '../..');

const MESSAGES = join(ROOT, 'reports/messages');

/** Of every language that can be written. */
export const WORDS = new Map(writtenLangs(MESSAGES).map((lang) => [lang, loadMessages(MESSAGES, lang)]));
export const CHARTS: readonly ChartFile[] = readChartSpecs(join(ROOT, 'reports/charts'));
export const MARTS = await readMartContracts(join(ROOT, 'schemas'));

const LISTS: Readonly<Record<string, readonly (string | number)[]>> = {
  issue: ['legislation', 'practice', 'treaty'],
  topic: ['refusal', 'timeframe', 'spontaneous', 'legal_basis', 'special_techniques', 'general'],
  ta_type: [
    'good_practices_summary',
    'model_legislation',
    'model_treaty',
    'capacity_building',
    'on_site_expert',
    'other',
  ],
  other_ta_type: ['model_legislation', 'legal_advice', 'capacity_building', 'technology', 'other'],
  start_year: [2014, 2015, 2016, 2017],
  month: Array.from(
    { length: 30 },
    (_, index) => `201${3 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
  ),
  mandate: ['M01', 'M07', 'M11'],
  agenda_item: ['2', '5', '6'],
  acted_on: ['2017-01-17', '2017-05-08', '2017-11-06'],
};

function valuesOf(name: string, column: Column): unknown[] {
  const all: readonly unknown[] =
    column.codes ??
    LISTS[name] ??
    Array.from({ length: (column.max ?? 50) - (column.min ?? 15) + 1 }, (_, index) => (column.min ?? 15) + index);
  return column.nullable ? [...all, null] : [...all];
}

/** Every combination of a mart's keys (where types of assistance stand beside articles, every third article), with counts that vary from 0 to two digits. */
function rowsOf(contract: MartContract): Record<string, unknown>[] {
  let rows: Record<string, unknown>[] = [{}];
  for (const name of contract.key) {
    rows = rows.flatMap((row) => valuesOf(name, contract.columns[name]!).map((value) => ({ ...row, [name]: value })));
  }
  const lawful = rows.filter(
    ({ chapter, article, other_article, finding_scope }) =>
      (!chapter || article === null || article === undefined || (chapter === 'IV') === (article as number) >= 43) &&
      (other_article === undefined || (other_article as number) > (article as number)) &&
      (finding_scope === undefined || (finding_scope === 'article') === (article !== null)),
  );
  const drawn = contract.key.includes('ta_type')
    ? lawful.filter(({ article }) => Number(article ?? 0) % 3 === 0)
    : lawful;
  return drawn.map((row, index) => {
    const count = (index * 7) % 23;
    const filled = Object.entries(contract.columns).map(([name, column]): [string, unknown] => {
      if (name in row) return [name, row[name]];
      if (/^(reviewed|informative|party|listed|speaking|article_state|other_article_state)_count$/.test(name))
        return [name, 80];
      if (name.endsWith('_count')) return [name, count];
      if (name.endsWith('_share')) return [name, count / 80];
      if (name === 'is_practical') return [name, index < 3];
      return [name, column.kind === 'date' ? '2025-12-31' : null];
    });
    return withWholes(Object.fromEntries(filled));
  });
}

/** Counts that are the sum of others. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  request_count: [
    'granted_count',
    'partly_granted_count',
    'transmitted_count',
    'refused_count',
    'withdrawn_count',
    'outcome_not_stated_count',
    'outcome_withheld_count',
    'open_count',
  ],
};

function withWholes(row: Record<string, unknown>): Record<string, unknown> {
  const wholes = Object.entries(WHOLES).filter(([whole, parts]) => whole in row && parts.every((part) => part in row));
  const sums = wholes.map(([whole, parts]) => [whole, parts.reduce((sum, part) => sum + Number(row[part]), 0)]);
  return { ...row, ...Object.fromEntries(sums) };
}

/** A chart of the project over made-up rows of its mart. */
export function requestFor(chart: ChartFile): ChartRequest {
  const contract = MARTS.get(chart.spec.data.name)!;
  return {
    name: chart.name,
    spec: chart.spec,
    columns: contract.columns,
    rows: rowsOf(contract),
    numbers: Object.fromEntries(Object.keys(chart.spec.usermeta.numbers).map((name) => [name, 80])),
    sourceLine: WORDS.get('ar')!.digits('المصدر: صفوف الاختبار'),
    mark: WORDS.get('ar')!.say('run.illustrative'),
    isPrinted: true,
  };
}

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Element {
  readonly tag: string;
  readonly text: string;
  /** Place of the group that holds it. */
  readonly at: readonly [number, number];
  /** Class of the group that holds it. */
  readonly group: string;
  attribute(name: string): string | undefined;
}

const movesOf = (transform: string): [number, number][] =>
  [...transform.matchAll(/translate\(([-\d.e]+),\s*([-\d.e]+)\)/g)].map((move) => [Number(move[1]), Number(move[2])]);

/** The elements of a drawing with the places of their groups, which are moved, never turned, in the charts of the project. */
function elementsOf(svg: string): Element[] {
  const groups: { at: [number, number]; name: string }[] = [{ at: [0, 0], name: '' }];
  return [...svg.matchAll(/<(\/?)([a-z]+)([^>]*)>([^<]*)/gi)].flatMap(([, closing, tag, rest, text]): Element[] => {
    const attribute = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(rest!)?.[1];
    const { at, name } = groups.at(-1)!;
    if (tag === 'g') {
      const [dx, dy] = movesOf(attribute('transform') ?? '')[0] ?? [0, 0];
      if (closing) groups.pop();
      else if (!rest!.endsWith('/')) groups.push({ at: [at[0] + dx, at[1] + dy], name: attribute('class') ?? name });
    }
    return closing || tag === 'g' ? [] : [{ tag: tag!, text: text!, at, group: name, attribute }];
  });
}

/** Where each line of text of a drawing stands; a text may be turned by a quarter. */
export function textBoxes(svg: string): Box[] {
  const boxes: Box[] = [];
  let line = { origin: [0, 0] as [number, number], turn: 0, x: 0, y: 0, size: 0, anchor: 'start', isBold: false };
  for (const { tag, text, at, attribute } of elementsOf(svg)) {
    if (tag !== 'text' && tag !== 'tspan') continue;
    if (tag === 'text') {
      const transform = attribute('transform') ?? '';
      const [[ax, ay], [bx, by]] = [...movesOf(transform), [0, 0], [0, 0]] as [[number, number], [number, number]];
      line = {
        origin: [at[0] + ax, at[1] + ay],
        turn: Number(/rotate\((-?\d+)\)/.exec(transform)?.[1] ?? 0) % 360,
        x: bx + Number(attribute('x') ?? 0),
        y: by + Number(attribute('y') ?? 0),
        size: Number.parseFloat(attribute('font-size') ?? '0'),
        anchor: attribute('text-anchor') ?? 'start',
        isBold: /bold|700/.test(attribute('font-weight') ?? ''),
      };
    } else line = { ...line, y: line.y + Number(attribute('dy') ?? 0) };
    const shown = text.replace(/[\u202b\u202c]/g, '').trim();
    if (shown === '') continue;
    const width = textWidth(shown, line.size, line.isBold);
    const left = line.x - (line.anchor === 'end' ? width : line.anchor === 'middle' ? width / 2 : 0);
    const corners = [
      [left, line.y - line.size * 0.72],
      [left + width, line.y + line.size * 0.1],
    ].map(([x, y]): [number, number] => (line.turn === 0 ? [x!, y!] : line.turn === 90 ? [-y!, x!] : [y!, -x!]));
    const across = corners.map(([x]) => line.origin[0] + x);
    const down = corners.map(([, y]) => line.origin[1] + y);
    boxes.push({
      text: shown,
      left: Math.min(...across),
      right: Math.max(...across),
      top: Math.min(...down),
      bottom: Math.max(...down),
    });
  }
  return boxes;
}

/** Where the lines behind a drawing run. */
export const gridLines = (svg: string): Omit<Box, 'text'>[] =>
  elementsOf(svg).flatMap(({ tag, at, group, attribute }) => {
    if (tag !== 'line' || !group.includes('role-axis-grid')) return [];
    const [dx, dy] = movesOf(attribute('transform') ?? '')[0] ?? [0, 0];
    const across = [at[0] + dx, at[0] + dx + Number(attribute('x2') ?? 0)];
    const down = [at[1] + dy, at[1] + dy + Number(attribute('y2') ?? 0)];
    return [
      { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) },
    ];
  });
