import type { Bullet, Paragraph } from './document.ts';
import { goesOn, isBreak, type Open, type Setting, settingOf, startOf } from './pdf_breaks.ts';
import { leadingMark, markKind } from './pdf_bullets.ts';
import type { Line } from './pdf_columns.ts';
import { joinedText, type Vocabulary } from './pdf_joins.ts';
import type { Stretch } from './pdf_rows.ts';

/** What the tags of a PDF say of a line. */
export interface Tag {
  readonly heading: number | undefined;
  readonly isInTable: boolean;
}

/** Characters no paragraph of an executive summary has. */
const LONGEST = 20_000;

interface Draft {
  text: string;
  emphases: Stretch[];
  lines: Line[];
  rest: number | undefined;
  isBullet: boolean;
}

/** Puts the lines of a document together to paragraphs, over the ends of columns and pages. */
export function paragraphsOf(
  lines: readonly Line[],
  isRtl: boolean,
  words: Vocabulary,
  tagOf: (line: Line) => Tag | undefined,
): Paragraph[] {
  const setting = settingOf(lines, isRtl);
  const drafts: Draft[] = [];
  let kinds = new Set<string>();
  for (const line of lines) {
    const draft = drafts.at(-1);
    if (draft && isContinued(draft, line, kinds, setting)) {
      extend(draft, line, words, isRtl);
      continue;
    }
    const mark = leadingMark(line.text);
    kinds = mark ? kinds.add(markKind(mark.mark)) : new Set();
    drafts.push({
      text: line.text,
      emphases: [...line.emphases],
      lines: [line],
      rest: undefined,
      isBullet: mark !== undefined,
    });
  }
  const levels = new Levels();
  return drafts.map((draft, i) => paragraphOf(draft, i + 1, isRtl, levels, tagOf(draft.lines[0]!)));
}

const isSameColumn = (a: Line, b: Line): boolean => a.page === b.page && a.block === b.block && a.part === b.part;

function isContinued(draft: Draft, line: Line, kinds: ReadonlySet<string>, setting: Setting): boolean {
  if (draft.text.length > LONGEST) return false;
  const last = draft.lines.at(-1)!;
  const open: Open = {
    first: draft.lines[0]!,
    last,
    text: draft.text,
    rest: draft.rest,
    isBullet: draft.isBullet,
    kinds,
  };
  return isSameColumn(last, line) ? !isBreak(open, line, setting) : goesOn(open, line, setting);
}

function extend(draft: Draft, line: Line, words: Vocabulary, isRtl: boolean): void {
  const text = joinedText(draft.text, line.text, words);
  const shift = text.length - line.text.length;
  for (const [from, to] of line.emphases) {
    const last = draft.emphases.at(-1);
    if (last && !text.slice(last[1], from + shift).trim())
      draft.emphases[draft.emphases.length - 1] = [last[0], to + shift];
    else draft.emphases.push([from + shift, to + shift]);
  }
  draft.text = text;
  if (draft.rest === undefined || !isSameColumn(draft.lines.at(-1)!, line)) draft.rest = startOf(line, isRtl);
  draft.lines.push(line);
}

function paragraphOf(draft: Draft, number: number, isRtl: boolean, levels: Levels, tag: Tag | undefined): Paragraph {
  const first = draft.lines[0]!;
  const mark = leadingMark(draft.text);
  const cut = mark?.length ?? 0;
  const rest = draft.emphases.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), draft.text);
  const plain = mark ? rest.replace(mark.mark, '') : rest;
  const isEmphasized = draft.emphases.length > 0 && !/[\p{L}\p{N}]/u.test(plain);
  const isHeadingNumber =
    mark !== undefined && isEmphasized && /[\p{L}\p{N}]/u.test(mark.mark) && draft.emphases[0]![0] === 0;
  const isBullet = mark !== undefined && !isHeadingNumber && tag?.heading === undefined;
  const bullet: Bullet | undefined = isBullet
    ? { mark: mark.mark, level: levels.next(mark.mark, startOf(first, isRtl), first.size) }
    : undefined;
  if (!isBullet) levels.reset();
  const text = draft.text
    .slice(isBullet ? cut : 0)
    .replace(/\u00AD/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    number,
    page: first.page,
    text,
    heading: tag?.heading,
    isEmphasized,
    leadLength: isEmphasized ? 0 : leadOf(draft, isBullet ? cut : 0),
    bullet,
    isInTable: first.isInTable || Boolean(tag?.isInTable),
  };
}

/** Length of the emphasized words a text begins with, after its mark. */
function leadOf(draft: Draft, cut: number): number {
  const lead = draft.emphases.find(([, to]) => to > cut);
  if (!lead || draft.text.slice(cut, lead[0]).trim() || !/\p{L}{2}/u.test(draft.text.slice(cut, lead[1]))) return 0;
  return lead[1] - cut;
}

/** Depth of items by where their marks stand, and by the kind of mark where those stand at one place. */
class Levels {
  private stack: { start: number; kind: string; mark: string }[] = [];

  reset(): void {
    this.stack = [];
  }

  next(mark: string, start: number, size: number): number {
    const away = size * 0.6;
    while (this.stack.length > 1 && start < this.stack.at(-1)!.start - away) this.stack.pop();
    const kind = this.kindOf(mark);
    const same = this.stack.findIndex((each) => Math.abs(each.start - start) <= away && each.kind === kind);
    if (same >= 0) this.stack.length = same + 1;
    const top = this.stack.at(-1);
    if (same < 0 && top && start < top.start - away) this.stack = [];
    if (same >= 0) this.stack[same] = { start, kind, mark };
    else this.stack.push({ start, kind, mark });
    return this.stack.length - 1;
  }

  /** `(i)` is a roman number unless `(h)` stands before it. */
  private kindOf(mark: string): string {
    const letter = /[a-z]+/iu.exec(mark)?.[0]?.toLowerCase();
    const isRoman = letter !== undefined && /^[ivx]+$/u.test(letter);
    if (!isRoman) return markKind(mark);
    const before = this.stack.some(
      (each) => /[a-z]/iu.exec(each.mark)?.[0]?.toLowerCase() === String.fromCharCode(letter.charCodeAt(0) - 1),
    );
    return letter.length === 1 && before && letter !== 'i'
      ? markKind(mark)
      : letter === 'i' && this.stack.some((each) => /h/iu.test(each.mark))
        ? markKind(mark)
        : `${markKind(mark)} roman`;
  }
}
