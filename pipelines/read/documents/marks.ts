import type { Paragraph } from './document.ts';

/** Kinds of marks; each glyph is one of its own. */
export type Kind = 'dash' | 'number' | 'letter' | 'roman' | 'han' | `glyph ${string}`;

/** What the cutting of a section into points asks about a text. */
export interface TextTests {
  /** It introduces what follows ("The following steps could …:"). */
  readonly isIntroductory: (text: string) => boolean;
  /** It names an article of the Convention. */
  readonly namesArticle: (text: string) => boolean;
}

/** A text that ends with a colon. */
export const ENDS_COLON = /[:：]\s*$/u;

/** Kind of a mark; "(i)" behind "(h)" is a letter, else a roman number. */
export function kindOf(mark: string, before: readonly string[]): Kind {
  const inner = innerMark(mark);
  if (/^[-–—‒―]+$/u.test(inner)) return 'dash';
  if (/^[\p{Nd}]+/u.test(inner)) return 'number';
  const follows = inner.length === 1 && before.some((one) => isNextLetter(innerMark(one), inner));
  if (/^[ivx]{1,5}$/u.test(inner) && !follows) return 'roman';
  if (/^[一二三四五六七八九十]+$/u.test(inner)) return 'han';
  if (/^\p{L}{1,3}$/u.test(inner)) return 'letter';
  return `glyph ${inner}`;
}

const innerMark = (mark: string): string => mark.normalize('NFKC').replace(/[().\s:、،'‘’‛]/gu, '');

const isNextLetter = (left: string, right: string): boolean =>
  left.length === 1 && left.charCodeAt(0) + 1 === right.charCodeAt(0);

/** A mark that a reader has taken for text. */
const TYPED = /^([+*>»→◦∙·•●▪■–—-])\s+(?=\S)/u;
/** With the ring of Word's second level, which its font writes as a letter: only behind a colon, for it is a Spanish word too. */
const TYPED_OR_RING = /^([+*>»→◦∙·•●▪■–—-]|o)\s+(?=\S)/u;
const INLINE = {
  glyph: /\s*[•●▪◦■]\s+/u,
  letter: /(?<=[:;,：；؛。]|[:;,؛]\s(?:and|et|y|e|и|و|以及))\s*[(（]?([a-zа-яأ-ي])[)）]\s*/gu,
  number: /(?<=[:;：；؛。]|[:;؛]\s(?:and|et|y|e|и|و|以及))\s*[(（]?(\p{Nd}{1,2})[)）]\s*/gu,
  han: /(?<=[：；:;。])\s*[（(]([一二三四五六七八九十]{1,2})[)）]\s*/gu,
} as const;
const FIRST = { letter: /^[aаأا]$/u, number: /^[1١]$/u, han: /^一$/u } as const;

/** Points that run on in one paragraph ("…: (a) …; (b) …", "• … • …") as paragraphs of their own. */
export function splitRunOn(paragraphs: readonly Paragraph[], tests: TextTests): Paragraph[] {
  const hasBullets = paragraphs.filter((row) => row.bullet).length > 1;
  let level = 0;
  return paragraphs.flatMap((row, index) => {
    level = row.bullet?.level ?? level;
    const marks = ENDS_COLON.test(paragraphs[index - 1]?.text ?? '') ? TYPED_OR_RING : TYPED;
    const [begin, mark] = (!row.bullet && marks.exec(row.text)) || [];
    if (begin && mark) return [{ ...point(row, row.text.slice(begin.length), mark), bullet: { mark, level } }];
    if (!row.bullet) {
      const parts = row.text.split(INLINE.glyph);
      if (parts.length > 2 || (parts.length === 2 && parts[0] === ''))
        return parts.flatMap((text, index) =>
          text === '' ? [] : [index === 0 ? { ...row, text } : point(row, text, '•')],
        );
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
