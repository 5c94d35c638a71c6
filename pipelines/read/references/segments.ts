import { hasParagraph, isReviewed, LAST_PARAGRAPH } from './convention.ts';
import { bracketedAt, isSign, keywordAt } from './keywords.ts';
import { Lookahead } from './lookahead.ts';
import { ordinalAt } from './ordinals.ts';
import type { OuterList } from './outer_list.ts';
import type { Path } from './paths.ts';
import type { ReferenceLang } from './references.ts';
import { adverbEnd, asideEnd, conjunctionEnd, semicolonAt, separatorAt } from './separators.ts';
import type { Token } from './tokens.ts';
import { ValueReader, type Values } from './values.ts';
import { type Count, startsWithAny, type Words } from './words.ts';

/** How a segment stands to the one before it. */
export type Join = 'break' | 'none' | 'attach' | 'and' | 'range' | 'of';

/** A keyword with its list of values: "paragraphs 1 and 3". */
export interface Segment {
  readonly level: 'article' | 'paragraph' | 'letter';
  paths: Path[];
  readonly count: Count;
  /** It is no part of the Convention, whatever follows it. */
  isForeign: boolean;
  /** It counts only where the text names the Convention: "часть 2 статьи 23 Конвенции". */
  readonly isDomestic: boolean;
  /** It goes on with the list of articles that paragraphs have interrupted. */
  readonly isRest: boolean;
  join: Join;
  /** A bracket opened between the segment before and this one. */
  isBracketed: boolean;
  readonly start: number;
  end: number;
}

/** The segments of a text, in order, each with its join to the one before. */
export function readSegments(tokens: readonly Token[], words: Words, lang: ReferenceLang): Segment[] {
  const segments: Segment[] = [];
  const ahead = new Lookahead(tokens, words, lang);
  let open: Segment | undefined;
  const push = (
    level: Segment['level'],
    { paths, next: end, isForeign = false }: { paths: readonly Path[]; next: number; isForeign?: boolean },
    count: Count,
    start: number,
    kind: { isDomestic?: boolean; isRest?: boolean } = {},
  ) => {
    const before = segments.at(-1);
    const joined = before
      ? joinBetween(tokens, before, level, start, words)
      : { join: 'break' as const, isBracketed: false };
    const { isDomestic = false, isRest = false } = kind;
    const segment = { level, paths: [...paths], count, isForeign, isDomestic, isRest, ...joined, start, end };
    if (segment.join === 'break') open = undefined;
    segments.push(segment);
    if (level === 'article') open = isForeign ? undefined : segment;
    return segment;
  };
  let at = 0;
  while (at < tokens.length) {
    const keyword = keywordAt(tokens, at, words, lang);
    if (!keyword) {
      const canonical = canonicalAt(ahead, at);
      if (canonical) {
        push('article', canonical, 'any', at);
        at = canonical.next;
      } else at += 1;
      continue;
    }
    const level = keyword.level === 'part' ? 'part' : 'article';
    const outer = level === 'part' && open ? outerOf(open) : undefined;
    const request = { level, count: keyword.count, isSub: keyword.isSub, outer } as const;
    const values = new ValueReader(ahead, request).read(keyword.next);
    if (!values) {
      const ordinal = level === 'part' && at > 0 ? ordinalAt(tokens, at - 1, words, lang) : undefined;
      if (ordinal && ordinal.next === at)
        push('paragraph', { paths: [{ paragraph: ordinal.value }], next: at + 1 }, 'one', at - 1, keyword);
      at += 1;
      continue;
    }
    const isForeign = keyword.level === 'foreign' || values.isForeign;
    const of = level === 'article' ? 'article' : values.paths[0]?.paragraph === undefined ? 'letter' : 'paragraph';
    push(of, { ...values, isForeign }, keyword.count, at, keyword);
    at = values.next;
    if (of === 'article') {
      const rest = partRest(ahead, at);
      if (rest) {
        push('paragraph', rest, 'any', rest.start);
        at = rest.next;
      }
      continue;
    }
    if (!open) continue;
    const rest = outerRest(ahead, at, open);
    if (rest) {
      push('article', rest, open.count, rest.start, { isRest: true });
      at = rest.next;
    }
  }
  return segments;
}

const outerOf = (open: Segment): OuterList => ({
  count: open.count,
  size: open.paths.length,
  article: open.paths.at(-1)?.article ?? 0,
});

/** The rest of a list of articles that paragraphs have interrupted: "(arts. 43, para. 2, and 44 …)". */
function outerRest(ahead: Lookahead, at: number, open: Segment) {
  const { tokens, words } = ahead;
  if (open.count === 'one') return undefined;
  const isClosed = isSign(tokens[at], ')');
  const from = isClosed ? at + 1 : at;
  const separator = separatorAt(tokens, from, words) ?? semicolonAt(tokens, from, words);
  const number = tokens[separator?.next ?? -1];
  if (!separator || separator.kind === 'range' || number?.kind !== 'number' || !isReviewed(number.value))
    return undefined;
  const request = { level: 'article', count: open.count, isSub: false, outer: undefined } as const;
  const values = new ValueReader(ahead, request).read(separator.next);
  return values && { ...values, start: separator.next };
}

/** "paragraphs 9 of article 46 and 3 of article 44": the second number is a paragraph too. */
function partRest(ahead: Lookahead, at: number) {
  const { tokens, words } = ahead;
  const separator = separatorAt(tokens, at, words);
  if (!separator || separator.kind === 'range' || tokens[separator.next]?.kind !== 'number') return undefined;
  const request = { level: 'part', count: 'any', isSub: false, outer: undefined } as const;
  const values = new ValueReader(ahead, request).read(separator.next);
  return values && ahead.isOfArticle(values.next) ? { ...values, start: separator.next } : undefined;
}

/**
 * "46(9)(b)" and what follows it in its list, without any keyword, at the beginning of a text, a bracket or an item; "31 (1)", set
 * apart, only at the beginning of the text.
 */
function canonicalAt(ahead: Lookahead, at: number): Values | undefined {
  const { tokens } = ahead;
  const number = tokens[at];
  const before = tokens[at - 1];
  if (number?.kind !== 'number' || number.isHan || !isReviewed(number.value)) return undefined;
  if (before && !['(', ';', ':', '"'].some((sign) => isSign(before, sign))) return undefined;
  const paragraph = bracketedAt(tokens, at + 1);
  if (paragraph?.kind !== 'number' || paragraph.value < 1 || paragraph.value > LAST_PARAGRAPH) return undefined;
  if (!tokens[at + 1]?.isTight && (before || !hasParagraph(number.value, paragraph.value))) return undefined;
  return new ValueReader(ahead, { level: 'article', count: 'any', isSub: false, outer: undefined }).read(at);
}

/** Whether only the name of an instrument and a comma stand between: "article 16 of the Convention, paragraph 2". */
function isInstrument(tokens: readonly Token[], end: number, start: number, words: Words): boolean {
  if (!isSign(tokens[start - 1], ',')) return false;
  let isNamed = false;
  for (let at = end; at < start - 1; at += 1) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'sign') return false;
    const stems = [words.conventions, words.laws, words.codes].some((each) => startsWithAny(text, each));
    isNamed ||= stems || words.names.has(text) || words.lawWords.has(text);
    if (at === end && !isNamed && !words.of.has(text)) return false;
  }
  return isNamed;
}

const MAX_BETWEEN = 10;

/** What stands between a segment and the token where the next one begins. */
function joinBetween(
  tokens: readonly Token[],
  before: Segment,
  level: Segment['level'],
  start: number,
  words: Words,
): Pick<Segment, 'join' | 'isBracketed'> {
  const broken = { join: 'break', isBracketed: false } as const;
  if (start - before.end > MAX_BETWEEN) return broken;
  if (before.level === 'article' && level !== 'article' && isInstrument(tokens, before.end, start, words)) {
    return { join: 'attach', isBracketed: false };
  }
  let hasComma = false;
  let isBracketed = false;
  let isPointed = false;
  let mayClose = before.isBracketed;
  let join: Join = 'none';
  let at = before.end;
  const first = tokens[start]?.text ?? '';
  while (at < start) {
    const token = tokens[at] as Token;
    const adverb = adverbEnd(tokens, at, words);
    if (adverb !== undefined && adverb <= start) {
      if (join === 'none' && /^و/u.test(token.text)) join = 'and';
      isPointed = true;
      at = adverb;
      continue;
    }
    const conjunction = conjunctionEnd(tokens, at, words);
    if (conjunction !== undefined && conjunction <= start) {
      join = 'and';
      at = conjunction;
      continue;
    }
    const aside = asideEnd(tokens, at);
    if (aside !== undefined && aside < start) {
      hasComma = true;
      at = aside;
      continue;
    }
    at += 1;
    if (token.kind === 'word') {
      if (words.its.has(token.text)) isPointed = true;
      const isTo = words.to.has(token.text);
      const isOf = words.of.has(token.text) && !(isTo && level === before.level);
      if (!isOf && isTo) join = join === 'and' ? join : 'range';
      else if (isOf) join = join === 'none' ? 'of' : join;
      else if (!words.fillers.has(token.text) && !words.afterKeyword.has(token.text)) return broken;
      else if (!words.afterKeyword.has(token.text)) hasComma = true;
      continue;
    }
    if (token.text === ')' && mayClose) mayClose = false;
    else if (token.text === '(') isBracketed = true;
    else if (token.text === ',' || token.text === ':') hasComma = true;
    else if (token.text === '-') {
      if (level !== before.level) hasComma = true;
      else if (join === 'none' && !hasComma) join = 'range';
    } else if (token.text !== "'" && token.text !== '"') return broken;
  }
  if (join === 'none' && /^و/u.test(first)) join = 'and';
  if (isPointed && (join === 'none' || join === 'and') && before.level === 'article' && level !== 'article')
    join = 'attach';
  if (join === 'none' && isPointed) join = 'attach';
  if (isBracketed && join === 'of') join = 'attach';
  if (join === 'none' && (hasComma || isBracketed)) join = 'attach';
  return { join, isBracketed };
}
