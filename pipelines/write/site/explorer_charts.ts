import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Column } from '../../../schemas/columns.ts';
import type { ChartRequest, DrawnChart } from '../../draw/chart.ts';
import { isLabelled } from '../../draw/fields.ts';
import type { Words } from '../messages.ts';
import { written } from './web/rows.ts';

/** A chart as its page shows it. */
export interface ShownChart {
  readonly request: Omit<ChartRequest, 'sourceLine' | 'mark'>;
  readonly drawn: DrawnChart;
  readonly mark: string | null;
}

/** Charts that stand together: those a note places, under its title, then the others. */
export interface ChartGroup {
  readonly title: string;
  readonly charts: readonly ShownChart[];
}

/** A column by which rows may be chosen, with its values in the order of the data. */
interface Filter {
  readonly column: string;
  readonly title: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

/** More values than this are no list to choose from. */
const LONGEST = 80;

/** Columns of codes, and other short columns of the key. */
const isFilterable = (name: string, column: Column): boolean =>
  !column.list && (isLabelled(name, column) || column.kind === 'boolean' || /(^|_)cycle$/.test(name));

function filtersOf({ request }: ShownChart, words: Words): Filter[] {
  const { columns, rows, spec } = request;
  return Object.entries(columns).flatMap(([column, shape]) => {
    if (!isFilterable(column, shape)) return [];
    const found = new Map(rows.map((row) => [written(row[column]), row[column]]));
    if (found.size < 2 || found.size > LONGEST) return [];
    const labelOf = (value: unknown): string => {
      if (isLabelled(column, shape)) return words.label(column, value);
      if (typeof value === 'boolean') return words.say(value ? 'explorer.yes' : 'explorer.no');
      return typeof value === 'number' ? words.number(value) : '–';
    };
    const values = [...found].map(([text, value]) => ({ value: text, label: labelOf(value) }));
    return [{ column, title: words.head(spec.data.name, column), values }];
  });
}

/** The page of charts: choices that several charts share above, then each chart with its own. */
export function chartsBody(groups: readonly ChartGroup[], words: Words): Element[] {
  const all = groups.flatMap(({ charts }) => charts);
  const filters = new Map(all.map((chart) => [chart.request.name, filtersOf(chart, words)]));
  const shared = new Map<string, { filter: Filter; count: number }>();
  for (const filter of [...filters.values()].flat()) {
    const known = shared.get(filter.column);
    const values = new Map([...(known?.filter.values ?? []), ...filter.values].map((one) => [one.value, one]));
    const title = words.has(`column.${filter.column}`) ? words.say(`column.${filter.column}`) : filter.title;
    shared.set(filter.column, {
      filter: { column: filter.column, title, values: [...values.values()] },
      count: (known?.count ?? 0) + 1,
    });
  }
  const common = [...shared.values()].filter(({ count }) => count > 1).sort((one, other) => other.count - one.count);
  const isCommon = new Set(common.map(({ filter }) => filter.column));
  return [
    h('p', words.say('explorer.charts_lead')),
    h('details.contents', [
      h('summary', words.say('explorer.contents', { count: all.length })),
      h(
        'ul',
        all.map(({ request, drawn }) => h('li', h('a', { href: `#${request.name}` }, drawn.title))),
      ),
    ]),
    h('form.filters#filters', { ariaLabel: words.say('explorer.filters') }, [
      ...common.map(({ filter }) => choice(filter, 'all', words)),
      h('button', { type: 'reset' }, words.say('explorer.clear')),
    ]),
    ...groups.flatMap(({ title, charts }) => [
      h('h2', title),
      ...charts.map((chart) =>
        card(
          chart,
          filters.get(chart.request.name)!.filter(({ column }) => !isCommon.has(column)),
          words,
        ),
      ),
    ]),
  ];
}

function choice({ column, title, values }: Filter, scope: string, words: Words): Element {
  const id = `filter-${scope}-${column}`;
  return h('span.choice', [
    h('label', { for: id }, title),
    h('select', { id, name: column, autoComplete: 'off', dataFilter: column }, [
      h('option', { value: '*' }, words.say('explorer.all')),
      ...values.map(({ value, label }) => h('option', { value }, label)),
    ]),
  ]);
}

function card({ request, drawn, mark }: ShownChart, filters: readonly Filter[], words: Words): Element {
  const { name, spec } = request;
  const query = `from ${spec.data.name}`;
  return h('section.chart', { id: name, dataChart: name, ariaLabelledBy: `${name}-title` }, [
    mark ? h('p.mark', h('strong', mark)) : '',
    h('h3', { id: `${name}-title` }, drawn.title),
    h('p.subtitle', drawn.subtitle),
    filters.length > 0
      ? h(
          'form.filters',
          { ariaLabel: words.say('explorer.filters_of', { chart: drawn.title }) },
          filters.map((filter) => choice(filter, name, words)),
        )
      : '',
    h('ul.legend', { role: 'list', hidden: true }),
    h(
      'div.plot',
      {
        tabIndex: 0,
        role: 'group',
        ariaLabel: drawn.alt,
        ariaDescribedBy: 'how-to-read',
        dataHeight: String(drawn.plot.bottom - drawn.plot.top),
      },
      [h('noscript', h('img', { src: `../charts/${drawn.lang}/${name}.svg`, alt: drawn.alt }))],
    ),
    h('p.source', drawn.sourceLine),
    h('p.shown', { role: 'status' }),
    h('div.actions', { role: 'group', ariaLabel: words.say('explorer.actions_of', { chart: drawn.title }) }, [
      ...['svg', 'png', 'csv'].map((form) =>
        h('button', { type: 'button', dataSave: form }, words.say('explorer.save', { form: form.toUpperCase() })),
      ),
      h('a', { href: `console.html#sql=${encodeURIComponent(query)}` }, words.say('explorer.open_in_console')),
      h('a', { href: '#caveats' }, words.say('explorer.caveats')),
    ]),
    h('details.rows', [
      h('summary', words.say('explorer.rows')),
      h('div.grid', { tabIndex: 0, role: 'region', ariaLabel: drawn.title }),
    ]),
  ]);
}
