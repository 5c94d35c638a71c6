import type { Paragraph } from './document.ts';

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

/** What the cutting of a section into points asks about a text. */
export interface TextTests {
  /** It introduces what follows ("The following steps could …:"). */
  readonly isIntroductory: (text: string) => boolean;
  /** It names an article of the Convention. */
  readonly namesArticle: (text: string) => boolean;
}

/** Kinds of marks; each glyph is one of its own. */
type Kind = 'dash' | 'number' | 'letter' | 'roman' | 'han' | `glyph ${string}`;

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
const ENDS_COLON = /[:：]\s*$/u;

/** Cuts the paragraphs of a section into its points, one a bullet however it is typed. */
export function itemsOf(paragraphs: readonly Paragraph[], tests: TextTests): Item[] {
  const rows = splitRunOn(paragraphs, tests).filter(({ text }) => /\p{L}/u.test(text));
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
  const first = rows.findIndex((row, index) => row.bullet && !isNumberedIntroduction(row, rows[index + 1], index === 0, tests));
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
 * kind, or it opens the section with a number that goes on from earlier paragraphs (a list of points begins with 1).
 */
function isNumberedIntroduction(
  row: Paragraph,
  next: Paragraph | undefined,
  isFirst: boolean,
  tests: TextTests,
): boolean {
  if (!row.bullet || tests.namesArticle(row.text)) return false;
  if (isFirst && tests.isIntroductory(row.text)) return true;
  if (!ENDS_COLON.test(row.text) || !next?.bullet) return false;
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
  if (isBareReference(text, tests)) return true;
  // "It is recommended to:" introduces, also right under a sub-heading; "Other matters:" is a sub-heading itself.
  if (ENDS_COLON.test(text) && !tests.namesArticle(text)) return open !== undefined && isTitle(text);
  if (text.length > (ENDS_COLON.test(text) && tests.namesArticle(text) ? 200 : 120)) return false;
  return next?.bullet !== undefined || (isInParagraphs && tests.namesArticle(text) && /[)）]\s*$/u.test(text));
}

const isTitle = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) ? text.length <= 8 : (text.match(/\p{L}+/gu)?.length ?? 0) <= 4;

const isSubKind = (open: Open | undefined, kind: Kind, row: Paragraph): boolean =>
  open?.base.bullet !== undefined && kind !== open.kind && (row.bullet?.level ?? 0) >= open.base.bullet.level;

/** "Article 16, paragraph 2:" and no more. */
const isBareReference = (text: string, tests: TextTests): boolean =>
  text.length <= 80 && tests.namesArticle(text) && (text.match(/\p{L}{4,}/gu)?.length ?? 0) <= 6 && ENDS_COLON.test(text);

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

/** Kind of a mark; "(i)" behind "(h)" is a letter, else a roman number. */
function kindOf(mark: string, before: readonly string[]): Kind {
  const inner = innerMark(mark);
  if (/^[-–—‒―]+$/u.test(inner)) return 'dash';
  if (/^[\p{Nd}]+/u.test(inner)) return 'number';
  const follows = inner.length === 1 && before.some((one) => isNextLetter(innerMark(one), inner));
  if (/^[ivx]{1,5}$/u.test(inner) && !follows) return 'roman';
  if (/^[一二三四五六七八九十]+$/u.test(inner)) return 'han';
  if (/^\p{L}{1,3}$/u.test(inner)) return 'letter';
  return `glyph ${inner}`;
}

const innerMark = (mark: string): string => mark.normalize('NFKC').replace(/[().\s:、،]/gu, '');

const isNextLetter = (left: string, right: string): boolean =>
  left.length === 1 && left.charCodeAt(0) + 1 === right.charCodeAt(0);

/** A mark that a reader has taken for text. */
const TYPED = /^([+*>»→◦∙·•●▪■–—-])\s+(?=\S)/u;
const INLINE = {
  glyph: /\s*[•●▪◦■]\s+/u,
  letter: /(?<=[:;,：；؛。]|[:;,؛]\s(?:and|et|y|e|и|و|以及))\s*[(（]?([a-zа-яأ-ي])[)）]\s*/gu,
  number: /(?<=[:;：；؛。]|[:;؛]\s(?:and|et|y|e|и|و|以及))\s*[(（]?(\p{Nd}{1,2})[)）]\s*/gu,
  han: /(?<=[：；:;。])\s*[（(]([一二三四五六七八九十]{1,2})[)）]\s*/gu,
} as const;
const FIRST = { letter: /^[aаأا]$/u, number: /^[1١]$/u, han: /^一$/u } as const;

/** Points that run on in one paragraph ("…: (a) …; (b) …", "• … • …") as paragraphs of their own. */
function splitRunOn(paragraphs: readonly Paragraph[], tests: TextTests): Paragraph[] {
  const hasBullets = paragraphs.filter((row) => row.bullet).length > 1;
  let level = 0;
  return paragraphs.flatMap((row) => {
    level = row.bullet?.level ?? level;
    const [begin, mark] = (!row.bullet && TYPED.exec(row.text)) || [];
    if (begin && mark) return [{ ...point(row, row.text.slice(begin.length), mark), bullet: { mark, level } }];
    if (!row.bullet) {
      const parts = row.text.split(INLINE.glyph);
      if (parts.length > 2 || (parts.length === 2 && parts[0] === ''))
        return parts.flatMap((text, index) => (text === '' ? [] : [index === 0 ? { ...row, text } : point(row, text, '•')]));
    }
    if (hasBullets) return [row];
    for (const style of ['letter', 'number', 'han'] as const) {
      const marks = [...row.text.matchAll(INLINE[style])];
      const first = marks[0];
      if (!first || marks.length < 2 || !FIRST[style].test(first[1]!)) continue;
      const head = row.text.slice(0, first.index).trim();
      if (!ENDS_COLON.test(head) || tests.namesArticle(head)) continue;
      const points = marks.map((mark, index) =>
        point(row, row.text.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim(), `(${mark[1]})`),
      );
      return [{ ...row, text: head, bullet: undefined }, ...points];
    }
    return [row];
  });
}

const point = (row: Paragraph, text: string, mark: string): Paragraph => ({
  ...row,
  text,
  isEmphasized: false,
  leadLength: 0,
  bullet: { mark, level: 0 },
});
