import type { Rule } from './pdf_glyphs.ts';
import type { Row } from './pdf_rows.ts';

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  readonly rules: readonly Rule[];
  /** Heights where furniture was taken out: text may go on across them. */
  readonly cuts: readonly number[];
}

const DIGITS = '0-9\u0660-\u0669\u06F0-\u06F9';
const SYMBOL = /(?:CAC|A|E|CTOC|CEDAW|UNODC)\/[A-Z0-9][A-Za-z0-9./()*-]*/u;
/** Job numbers, bar codes and wishes to recycle: what stands on no page but as furniture. */
const SURE = [
  /\b[A-Z]{1,3}\.\s?\d{2}-\d{4,6}\b(?:\s*\([A-Z]\))?(?:\s+\d{6})*/gu,
  /\*\s?\d{6,9}\s?\*/gu,
  /please recycle|merci de recycler|se ruega reciclar|prière de recycler|请回收(?:利用)?|просьба отправить на вторичную переработку|يرجى إعادة (?:الاستعمال|التدوير)/giu,
];
const NUMBERS = [
  /(?:Page|Página|страница|стр\.|صفحة|الصفحة|第)\s*(?=[0-9\u0660-\u0669])/giu,
  new RegExp(`[-–—]?\\s*[${DIGITS}]{1,4}(?:\\s*(?:/|of|de|sur|из|من)\\s*[${DIGITS}]{1,4})?\\s*[-–—]?页?`, 'gu'),
];
/** How much of the page, at the top and at the bottom, can hold furniture. */
const ZONE = 0.16;

const rowText = (row: Row): string => row.segments.map((segment) => segment.text).join(' ');

type Form = 'sure' | 'number' | undefined;

/** Whether nothing is in a row but the document's symbol, job numbers and the like, or a number that may be the page's. */
function formOf(text: string, own: string | undefined): Form {
  const without = SURE.reduce((left, form) => left.replace(form, ' '), own ? text.replaceAll(own, ' ') : text);
  if (NUMBERS.reduce((left, form) => left.replace(form, ' '), without).trim() !== '') return undefined;
  return without === text ? 'number' : 'sure';
}

/** The symbol of the document: the one that most often stands alone, or with a page number, in a row. */
function ownSymbol(pages: readonly Page[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of pages.flatMap((page) => page.rows)) {
    for (const segment of row.segments) {
      const symbol = SYMBOL.exec(segment.text)?.[0];
      if (symbol && formOf(segment.text, symbol) === 'sure') counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** One key for the same running head on all pages, whatever its page number. */
const keyOf = (row: Row): string => {
  const text = rowText(row)
    .replace(new RegExp(`[${DIGITS}]+`, 'gu'), '#')
    .replace(/\s+/gu, '');
  return [...text].sort().join('');
};

/** Where a row stands that others may repeat, with the numbers in it. */
interface Place {
  readonly page: number;
  readonly y: number;
  readonly numbers: readonly number[];
}

const numbersOf = (row: Row): number[] =>
  (
    rowText(row)
      .normalize('NFKC')
      .match(/\d+|[\u0660-\u0669]+/gu) ?? []
  ).map((digits) => Number(digits.replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))));

/** Whether two rows are one running head: at one height, with the same numbers but for that of the page. */
function isTwin(a: Place, b: Place): boolean {
  if (Math.abs(a.y - b.y) >= 6) return false;
  const rest = [...b.numbers];
  const own = a.numbers.filter((number) => {
    const at = rest.indexOf(number);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return own.length === 0 || (own.length === 1 && rest.length === 1 && own[0]! - a.page === rest[0]! - b.page);
}

type Zone = 'top' | 'bottom';

/** The rows that can be furniture: the outermost ones of a page, from the edge inwards. */
function edgeRows(page: Page, zone: Zone): Row[] {
  const rows = page.rows.filter((row) =>
    zone === 'top' ? row.y < page.height * ZONE : row.y > page.height * (1 - ZONE),
  );
  return (zone === 'top' ? rows : rows.reverse()).slice(0, 5);
}

/**
 * Takes running heads, page and job numbers, bar codes and the like out of the pages: by repetition at the same height (also on
 * every other page), by what the file itself marks as such, and by form. The symbol in the masthead stays.
 */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const symbol = ownSymbol(pages);
  const repeated = repetitions(pages, symbol);
  return pages.map((page) => {
    const dropped = new Set<Row>(page.rows.filter((row) => formOf(rowText(row), symbol) === 'sure'));
    for (const zone of ['top', 'bottom'] as const) {
      const rows = edgeRows(page, zone);
      rows.forEach((row, i) => {
        if (rows.slice(0, i).some((outer) => !dropped.has(outer) && !isSameBand(outer, row))) return;
        const isMarked = row.segments.every((segment) => segment.isArtifact);
        const own = { page: page.number, y: edge(page, row, zone), numbers: numbersOf(row) };
        const twins = (repeated.get(`${zone} ${keyOf(row)}`) ?? []).filter((each) => isTwin(own, each));
        const isRepeated = twins.length >= 2 && twins.length * 3 >= pages.length;
        const isNumber = formOf(rowText(row), symbol) === 'number' && isApart(page, row, zone);
        if (isMarked || isRepeated || isNumber) dropped.add(row);
      });
    }
    if (page.number === 1) keepMasthead(page, dropped, symbol);
    const cuts = page.rows.filter((row) => dropped.has(row)).map((row) => row.y);
    return { ...page, cuts, rows: page.rows.filter((row) => !dropped.has(row)) };
  });
}

/** Of the rows with the symbol on the first page the last one stays: it is the masthead's, the others are running heads. */
function keepMasthead(page: Page, dropped: Set<Row>, own: string | undefined): void {
  if (own === undefined) return;
  const rows = page.rows.filter((row) => rowText(row).includes(own));
  const kept = rows.find((row) => !dropped.has(row)) ?? rows.filter((row) => row.y < page.height / 2).at(-1) ?? rows[0];
  if (kept) dropped.delete(kept);
}

const isSameBand = (a: Row, b: Row): boolean => Math.abs(a.y - b.y) < 3;

const edge = (page: Page, row: Row, zone: Zone): number => (zone === 'top' ? row.y : page.height - row.y);

function repetitions(pages: readonly Page[], own: string | undefined): Map<string, Place[]> {
  const seen = new Map<string, Place[]>();
  for (const page of pages) {
    for (const zone of ['top', 'bottom'] as const) {
      for (const row of edgeRows(page, zone)) {
        const key = `${zone} ${keyOf(row)}`;
        const isTelling =
          /\p{L}.*\p{L}.*\p{L}/u.test(rowText(row)) ||
          formOf(rowText(row), own) !== undefined ||
          isApart(page, row, zone);
        if (!isTelling || isLong(page, row)) continue;
        seen.set(key, [
          ...(seen.get(key) ?? []),
          { page: page.number, y: edge(page, row, zone), numbers: numbersOf(row) },
        ]);
      }
    }
  }
  return seen;
}

/** A row of text over the whole width is never furniture: two pages of one document may begin with the same words. */
const isLong = (page: Page, row: Row): boolean =>
  row.segments.some((segment) => segment.x1 - segment.x0 > page.width * 0.7) && !SYMBOL.test(rowText(row));

/** A number alone is furniture only where white space keeps it from the text. */
function isApart(page: Page, row: Row, zone: Zone): boolean {
  const at = page.rows.indexOf(row);
  const inner = zone === 'top' ? page.rows.slice(at + 1) : page.rows.slice(0, at).reverse();
  const next = inner.find((other) => !isSameBand(other, row));
  return (
    !next ||
    Math.abs(next.y - row.y) > Math.max(row.size, next.size) * 1.7 ||
    formOf(rowText(next), undefined) !== undefined
  );
}
