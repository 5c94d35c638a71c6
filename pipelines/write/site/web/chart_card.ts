import type { ChartRequest } from '../../../draw/chart.ts';
import { csvOf } from '../../../draw/prepared.ts';
import type { Words } from '../../messages.ts';
import { element, made, save } from './elements.ts';
import { datumOf, type LivePlot, livePlot, ROW } from './live_plot.ts';
import { pictureOf, pngOf } from './picture.ts';
import { type Choices, chosenRows, written } from './rows.ts';
import { factsOf, hideTooltip, showTooltip } from './tooltip.ts';

/** A row that a reader points at, by the columns that other charts may share. */
export type Pointed = Readonly<Record<string, unknown>> | null;

/** A chart of a page: drawn over the rows that are chosen, answering to pointer and keyboard. */
export class ChartCard {
  private plot: LivePlot | undefined;
  private rows: readonly Record<string, unknown>[] = [];
  private chosen = '';
  private turn = 0;
  private at = -1;
  /** Whether the values of one of its rows are being shown. */
  private isTelling = false;
  private readonly place: HTMLElement;

  constructor(
    readonly section: HTMLElement,
    private request: ChartRequest,
    private words: Words,
    private readonly told: (pointed: Pointed, from: ChartCard) => void,
  ) {
    this.place = element('.plot', section);
    this.listen();
  }

  /** Another chart in the same place. */
  async replace(request: ChartRequest, words: Words): Promise<void> {
    this.request = request;
    this.words = words;
    await this.show(new Map(), '');
  }

  /** Draws the rows that fit; `chosen` says in words by what they were chosen. */
  async show(choices: Choices, chosen: string): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const { request, words } = this;
    const rows = chosenRows(request.rows, request.columns, choices);
    this.chosen = chosen;
    this.rows = rows;
    this.at = -1;
    this.forget();
    const status = this.section.querySelector('.shown');
    if (status)
      status.textContent =
        rows.length === request.rows.length
          ? ''
          : words.say('explorer.shown', { shown: rows.length, count: request.rows.length });
    this.plot?.end();
    this.plot = undefined;
    if (rows.length === 0) {
      this.place.replaceChildren(made('p', {}, words.say('explorer.no_rows')));
      this.showLegend();
      return;
    }
    const plot = await livePlot({ ...request, rows }, words, this.place);
    if (turn !== this.turn) return plot.end();
    this.plot = plot;
    this.showLegend();
    this.section.dataset.drawn = String(rows.length);
  }

  /** Dims what does not concern the row pointed at, as far as this chart has its columns. */
  point(pointed: Pointed): void {
    const { columns } = this.request;
    const shared = pointed ? Object.entries(pointed).filter(([column]) => column in columns) : [];
    for (const { element: mark, datum } of this.plot?.marks ?? [])
      mark.classList.toggle(
        'dimmed',
        shared.length > 0 && shared.some(([column, value]) => written(datum[column]) !== written(value)),
      );
  }

  /** Heads and labelled rows, for the table below the chart. */
  table(): { readonly heads: string[]; readonly rows: string[][] } {
    const { columns, spec } = this.request;
    const names = Object.keys(columns);
    const rows = this.plot?.prepared.rows ?? [];
    const heads = names.map((name) => this.words.head(spec.data.name, name));
    return {
      heads,
      rows: rows.map((row) => {
        const facts = new Map(factsOf(row, spec.data.name, columns, this.words));
        return heads.map((head) => facts.get(head) ?? '');
      }),
    };
  }

  private showLegend(): void {
    const list = element('.legend', this.section);
    const legend = this.plot?.legend ?? [];
    list.hidden = legend.length === 0;
    list.replaceChildren(
      ...legend.map(({ label, colour }) => {
        const square = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        for (const [name, value] of Object.entries({ width: '12', height: '12', 'aria-hidden': 'true' }))
          square.setAttribute(name, value);
        const fill = square.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'rect'));
        for (const [name, value] of Object.entries({ width: '12', height: '12', fill: colour }))
          fill.setAttribute(name, value);
        return made('li', {}, square, ' ', label);
      }),
    );
  }

  private listen(): void {
    this.place.addEventListener('pointermove', (event) => {
      const datum = datumOf(event.target);
      if (datum) this.tell(datum, { x: event.clientX, y: event.clientY });
      else this.forget();
    });
    this.place.addEventListener('pointerleave', () => this.forget());
    this.place.addEventListener('blur', () => this.forget());
    this.place.addEventListener('keydown', (event) => this.walk(event));
    for (const button of this.section.querySelectorAll<HTMLElement>('[data-save]'))
      button.addEventListener('click', () => void this.save(button.dataset.save!));
  }

  /** Arrow keys go from row to row as a pointer would. */
  private walk(event: KeyboardEvent): void {
    const last = this.rows.length - 1;
    const isRight = this.words.dir === 'rtl';
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.at + 1,
      ArrowUp: this.at - 1,
      [isRight ? 'ArrowLeft' : 'ArrowRight']: this.at + 1,
      [isRight ? 'ArrowRight' : 'ArrowLeft']: this.at - 1,
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') this.forget();
    const next = steps[event.key];
    if (next === undefined || !this.plot) return;
    event.preventDefault();
    this.at = Math.min(last, Math.max(0, next));
    const mark = this.plot.marks.find(({ datum }) => datum[ROW] === this.at);
    if (!mark) return;
    mark.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, top, width, height } = mark.element.getBoundingClientRect();
    const facts = this.tell(mark.datum, { x: left + width / 2, y: top + height / 2 });
    const status = this.section.querySelector('.shown');
    if (status) status.textContent = facts.map((fact) => fact.join(': ')).join('; ');
  }

  private tell(datum: Readonly<Record<string, unknown>>, at: { x: number; y: number }): [string, string][] {
    const { columns, spec } = this.request;
    const facts = factsOf(datum, spec.data.name, columns, this.words);
    showTooltip(facts, at);
    this.isTelling = true;
    this.told(datum, this);
    return facts;
  }

  private forget(): void {
    if (!this.isTelling) return;
    this.isTelling = false;
    hideTooltip();
    this.told(null, this);
  }

  private async save(form: string): Promise<void> {
    const { name, columns } = this.request;
    const file = `${name}.${this.words.lang}.${form}`;
    if (!this.plot) return;
    if (form === 'csv') return save(file, new Blob([csvOf(this.plot.prepared.rows, columns)], { type: 'text/csv' }));
    const picture = await pictureOf(this.plot, this.request, this.chosen, this.words);
    save(file, form === 'png' ? await pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' }));
  }
}
