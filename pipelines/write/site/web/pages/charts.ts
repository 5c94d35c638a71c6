import type { ChartRequest } from '../../../../draw/chart.ts';
import { ChartCard, type Pointed } from '../chart_card.ts';
import { element, tableOf } from '../elements.ts';
import { type Choices, written } from '../rows.ts';
import { load, loadWords } from '../said.ts';

type ChartFile = Omit<ChartRequest, 'sourceLine' | 'mark' | 'isPrinted'> & {
  readonly said: Record<string, Pick<ChartRequest, 'sourceLine' | 'mark'>>;
};

const saying = loadWords();
const cards = new Map<HTMLElement, Promise<ChartCard>>();
const ready = new Set<ChartCard>();
const sections = [...document.querySelectorAll<HTMLElement>('section.chart')];
const selects = [...document.querySelectorAll<HTMLSelectElement>('select[data-filter]')];

/** Columns by which readers may choose: a row pointed at is told to other charts by them alone. */
const choosable = new Set(selects.map(({ name }) => name));

restore();
for (const select of selects) select.addEventListener('change', () => void changed());
element<HTMLFormElement>('#filters').addEventListener('reset', () =>
  // The form empties itself after this event.
  setTimeout(() => {
    for (const select of selects) select.value = '*';
    void changed();
  }),
);
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void draw(target as HTMLElement);
  },
  { rootMargin: '600px 0px' },
);
for (const section of sections) {
  seen.observe(section);
  const rows = element<HTMLDetailsElement>('details.rows', section);
  rows.addEventListener('toggle', () => void fillTable(section, rows));
}

function draw(section: HTMLElement): Promise<ChartCard> {
  const known = cards.get(section);
  if (known) return known;
  const card = open(section);
  cards.set(section, card);
  seen.unobserve(section);
  return card;
}

async function open(section: HTMLElement): Promise<ChartCard> {
  const [{ said, ...file }, { words }] = await Promise.all([
    load<ChartFile>(`charts/${section.dataset.chart}.json`),
    saying,
  ]);
  const request: ChartRequest = { ...file, ...said[words.lang]!, isPrinted: false };
  const card = new ChartCard(section, request, words, point);
  const choices = choicesOf(section);
  await card.show(choices, chosenIn(section));
  ready.add(card);
  return card;
}

/** What is chosen for a chart: by the choices of the page and by its own. */
const selectsOf = (section: HTMLElement): HTMLSelectElement[] =>
  selects.filter((select) => select.value !== '*' && (select.closest('section') ?? section) === section);
const choicesOf = (section: HTMLElement): Choices =>
  new Map(selectsOf(section).map(({ name, value }) => [name, value]));
const chosenIn = (section: HTMLElement): string =>
  selectsOf(section)
    .map((select) => `${select.labels[0]?.textContent}: ${select.selectedOptions[0]?.textContent}`)
    .join('; ');

async function changed(): Promise<void> {
  const chosen = new URLSearchParams(
    selects
      .filter(({ value }) => value !== '*')
      .map((select): [string, string] => [select.id.slice('filter-'.length), select.value]),
  );
  const text = String(chosen);
  history.replaceState(null, '', `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`);
  for (const card of ready) {
    await card.show(choicesOf(card.section), chosenIn(card.section));
    const rows = element<HTMLDetailsElement>('details.rows', card.section);
    if (rows.open) await fillTable(card.section, rows);
  }
}

/** Choices that an address holds. */
function restore(): void {
  const chosen = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = chosen.get(select.id.slice('filter-'.length));
    if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
  }
}

/** Tells the other charts of the row that a reader points at. */
function point(pointed: Pointed): void {
  const shared = pointed
    ? Object.fromEntries(
        Object.entries(pointed).filter(([column, value]) => choosable.has(column) && written(value) !== ''),
      )
    : null;
  for (const card of ready) card.point(shared);
}

async function fillTable(section: HTMLElement, rows: HTMLDetailsElement): Promise<void> {
  if (!rows.open) return;
  const { heads, rows: cells } = (await draw(section)).table();
  element('.grid', rows).replaceChildren(tableOf(heads, cells));
}
