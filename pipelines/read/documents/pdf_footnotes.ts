import type { Line } from './pdf_columns.ts';
import type { Rule } from './pdf_glyphs.ts';
import { joinedText, type Vocabulary } from './pdf_joins.ts';

export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rules: readonly Rule[];
  readonly lines: readonly Line[];
}

const NOTE_MARK =
  /^[([]?(?:[\d\u0660-\u0669]{1,3}|\*{1,4}|[\u2020\u2021]|[¹²³⁴-⁹⁰]+)[)\].]?(?:\s+|(?=[\p{Lu}\p{Script=Han}\p{Script=Arabic}]))/u;
const DRAWN_RULE = /^[_\u2014\u2015\u2500-]{5,}$/u;

/** The size most of the text is printed in. */
export function bodySize(lines: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + line.text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Parts the footnotes of each page, which stand below its text, from the text. */
export function withoutFootnotes(
  pages: readonly PageText[],
  words: Vocabulary,
): { pages: PageText[]; footnotes: string[] } {
  const size = bodySize(pages.flatMap((page) => page.lines));
  const footnotes: string[] = [];
  const kept = pages.map((page) => {
    const blocks = new Map<number, Line[]>();
    for (const line of page.lines) blocks.set(line.block, [...(blocks.get(line.block) ?? []), line]);
    const lines: Line[] = [];
    for (const block of blocks.values()) {
      const at = footnoteStart(block, page, size);
      lines.push(...block.slice(0, at).filter((line, i) => !(i === at - 1 && DRAWN_RULE.test(line.text))));
      addNotes(footnotes, block.slice(at), words);
    }
    return { ...page, lines };
  });
  return { pages: kept, footnotes };
}

function addNotes(footnotes: string[], lines: readonly Line[], words: Vocabulary): void {
  lines.forEach((line, i) => {
    const text = line.startsRaised ? line.text : line.text.replace(NOTE_MARK, '');
    const isNew = line.startsRaised || NOTE_MARK.test(line.text) || (i === 0 && footnotes.length === 0);
    if (isNew) footnotes.push(text);
    else footnotes.push(joinedText(footnotes.pop() ?? '', text, words));
  });
}

/** Index of the first line of the footnotes of a column; its length where there are none. */
function footnoteStart(block: readonly Line[], page: PageText, size: number): number {
  const isSmall = (line: Line): boolean => line.size <= size * 0.93;
  const isMarked = (line: Line): boolean => line.startsRaised || NOTE_MARK.test(line.text);
  const isBareNote = (line: Line, rest: readonly Line[]): boolean =>
    /^(?:\d{1,2}|\*{1,3})\s/u.test(line.text) && line.y > page.height * 0.6 && rest.length < 9 && page.rules.length < 3;
  for (let i = 0; i < block.length; i++) {
    const [before, line] = [block[i - 1], block[i]!];
    if (line.isInTable || line.y < page.height * 0.3) continue;
    const rest = block.slice(i);
    const isPlainRule = page.rules.some(
      (rule) =>
        rule.y < line.y - line.size * 0.3 &&
        rule.y > (before ? before.y + before.size * 0.35 : 0) &&
        rule.x1 - rule.x0 > 25 &&
        rule.x1 - rule.x0 < page.width * 0.5 &&
        rule.x0 < line.right &&
        rule.x1 > line.left,
    );
    const isDrawn = before !== undefined && DRAWN_RULE.test(before.text);
    if (
      (isPlainRule || isDrawn) &&
      (line.startsRaised || isSmall(line) || isBareNote(line, rest)) &&
      rest.every((each) => each.size <= size * 1.02)
    )
      return i;
    if (isSmall(line) && isMarked(line) && rest.every((each) => isSmall(each)) && i > 0 && !isSmall(before!)) return i;
    if (line.startsRaised && rest.every((each) => each.size <= size * 1.02) && i > 0 && line.y - before!.y > size * 1.6)
      return i;
  }
  return block.length;
}
