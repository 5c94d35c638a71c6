import { LAST_ARTICLE, LAST_PARAGRAPH, LETTERS } from './convention.ts';
import type { Instrument } from './instruments.ts';
import { type Bracketed, bracketedAt, isSign } from './keywords.ts';
import { isRoman, subparagraphLetter } from './numerals.ts';
import { between, type Path } from './paths.ts';
import type { Join, Segment } from './segments.ts';
import { separatorAt } from './separators.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

type Unit = 'article' | 'paragraph' | 'letter' | 'dropped';
const UNITS: Readonly<Record<string, Unit>> = { 条: 'article', 款: 'paragraph', 项: 'letter', 目: 'dropped' };

interface Value {
  readonly number: number | undefined;
  readonly letter: string | undefined;
  /** What follows it in brackets before the unit: 第46(9)(b)条. */
  readonly below: readonly Bracketed[];
}

/** Reads the segments of a Chinese text: 第 + values + unit, each value with or without its own 第. */
export function readChinese(tokens: readonly Token[], words: Words): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const before = segments.at(-1);
    const mayLack = isSign(token, '(') && before !== undefined && before.level !== 'letter' && before.end === at;
    const isBare = token.kind === 'number' && before !== undefined && isNextTo(tokens, before, at, words);
    const isShort = isShortAt(tokens, at, before);
    const mayBegin = token.text === '第' || isSign(token, '(') || isBare || isShort;
    const read = mayBegin ? groupAt(tokens, at, words) : undefined;
    const group = isBare && read?.unit === 'letter' ? undefined : read;
    if (group?.unit === 'dropped') {
      if (before && before.end === at) before.end = group.next;
      at = group.next;
    } else if (group && group.paths.length > 0) {
      const join = before ? joinBetween(tokens, before.end, at, words) : 'break';
      const { unit, paths, next } = group;
      const count = paths.length > 1 ? 'many' : 'one';
      const isForeign = unit === 'article' && paths.some((path) => (path.article ?? 0) > LAST_ARTICLE);
      segments.push({
        level: unit,
        paths,
        count,
        isForeign,
        isDomestic: false,
        isRest: false,
        join,
        isBracketed: false,
        start: at,
        end: next,
      });
      at = next;
    } else if (mayLack) {
      const below = bracketedAt(tokens, at);
      at = below ? belowSegment(below, before) : at + 1;
    } else at += 1;
  }
  return segments;
}

/** 46条9款b项: with no 第 at all, an article only where its paragraph follows, and a letter only right after a paragraph. */
function isShortAt(tokens: readonly Token[], at: number, before: Segment | undefined): boolean {
  const token = tokens[at];
  if (token?.kind === 'word') return token.text.length === 1 && before?.end === at && tokens[at + 1]?.text === '项';
  if (token?.kind !== 'number' || tokens[at + 1]?.text !== '条') return false;
  if (/^[共有计]$/u.test(tokens[at - 1]?.text ?? '')) return false;
  const paragraph = tokens[at + 2];
  return paragraph?.text === '第' || (paragraph?.kind === 'number' && tokens[at + 3]?.text === '款');
}

/** 第十五条和二十一条: a number without 第 counts where it follows a reference. */
function isNextTo(tokens: readonly Token[], before: Segment, at: number, words: Words): boolean {
  return before.end === at || separatorAt(tokens, before.end, words)?.next === at;
}

/** 第46条(9)(b): brackets that follow a unit with no unit of their own. */
function belowSegment(below: Bracketed, before: Segment): number {
  const path = before.paths.at(-1) as Path;
  if (below.kind === 'letter' && path.letter === undefined) path.letter = below.letter;
  else if (below.kind === 'number' && below.value >= 1 && below.value <= LAST_PARAGRAPH && path.letter === undefined) {
    if (before.level === 'article' && path.paragraph === undefined) path.paragraph = below.value;
  }
  before.end = below.next;
  return below.next;
}

interface Group {
  readonly unit: Unit;
  readonly paths: Path[];
  readonly next: number;
}

/** One unit with its values: 第十五、十六和二十一条, 第(一)项, (b)和(d)项. */
function groupAt(tokens: readonly Token[], start: number, words: Words): Group | undefined {
  const values: { value: Value; isRange: boolean }[] = [];
  let at = start;
  let isRange = false;
  for (;;) {
    if (tokens[at]?.text === '第') at += 1;
    const read = valueAt(tokens, at);
    if (!read) return undefined;
    values.push({ value: read.value, isRange });
    at = read.next;
    const unit = UNITS[tokens[at]?.text ?? ''];
    if (unit) return { unit, paths: pathsOf(values, unit), next: at + 1 };
    const separator = separatorAt(tokens, at, words);
    if (!separator || values.length > 40) return undefined;
    isRange = separator.kind === 'range';
    at = separator.next;
  }
}

function valueAt(tokens: readonly Token[], at: number): { value: Value; next: number } | undefined {
  const token = tokens[at];
  const bracketed = bracketedAt(tokens, at);
  if (bracketed) {
    if (bracketed.kind === 'roman')
      return { value: { number: undefined, letter: undefined, below: [] }, next: bracketed.next };
    const isNumber = bracketed.kind === 'number';
    const value = {
      number: isNumber ? bracketed.value : undefined,
      letter: isNumber ? undefined : bracketed.letter,
      below: [],
    };
    return { value, next: bracketed.next };
  }
  if (token?.kind === 'word' && !isRoman(token.text)) {
    const letter = subparagraphLetter(token.text);
    return letter === undefined ? undefined : { value: { number: undefined, letter, below: [] }, next: at + 1 };
  }
  if (token?.kind !== 'number') return undefined;
  const below: Bracketed[] = [];
  let next = at + 1;
  for (let bracket = bracketedAt(tokens, next); bracket && below.length < 3; bracket = bracketedAt(tokens, next)) {
    below.push(bracket);
    next = bracket.next;
  }
  return { value: { number: token.value, letter: undefined, below }, next };
}

function pathsOf(values: readonly { value: Value; isRange: boolean }[], unit: Unit): Path[] {
  const paths: Path[] = [];
  for (const { value, isRange } of values) {
    const path = pathOf(value, unit);
    if (!path) continue;
    const before = paths.at(-1);
    if (isRange && before) paths.push(...between(before, path));
    paths.push(path);
  }
  return paths;
}

function pathOf({ number, letter, below }: Value, unit: Unit): Path | undefined {
  if (unit === 'letter') {
    const place = number === undefined ? letter : LETTERS[number - 1];
    return place === undefined ? undefined : { letter: place };
  }
  if (number === undefined || number < 1 || unit === 'dropped') return undefined;
  if (unit === 'paragraph' && number > LAST_PARAGRAPH) return undefined;
  if (unit === 'article' && number >= 1000) return undefined;
  const path: Path = unit === 'article' ? { article: number } : { paragraph: number };
  for (const each of below) {
    if (each.kind === 'letter' && path.letter === undefined) path.letter = each.letter;
    else if (each.kind === 'number' && path.paragraph === undefined && each.value <= LAST_PARAGRAPH)
      path.paragraph = each.value;
  }
  return path;
}

/** Passes the title of an article in brackets: 第44条（引渡）第9款. */
function asideEnd(tokens: readonly Token[], at: number): number {
  if (!isSign(tokens[at], '(')) return at;
  for (let end = at + 1; end < at + 20 && tokens[end]?.kind === 'word' && tokens[end]?.text !== '第'; end += 1) {
    if (isSign(tokens[end + 1], ')')) return end + 2;
  }
  return at;
}

/** "in particular its …" */
const POINTED = /^[,、(]?(?:以及|并|并且|和)?(?:尤其是?|特别是|包括|主要是)其?中?的?$/u;
const FILLERS = new Set(['的', '中', '之', '其']);

function joinBetween(tokens: readonly Token[], end: number, start: number, words: Words): Join {
  if (start === end) return 'none';
  if (asideEnd(tokens, end) === start) return 'attach';
  if (start - end > 8) return 'break';
  const between = tokens.slice(end, start).map(({ text }) => text);
  if (POINTED.test(between.join(''))) return 'attach';
  const separator = separatorAt(tokens, end, words);
  if (separator && separator.next === start) {
    return separator.kind === 'comma' ? 'attach' : separator.kind;
  }
  for (let at = end; at < start; at += 1) {
    const token = tokens[at] as Token;
    if (!FILLERS.has(token.text) && !isSign(token, '(') && !isSign(token, ',')) return 'break';
  }
  return 'attach';
}

const OTHER =
  /(?:经合组织|欧洲|委员会|美洲|非洲|阿拉伯|巴勒莫|有组织犯罪|恐怖|毒品|麻醉|精神药物|维也纳|引渡|协助|民法|刑法|独联体|贿赂|权利|跨国)/u;
const LAW =
  /(?:法典|刑法|民法|宪法|法律|法令|法案|条例|规则|细则|章程|规约|议定书|条约|协定|守则|办法|法|决议|宪章|规章|令|建议)$/u;
const NO_LAW = /(?:做法|看法|方法|执法|司法|立法|依法|想法|合法|非法|违法)$/u;

/** The Convention by its titles, long and short. */
const OWN_TITLE = /^(?:本|该)?公约$|(?:反|防止|打击)(?:腐败|贪污|腐)(?:的)?公约$/u;
const OTHER_TITLE = /经合组织|欧洲|美洲|非洲|阿拉伯|刑法|民法|国家联盟/u;

/** Of which instrument the reference is that begins at a token: the title or the words before it say. */
export function chineseInstrument(tokens: readonly Token[], start: number): Instrument {
  let at = start - 1;
  for (let skipped = 0; skipped < 2 && FILLERS.has(tokens[at]?.text ?? ''); skipped += 1) at -= 1;
  // 《甲法》和《乙法》（分别为第十八条和第二十条）
  const isRespective = ['(', '分', '别', '为'].every((text, index) => tokens[at - 3 + index]?.text === text);
  if (isRespective && isSign(tokens[at - 4], '》')) at -= 4;
  if (isSign(tokens[at], '》')) {
    let title = '';
    for (at -= 1; at >= Math.max(0, start - 60) && !isSign(tokens[at], '《'); at -= 1)
      title = (tokens[at] as Token).text + title;
    return OWN_TITLE.test(title) && !OTHER_TITLE.test(title) ? 'convention' : 'foreign';
  }
  let words = '';
  for (; at >= Math.max(0, start - 24) && tokens[at]?.kind !== 'sign'; at -= 1)
    words = (tokens[at] as Token).text + words;
  if (/公约$/u.test(words)) return OTHER.test(words.slice(-20)) ? 'foreign' : 'convention';
  return LAW.test(words) && !NO_LAW.test(words) ? 'foreign' : undefined;
}
