import type { Paragraph } from './document.ts';
import { ENDS_COLON, type Kind, kindOf, splitRunOn, type TextTests } from './marks.ts';

/** One point of a section: a bullet with its sub-items, or a paragraph where the section has no bullets. */
export interface Item {
  readonly text: string;
  readonly number: number;
  readonly page: number | undefined;
  /** Sub-heading it stands under; undefined where there is none. */
  readonly subheading: string | undefined;
  /** stray: a paragraph among bullets that names a provision. */
  readonly form: 'bullet' | 'paragraph' | 'stray';
}

interface Open {
  parts: string[];
  readonly base: Paragraph;
  readonly kind: Kind | undefined;
  /** Mark of its last sub-item, else its own. */
  mark: string;
  /** Kind of mark of the sub-items it has begun. */
  sub: Kind | undefined;
  readonly subheading: string | undefined;
  readonly form: Item['form'];
}

const TERMINAL = /[.;:!?。；：؛!?…]["”»’'）)]*$/u;
const ENDS_POINT = /[.;。；؛]["”»’']*$/u;

/** Cuts the paragraphs of a section into its points, one a bullet however it is typed. */
export function itemsOf(paragraphs: readonly Paragraph[], tests: TextTests): Item[] {
  const rows = withoutTableHeads(splitRunOn(paragraphs, tests), tests).filter(({ text }) => /\p{L}/u.test(text));
  const items: Open[] = [];
  let open: Open | undefined;
  let subheading: string | undefined;
  let topMark = '';
  const begin = (row: Paragraph, kind: Kind | undefined, form: Item['form']): void => {
    open = { parts: [row.text], base: row, kind, mark: row.bullet?.mark ?? '', sub: undefined, subheading, form };
    items.push(open);
    if (row.bullet) topMark = row.bullet.mark;
  };
  const isInParagraphs = isWrittenInParagraphs(rows, tests);

  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (isSubheading(row, next, open, isInParagraphs, tests)) {
      subheading = row.text;
      open = undefined;
    } else if (row.bullet) {
      const kind = kindOf(row.bullet.mark, [open?.mark ?? '', topMark]);
      if (isNumberedIntroduction(row, next, items.length === 0, tests)) {
        open = undefined;
        continue;
      }
      if (open && isSubItem(row, kind, open)) {
        open.sub ??= kind;
        open.mark = row.bullet.mark;
        open.parts.push(row.text);
      } else if (isInParagraphs && open && !open.base.bullet && isUnfinished(open)) open.parts.push(row.text);
      else begin(row, kind, 'bullet');
    } else if (open && continues(row, open)) open.parts.push(row.text);
    else if (isIntroduction(row, tests)) open = undefined;
    else if (isInParagraphs) begin(row, undefined, 'paragraph');
    else if (!ENDS_COLON.test(row.text) && tests.namesArticle(row.text)) begin(row, undefined, 'stray');
    else open = undefined;
  }
  return items.map(({ parts, base, subheading: above, form }) => ({
    text: parts.join(' '),
    number: base.number,
    page: base.page,
    subheading: above,
    form,
  }));
}

/** No bullets at all, or paragraphs that are points themselves before the first one: then bullets are their sub-items. */
function isWrittenInParagraphs(rows: readonly Paragraph[], tests: TextTests): boolean {
  const first = rows.findIndex(
    (row, index) => row.bullet && !isNumberedIntroduction(row, rows[index + 1], index === 0, tests),
  );
  if (first === -1) return true;
  const points = rows
    .slice(0, first)
    .filter((row) => row.heading === undefined && !row.isEmphasized && !isIntroduction(row, tests))
    .filter((row) => ENDS_POINT.test(row.text) && tests.namesArticle(row.text));
  return points.length > 1;
}

const isIntroduction = (row: Paragraph, tests: TextTests): boolean =>
  !tests.namesArticle(row.text) && (tests.isIntroductory(row.text) || (ENDS_COLON.test(row.text) && !row.bullet));

/**
 * A numbered paragraph that introduces others: it ends with a colon, names no article, and what follows bears a mark of the same
 * kind, or it opens the section above a sub-heading or with a number that goes on from earlier paragraphs (a list of points begins
 * with 1).
 */
function isNumberedIntroduction(
  row: Paragraph,
  next: Paragraph | undefined,
  isFirst: boolean,
  tests: TextTests,
): boolean {
  if (!row.bullet || tests.namesArticle(row.text)) return false;
  if (isFirst && tests.isIntroductory(row.text)) return true;
  if (!ENDS_COLON.test(row.text)) return false;
  if (isFirst && (next?.heading !== undefined || next?.isEmphasized)) return true;
  if (!next?.bullet) return false;
  const kind = kindOf(row.bullet.mark, []);
  if (next.bullet.level === row.bullet.level && kindOf(next.bullet.mark, [row.bullet.mark]) === kind) return true;
  return isFirst && kind === 'number' && !/^\D*[1١]\D*$/u.test(row.bullet.mark);
}

function isSubheading(
  row: Paragraph,
  next: Paragraph | undefined,
  open: Open | undefined,
  isInParagraphs: boolean,
  tests: TextTests,
): boolean {
  const { text } = row;
  if (text.length > 200) return false;
  if (row.heading !== undefined) return true;
  if (tests.isIntroductory(text) && ENDS_COLON.test(text) && !tests.namesArticle(text)) return false;
  const isOpenEnded = !TERMINAL.test(text) || ENDS_COLON.test(text);
  if (row.bullet) {
    if (!next?.bullet || TERMINAL.test(text)) return false;
    if (row.isEmphasized) return !next.isEmphasized;
    const kind = kindOf(row.bullet.mark, []);
    const isAbove = next.bullet.level > row.bullet.level || kindOf(next.bullet.mark, [row.bullet.mark]) !== kind;
    return isAbove && text.length <= 120 && (kind === 'number' || kind === 'letter') && !isSubKind(open, kind, row);
  }
  if (row.isEmphasized) return isOpenEnded;
  if (!isOpenEnded || (open && continues(row, open))) return false;
  if (isBareReference(row, tests)) return true;
  // "It is recommended to:" introduces, also right under a sub-heading; "Other matters:" is a sub-heading itself.
  if (ENDS_COLON.test(text) && !tests.namesArticle(text)) return open !== undefined && isTitle(text);
  if (text.length > (ENDS_COLON.test(text) && tests.namesArticle(text) ? 200 : 120)) return false;
  return next?.bullet !== undefined || (isInParagraphs && tests.namesArticle(text) && /[)）]\s*$/u.test(text));
}

const isTitle = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) ? text.length <= 8 : (text.match(/\p{L}+/gu)?.length ?? 0) <= 4;

const isSubKind = (open: Open | undefined, kind: Kind, row: Paragraph): boolean =>
  open?.base.bullet !== undefined && kind !== open.kind && (row.bullet?.level ?? 0) >= open.base.bullet.level;

/** "Article 16, paragraph 2:" and no more; in a table also without a colon. */
const isBareReference = (row: Paragraph, tests: TextTests): boolean =>
  row.text.length <= 80 &&
  tests.namesArticle(row.text) &&
  (row.text.match(/\p{L}{4,}/gu)?.length ?? 0) <= 6 &&
  (row.isInTable ? !ENDS_POINT.test(row.text) : ENDS_COLON.test(row.text));

/** Without the cells that head the columns of a table: titles that stand before the first cell that names an article. */
function withoutTableHeads(rows: readonly Paragraph[], tests: TextTests): Paragraph[] {
  const first = rows.findIndex((row) => row.isInTable && tests.namesArticle(row.text));
  return rows.filter((row, index) => !(row.isInTable && index < first && isTitle(row.text)));
}

function isSubItem(row: Paragraph, kind: Kind, open: Open): boolean {
  const parent = open.base.bullet;
  if (!parent) return false;
  const level = row.bullet?.level ?? 0;
  // One indented by chance: it bears its parent's mark, and the parent is complete.
  if (level > parent.level) return row.bullet?.mark !== parent.mark || !ENDS_POINT.test(open.parts[0]!);
  if (level < parent.level) return false;
  if (kind === open.kind) return false;
  if (open.sub !== undefined) return kind === open.sub;
  if (kind === 'roman' && (open.kind === 'letter' || open.kind === 'number')) return true;
  return ENDS_COLON.test(open.parts[0]!) || !TERMINAL.test(open.parts[0]!);
}

const isUnfinished = (open: Open): boolean => {
  const last = open.parts.at(-1)!;
  return ENDS_COLON.test(last) || !TERMINAL.test(last);
};

/** A paragraph that goes on with a point which a page or a line break has cut. */
function continues(row: Paragraph, open: Open): boolean {
  if (row.bullet || row.heading !== undefined || row.isEmphasized) return false;
  const last = open.parts.at(-1)!;
  if (TERMINAL.test(last)) return false;
  const begins = /[\p{L}\p{N}(（]/u.exec(row.text)?.[0] ?? '';
  if (/\p{Ll}/u.test(begins)) return !/[)）]$/u.test(last) || /[;.]$/u.test(row.text);
  if (/\p{Lu}/u.test(begins)) return /[,،，–—-]$/u.test(last);
  // Scripts without small letters, numbers and brackets: what ends as a point goes on with one.
  return ENDS_POINT.test(row.text) && !/[)）]$/u.test(last);
}
