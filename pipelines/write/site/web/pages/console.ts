import {
  boolean,
  type Column,
  code,
  date,
  decimal,
  integer,
  list,
  optional,
  text,
} from '../../../../../schemas/columns.ts';
import type { Answer } from '../../../../ask/answer.ts';
import { printed } from '../../../../ask/printed_answer.ts';
import { areCodes, type Encoding, MARKS, quickRequest } from '../../../../draw/quick.ts';
import { wordsOf } from '../../../messages.ts';
import { ChartCard } from '../chart_card.ts';
import { element, made, save, tableOf } from '../elements.ts';
import { type Asked, type Engine, startEngine } from '../engine.ts';
import { loadWords } from '../said.ts';

/** Rows put into the page; all of them are exported. */
const SHOWN = 500;

const said = await loadWords();
const { words, messages } = said;
const query = element<HTMLTextAreaElement>('#query');
const state = element('#state');
const fault = element('#fault');
const run = element<HTMLButtonElement>('#run');
const stop = element<HTMLButtonElement>('#stop');
const exporting = element<HTMLButtonElement>('#export');
const drawing = element<HTMLDetailsElement>('#draw');
const channels = element<HTMLFormElement>('#channels');
let engine: Promise<Engine> | undefined;
let answer: Asked | undefined;
let asked = '';
let card: ChartCard | undefined;
let turn = 0;

const shared = new URLSearchParams(location.hash.slice(1));
const first = document.querySelector<HTMLElement>('[data-table]')?.dataset.table;
query.value = shared.get('sql') ?? (first ? `from ${first}` : '');
element<HTMLFormElement>('#ask').addEventListener('submit', (event) => {
  event.preventDefault();
  void ask();
});
query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void ask();
});
stop.addEventListener('click', () => {
  turn += 1;
  void engine?.then((one) => one.end());
  engine = undefined;
  settle(words.say('explorer.stopped'));
});
exporting.addEventListener('click', () => {
  if (answer) save('answer.csv', new Blob([csvOf(answer)], { type: 'text/csv' }));
});
element('#share').addEventListener('click', () => void share());
addEventListener('hashchange', () => {
  const sql = new URLSearchParams(location.hash.slice(1)).get('sql');
  if (sql !== null && sql !== query.value) query.value = sql;
});
for (const button of document.querySelectorAll<HTMLElement>('[data-table]'))
  button.addEventListener('click', () => {
    query.value = `from ${button.dataset.table}`;
    query.focus();
    void ask();
  });
channels.addEventListener('change', () => void draw());
drawing.addEventListener('toggle', () => void draw());

// The engine is fetched once the page stands and the browser has nothing else to do.
(window.requestIdleCallback ?? setTimeout)(() => void (shared.has('sql') ? ask() : open()));

async function open(): Promise<Engine> {
  if (!engine) {
    state.textContent = words.say('explorer.loading');
    engine = startEngine();
    engine.then(
      () => {
        document.documentElement.dataset.engine = 'ready';
        if (!stop.disabled) return;
        state.textContent = words.say('explorer.ready');
      },
      () => {},
    );
  }
  return engine;
}

async function ask(): Promise<void> {
  if (query.value.trim() === '') return;
  turn += 1;
  const mine = turn;
  asked = query.value;
  fault.hidden = true;
  run.disabled = true;
  stop.disabled = false;
  state.textContent = words.say('explorer.running');
  try {
    const engaged = await open();
    const began = performance.now();
    const given = await engaged.ask(asked);
    if (mine !== turn) return;
    answer = given;
    show(given);
    const seconds = words.number((performance.now() - began) / 1000, { maximumFractionDigits: 2 });
    settle(
      words.say(given.rows.length > SHOWN ? 'explorer.answered_first' : 'explorer.answered', {
        count: given.rows.length,
        shown: SHOWN,
        seconds,
      }),
    );
  } catch (error) {
    if (mine !== turn) return;
    answer = undefined;
    element('#answer').replaceChildren();
    drawing.hidden = true;
    fault.hidden = false;
    element('pre', fault).textContent = faultOf(error);
    settle('');
    if (!document.documentElement.dataset.engine) engine = undefined;
  }
}

/** DuckDB's words, its lines counted as the reader wrote them. */
const faultOf = (error: unknown): string =>
  (error as Error).message.replace(/LINE (\d+):/g, (_, line: string) => `LINE ${Math.max(1, Number(line) - 1)}:`);

function settle(sentence: string): void {
  state.textContent = sentence;
  run.disabled = false;
  stop.disabled = true;
  exporting.disabled = answer === undefined;
}

function show(given: Asked): void {
  const rows = given.rows.slice(0, SHOWN).map((row) => row.map((cell) => cell ?? ''));
  element('#answer').replaceChildren(tableOf(given.names, rows, given.isNumber));
  document.documentElement.dataset.answered = String(turn);
  drawing.hidden = given.rows.length === 0;
  const options = (names: readonly string[]): HTMLOptionElement[] =>
    names.map((name) => made('option', { value: name }, name));
  const choose = (channel: string, names: readonly string[], value: string): void => {
    const select = element<HTMLSelectElement>(`#chart-${channel}`);
    const before = select.value;
    select.replaceChildren(...options(names));
    select.value = names.includes(before) && before !== '' ? before : value;
  };
  const number =
    given.names.find((name, index) => given.isNumber[index] && /_(count|share|days)$/.test(name)) ??
    given.names.find((_, index) => given.isNumber[index]);
  const other = given.names.find((name) => name !== number) ?? given.names[0] ?? '';
  choose('x', given.names, number ?? given.names[0] ?? '');
  choose('y', given.names, other);
  choose('color', ['', ...given.names], '');
  element<HTMLOptionElement>('#chart-color option').textContent = words.say('explorer.none');
  void draw();
}

const csvOf = (given: Asked): string => printed(given as unknown as Answer, 'csv');

async function share(): Promise<void> {
  history.replaceState(null, '', `${location.pathname}#sql=${encodeURIComponent(query.value)}`);
  try {
    await navigator.clipboard.writeText(location.href);
    state.textContent = words.say('explorer.shared');
  } catch {
    state.textContent = words.say('explorer.shared_in_address');
  }
}

async function draw(): Promise<void> {
  if (!answer || drawing.hidden || !drawing.open) return;
  const chosen = new FormData(channels);
  const color = String(chosen.get('color') ?? '');
  const encoding: Encoding = {
    mark: MARKS.find((mark) => mark === chosen.get('mark')) ?? 'bar',
    x: String(chosen.get('x')),
    y: String(chosen.get('y')),
    ...(color === '' ? {} : { color }),
  };
  const section = element('#draw section.chart');
  const mark = element('p.mark', section);
  mark.hidden = said.mark === null;
  element('strong', mark).textContent = said.mark;
  const sourceLine = sourceOf(asked);
  element('.source', section).textContent = sourceLine;
  const { request, words: more } = quickRequest(
    drawable(answer),
    encoding,
    { query: asked, sourceLine, mark: said.mark },
    messages,
  );
  const house = wordsOf(words.lang, new Map([...messages, ...more]), 'page');
  card ??= new ChartCard(section, request, house, () => {});
  try {
    await card.replace(request, house);
    element('.plot', section).ariaLabel = house.say('chart.quick.alt');
  } catch (error) {
    element('.plot', section).replaceChildren(made('p', {}, (error as Error).message));
  }
}

/** Source lines of the published tables that a query names. */
function sourceOf(sql: string): string {
  const named = Object.keys(said.sources).filter((mart) => new RegExp(`\\b${mart}\\b`).test(sql));
  return [...new Set(named.map((mart) => said.sources[mart]!))].join('\n').replaceAll('\n', ' ');
}

function drawable(given: Asked): { columns: Record<string, Column>; rows: Record<string, unknown>[] } {
  const columns = Object.fromEntries(given.names.map((name, index) => [name, columnOf(given, name, index)]));
  const plain = (cell: string | null, index: number): unknown => {
    if (cell === null) return null;
    if (given.isNumber[index]) return Number(cell);
    return given.types[index] === 'BOOLEAN' ? cell === 'true' : cell;
  };
  return {
    columns,
    rows: given.rows.map((row) =>
      Object.fromEntries(row.map((cell, index) => [given.names[index]!, plain(cell, index)])),
    ),
  };
}

function columnOf({ types, isNumber, rows }: Asked, name: string, index: number): Column {
  const type = types[index]!;
  if (type.endsWith('[]')) return optional(list(text()));
  if (type === 'BOOLEAN') return optional(boolean());
  if (type === 'DATE') return optional(date());
  if (isNumber[index]) return optional(/INT/.test(type) ? integer() : decimal());
  const values = [...new Set(rows.map((row) => row[index]).filter((cell): cell is string => typeof cell === 'string'))];
  return optional(areCodes(name, values, messages) ? code(values) : text());
}
