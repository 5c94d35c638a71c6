import type { FindingsFile, ListedFinding } from '../../explorer_findings.ts';
import { element, made, shortened } from '../elements.ts';
import { fold, pieces, termsOf } from '../fold.ts';
import { load, loadWords, SITE } from '../said.ts';

const PAGE = 50;
const FACETS = ['chapter', 'article', 'kind', 'topic', 'regional_group', 'iso3'] as const;
type Facet = (typeof FACETS)[number];

const [{ words }, file] = await Promise.all([loadWords(), load<FindingsFile>('findings.json')]);
const form = element<HTMLFormElement>('#search');
const input = element<HTMLInputElement>('#words');
const results = element<HTMLOListElement>('#results');
const more = element<HTMLButtonElement>('#more');
const stateOf = (iso3: string): string => file.states[iso3]?.[words.lang] ?? iso3;
const listed = file.findings.map((finding) => ({ finding, text: fold(everythingOf(finding)) }));
let found: ListedFinding[] = [];
let shown = 0;

for (const facet of FACETS) fillFacet(facet);
restore();
form.addEventListener('input', () => search());
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(search));
more.addEventListener('click', () => {
  const next = shown;
  showMore();
  results.children[next]?.querySelector<HTMLElement>('h2')?.focus();
});
search();

function valuesOf(finding: ListedFinding, facet: Facet): string[] {
  const value = facet === 'article' ? finding.articles : finding[facet];
  return [value].flat().map((one) => (one === null ? '' : String(one)));
}

function labelOf(facet: Facet, value: string): string {
  if (facet === 'iso3') return stateOf(value);
  return words.label(facet, value === '' ? null : facet === 'article' ? Number(value) : value);
}

function everythingOf(finding: ListedFinding): string {
  const labels = FACETS.flatMap((facet) =>
    valuesOf(finding, facet)
      .filter(Boolean)
      .map((value) => labelOf(facet, value)),
  );
  const { finding_id, iso3, summary, source_document, locator, provisions } = finding;
  return [summary, finding_id, iso3, ...provisions, source_document, locator, ...labels].join('\n');
}

function fillFacet(facet: Facet): void {
  const select = element<HTMLSelectElement>(`#facet-${facet}`);
  const values = [...new Set(listed.flatMap(({ finding }) => valuesOf(finding, facet)))];
  const isNumber = facet === 'article';
  values.sort((one, other) => (isNumber ? Number(one) - Number(other) : one < other ? -1 : 1));
  select.append(...values.map((value) => made('option', { value }, labelOf(facet, value))));
  element(`.choice:has(#facet-${facet})`).hidden = values.length < 2;
}

function search(): void {
  const terms = termsOf(input.value);
  const chosen = FACETS.map((facet) => ({ facet, value: element<HTMLSelectElement>(`#facet-${facet}`).value })).filter(
    ({ value }) => value !== '*',
  );
  found = listed
    .filter(
      ({ finding, text }) =>
        terms.every((term) => text.includes(term)) &&
        chosen.every(({ facet, value }) => valuesOf(finding, facet).includes(value)),
    )
    .map(({ finding }) => finding);
  const address = new URLSearchParams([
    ...(input.value === '' ? [] : [['words', input.value]]),
    ...chosen.map(({ facet, value }) => [facet, value]),
  ]);
  history.replaceState(null, '', `${location.pathname}${String(address) === '' ? '' : `?${address}`}`);
  element('#found').textContent = words.say('explorer.found', { count: found.length });
  results.replaceChildren();
  shown = 0;
  showMore();
}

function restore(): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

function showMore(): void {
  const terms = termsOf(input.value);
  results.append(...found.slice(shown, shown + PAGE).map((finding) => entryOf(finding, terms)));
  shown = Math.min(found.length, shown + PAGE);
  more.hidden = shown >= found.length;
}

function entryOf(finding: ListedFinding, terms: readonly string[]): HTMLLIElement {
  const { iso3, kind, chapter, topic, provisions, summary, finding_id } = finding;
  const facts = [
    words.label('kind', kind),
    words.label('chapter', chapter),
    ...(topic === null ? [] : [words.label('topic', topic)]),
  ];
  return made(
    'li',
    { id: finding_id },
    made('h2', { tabindex: '-1' }, ...marked(stateOf(iso3), terms)),
    made(
      'p',
      { class: 'facts' },
      ...marked(facts.join(' · '), terms),
      ' · ',
      made('span', { dir: 'ltr' }, provisions.join(', ')),
    ),
    made('p', { class: 'summary', dir: 'auto' }, ...marked(shortened(summary), terms)),
    made('p', { class: 'source' }, made('code', { dir: 'ltr' }, finding_id), ' · ', ...placeOf(finding, terms)),
  );
}

function marked(text: string, terms: readonly string[]): (string | Node)[] {
  return pieces(text, terms).map((piece) => (piece.isHit ? made('mark', {}, piece.text) : piece.text));
}

/** The document that a finding stands in, and the place in it. */
function placeOf(finding: ListedFinding, terms: readonly string[]): (string | Node)[] {
  const { source_document: document, source_paragraph: paragraph, executive_summary_url: url, locator } = finding;
  const place = paragraph === null ? (locator ?? '') : words.say('explorer.paragraph', { paragraph });
  const placed = place === '' ? [] : [', ', made('span', { dir: 'auto' }, ...marked(place, terms))];
  const page = document === null ? undefined : file.documents[document];
  const said = [words.say('explorer.document'), ': '];
  if (page && document) {
    const href = new URL(`documents/${page}${paragraph === null ? '' : `#p${paragraph}`}`, SITE).href;
    return [...said, made('a', { href }, made('span', { dir: 'auto' }, ...marked(document, terms)), ...placed)];
  }
  const shown =
    url !== null && /^https?:\/\//.test(url)
      ? made('a', { href: url, rel: 'noreferrer', dir: 'ltr' }, decoded(url.replace(/^.*\//, '')))
      : made('span', { dir: 'auto' }, document ?? words.say('explorer.not_stated'));
  return [...said, shown, ...placed];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
