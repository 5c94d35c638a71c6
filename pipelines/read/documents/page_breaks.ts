import { isPageFurniture } from './page_furniture.ts';
import type { Draft } from './paragraphs.ts';
import { tidyText } from './tidy_text.ts';

/** Characters a paragraph joined over pages may grow to, and those at the end of a line that may be its leaders. */
const LONGEST_JOINED = 4_000;
const LONGEST_LEADERS = 200;

const CONTENTS =
  /^(?:table of )?contents$|^table des matières$|^sommaire$|^[íi]ndice$|^содержание$|^оглавление$|^目\s*[录錄次]$|^(?:ال)?محتويات$/iu;
const LEADERS = /(?:[.·…]\s?){4,}\s*\p{Nd}{0,3}$/u;
const ENDS_IN_PAGE = /[\s\t]\p{Nd}{1,3}\s*$/u;
const PAGE_LABEL = /^(?:page|página|стр\.?|страница|[页頁][次码碼]?|(?:ال)?صفحة)$/iu;

/** Leaves out lines that end in dots and a page number, and right behind the heading "Contents" all that end in a number. */
export function withoutContents(drafts: readonly Draft[]): Draft[] {
  let isWithin = false;
  return drafts.filter((draft) => {
    if (LEADERS.test(draft.text.slice(-LONGEST_LEADERS))) return false;
    const isLine = ENDS_IN_PAGE.test(draft.text) || PAGE_LABEL.test(draft.text) || isPageFurniture(draft.text);
    if (isWithin && isLine) return false;
    isWithin = CONTENTS.test(draft.text);
    return true;
  });
}

/** Leaves out page and job numbers and the symbol at the head of later pages, and joins what they have cut. */
export function mendPages(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const seen = new Set<string>();
  let isCut = false;
  for (const draft of drafts) {
    const isFurniture = !draft.block.isInTable && !draft.block.heading && isPageFurniture(draft.text);
    const key = draft.text.replace(/\s*\p{Nd}{1,3}$/u, '');
    const isFirstSymbol = draft.text.includes('/') && !seen.has(key);
    if (draft.text.includes('/')) seen.add(draft.text).add(key);
    if (isFurniture && !isFirstSymbol) {
      isCut = true;
      continue;
    }
    const last = kept.at(-1);
    if (last && goesOn(last, draft, isCut || (draft.block.isOnNewPage ?? false))) {
      last.pieces = [...last.pieces, { text: '\n', isEmphasized: false }, ...draft.pieces];
      last.text = tidyText(`${last.text}\n${draft.text}`);
    } else kept.push({ ...draft });
    isCut = false;
  }
  return kept;
}

/** A paragraph that breaks off at the end of a page and is gone on with behind it. */
function goesOn(before: Draft, draft: Draft, isCut: boolean): boolean {
  if (!isCut || before.text.length > LONGEST_JOINED) return false;
  for (const { block, isEmphasized } of [before, draft]) {
    if (block.heading !== undefined || isEmphasized || block.isInTable) return false;
  }
  if (draft.mark !== undefined || /[.;:!?。；：！？؛؟]["»”’]*$/u.test(before.text)) return false;
  const isSmall = /^["«“(]?\p{Ll}/u.test(draft.text);
  return isSmall || /[,،，、–-]$/u.test(before.text) || (before.text.length >= 40 && !/^\p{Lu}/u.test(draft.text));
}
