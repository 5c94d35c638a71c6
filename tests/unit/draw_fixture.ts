import { join } from 'node:path';
import type { ChartRequest } from '../../pipelines/draw/chart.ts';
import { textWidth } from '../../pipelines/draw/fonts.ts';
import { type ChartFile, readChartSpecs } from '../../pipelines/draw/specs.ts';
import { readMartContracts } from '../../pipelines/read/contracts.ts';
import { LANGS, loadMessages } from '../../pipelines/write/messages.ts';
import type { Column } from '../../schemas/columns.ts';
import type { MartContract } from '../../schemas/mart.ts';

const ROOT = join(import.meta.dirname, '../..');

export const WORDS = new Map(LANGS.map((lang) => [lang, loadMessages(join(ROOT, 'reports/messages'), lang)]));
export const CHARTS: readonly ChartFile[] = readChartSpecs(join(ROOT, 'reports/charts'));
export const MARTS = await readMartContracts(join(ROOT, 'schemas'));

const LISTS: Readonly<Record<string, readonly string[]>> = {
  topic: ['refusal', 'timeframe', 'spontaneous', 'legal_basis', 'special_techniques', 'general'],
  ta_type: [
    'good_practices_summary',
    'model_legislation',
    'model_treaty',
    'capacity_building',
    'on_site_expert',
    'other',
  ],
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
    ({ chapter, article }) =>
      !chapter || article === null || article === undefined || (chapter === 'IV') === (article as number) >= 43,
  );
  const drawn = contract.key.includes('ta_type')
    ? lawful.filter(({ article }) => Number(article ?? 0) % 3 === 0)
    : lawful;
  return drawn.map((row, index) => {
    const count = (index * 7) % 23;
    const filled = Object.entries(contract.columns).map(([name, column]): [string, unknown] => {
      if (name in row) return [name, row[name]];
      if (/^(reviewed|informative|party|listed)_count$/.test(name)) return [name, 80];
      if (name.endsWith('_count')) return [name, count];
      if (name.endsWith('_share')) return [name, count / 80];
      if (name === 'is_practical') return [name, index < 3];
      return [name, column.kind === 'date' ? '2025-12-31' : null];
    });
    return Object.fromEntries(filled);
  });
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
  };
}

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where each line of text of a drawing stands; groups are moved, never turned, in the charts of the project. */
export function textBoxes(svg: string): Box[] {
  const boxes: Box[] = [];
  const groups: [number, number][] = [[0, 0]];
  let line = { x: 0, y: 0, size: 0, anchor: 'start', isBold: false };
  for (const [, closing, tag, rest, text] of svg.matchAll(/<(\/?)([a-z]+)([^>]*)>([^<]*)/gi)) {
    const attribute = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(rest!)?.[1];
    const moved = /translate\(([-\d.e]+),\s*([-\d.e]+)\)/.exec(attribute('transform') ?? '');
    const [dx, dy] = [Number(moved?.[1] ?? 0), Number(moved?.[2] ?? 0)];
    const [x, y] = groups.at(-1)!;
    if (tag === 'g') {
      if (closing) groups.pop();
      else if (!rest!.endsWith('/')) groups.push([x + dx, y + dy]);
    }
    if (closing || (tag !== 'text' && tag !== 'tspan')) continue;
    if (tag === 'text') {
      line = {
        x: x + dx + Number(attribute('x') ?? 0),
        y: y + dy + Number(attribute('y') ?? 0),
        size: Number.parseFloat(attribute('font-size') ?? '0'),
        anchor: attribute('text-anchor') ?? 'start',
        isBold: /bold|700/.test(attribute('font-weight') ?? ''),
      };
    } else line = { ...line, y: line.y + Number(attribute('dy') ?? 0) };
    const shown = text!.replace(/[\u202b\u202c]/g, '').trim();
    if (shown === '') continue;
    const width = textWidth(shown, line.size, line.isBold);
    const left = line.x - (line.anchor === 'end' ? width : line.anchor === 'middle' ? width / 2 : 0);
    boxes.push({
      text: shown,
      left,
      right: left + width,
      top: line.y - line.size * 0.72,
      bottom: line.y + line.size * 0.1,
    });
  }
  return boxes;
}
