/** Anything that stands at one place of a line and has a text: a letter with its signs, a space, a ligature. */
export interface Cell {
  readonly text: string;
}

const RTL = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;
const DIGIT = /^[0-9\u0660-\u0669\u06F0-\u06F9]$/;
const LATIN = /\p{L}/u;
/** Signs that stay inside a number, as the bidirectional algorithm has it for one between two digits (W4). */
const NUMBER_SIGN = /^[.,:/\u00A0\u202F\u066B\u066C]$/;

type Kind = 'rtl' | 'ltr' | 'digit' | 'neutral';

const kindOf = ({ text }: Cell): Kind => {
  if (DIGIT.test(text)) return 'digit';
  if (/[\u060C\u061B\u061F\u066A\u06D4]/.test(text)) return 'neutral';
  if (RTL.test(text)) return 'rtl';
  return LATIN.test(text) ? 'ltr' : 'neutral';
};

/** Whether there are letters in it that are written from right to left. */
export const isRightToLeft = (text: string): boolean => RTL.test(text);

/**
 * From the order on the page (left to right) to the order of reading: the bidirectional algorithm (UAX #9) backwards.
 * What it makes ambiguous (a number beside Latin letters) is read as letters first, as in `CAC/COSP/2017`.
 */
export function logicalOrder<T extends Cell>(visual: readonly T[], isRtl: boolean): T[] {
  const kinds = visual.map(kindOf);
  if (!isRtl) return kinds.includes('rtl') ? turned(visual, rightRuns(kinds)) : [...visual];
  const runs = leftRuns(visual, kinds);
  return turned(visual, runs).reverse();
}

type Run = readonly [start: number, end: number];

/** The cells, with each run in reverse order. */
function turned<T>(cells: readonly T[], runs: readonly Run[]): T[] {
  const out = [...cells];
  for (const [start, end] of runs) out.splice(start, end - start, ...cells.slice(start, end).reverse());
  return out;
}

/** Runs within a right-to-left line that read from left to right: numbers, and words of other scripts up to their last number. */
function leftRuns(cells: readonly Cell[], kinds: readonly Kind[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < kinds.length) {
    const kind = kinds[at];
    if (kind !== 'digit' && kind !== 'ltr') {
      at++;
      continue;
    }
    const start = at;
    let end = at + 1;
    let isWord = kind === 'ltr';
    for (let next = end; next < kinds.length && kinds[next] !== 'rtl'; next++) {
      if (kinds[next] === 'neutral') continue;
      const between = cells.slice(end, next);
      const isNumber = kinds[next] === 'digit' && kinds[end - 1] === 'digit';
      const isJoined = between.length === 0 || (isNumber && between.length === 1 && NUMBER_SIGN.test(between[0]!.text));
      if (!isJoined && !isWord) break;
      isWord ||= kinds[next] === 'ltr';
      end = next + 1;
    }
    runs.push([start, end]);
    at = end;
  }
  return runs;
}

/** Runs within a left-to-right line that read from right to left, with the numbers in them kept as they are. */
function rightRuns(kinds: readonly Kind[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < kinds.length; at++) {
    if (kinds[at] !== 'rtl') continue;
    let end = at + 1;
    for (let next = end; next < kinds.length && kinds[next] !== 'ltr'; next++)
      if (kinds[next] === 'rtl') end = next + 1;
    runs.push([at, end]);
    for (let from = at; from < end; from++) {
      let to = from;
      while (kinds[to] === 'digit' && to < end) to++;
      if (to - from > 1) runs.push([at + end - to, at + end - from]);
      from = Math.max(from, to);
    }
    at = end;
  }
  return runs;
}

const PAIRS = ['()', '[]', '{}', '«»', '‹›'];
const OPEN = new Map(PAIRS.flatMap((pair) => [...pair].map((each) => [each, pair[0]!] as const)));
const CLOSE = new Map(PAIRS.flatMap((pair) => [...pair].map((each) => [each, pair[1]!] as const)));

const isBlank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/** What the neighbours of a bracket say of it; undefined where they leave it open. */
function sideOf(chars: readonly string[], i: number): 'open' | 'close' | undefined {
  const [before, after] = [chars[i - 1], chars[i + 1]];
  if (isBlank(after) || /[.,;:!?\u060C\u061B\u061F]/u.test(after!)) return 'close';
  if (isBlank(before)) return 'open';
  return undefined;
}

/** Whether a right-to-left document holds the brackets as they look, and not as they are meant: most of those that are plain. */
export function isBracketMirrored(lines: readonly string[]): boolean {
  let mirrored = 0;
  for (const line of lines) {
    const chars = [...line];
    chars.forEach((char, i) => {
      const side = OPEN.has(char) && isRightToLeft(line) ? sideOf(chars, i) : undefined;
      if (side) mirrored += (OPEN.get(char) === char) === (side === 'open') ? -1 : 1;
    });
  }
  return mirrored > 0;
}

/**
 * Turns each bracket to the side its neighbours say, or the habit of the document where they say nothing. In right-to-left text a
 * file may hold the bracket that is meant or the one that is seen, or both in one line.
 */
export function pairedBrackets(text: string, isMirrored: boolean): string {
  const chars = [...text];
  return chars
    .map((char, i) => {
      if (!OPEN.has(char)) return char;
      const side = sideOf(chars, i);
      const isOpen = side ? side === 'open' : (OPEN.get(char) === char) !== isMirrored;
      return (isOpen ? OPEN : CLOSE).get(char)!;
    })
    .join('');
}
