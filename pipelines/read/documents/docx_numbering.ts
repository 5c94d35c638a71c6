import { formatNumber } from './docx_counting.ts';
import { indentOf } from './docx_styles.ts';
import { child, numberOf, toggleOf, valOf, type XmlElement } from './docx_xml.ts';

/** A number or bullet as Word would print it. */
export interface PrintedNumber {
  /** "•", "2.1.", "(a)", "一、". */
  readonly mark: string;
  readonly isBullet: boolean;
  /** It shows the numbers of several levels ("2.1."), as those of sections do. */
  readonly isCompound: boolean;
  /** Numbers of the same `list` count on from each other. */
  readonly list: string;
  readonly level: number;
  /** Left indent its level gives, in twentieths of a point. */
  readonly indent: number | undefined;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly isLegal: boolean;
  readonly restart: number | undefined;
  readonly styleId: string | undefined;
  readonly indent: number | undefined;
  readonly hasPicture: boolean;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts the numbered paragraphs of a document, which must be asked for in their order. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    this.#lists = readLists(root);
  }

  /** The level a paragraph style has in a list: the one that names the style, else the level given. */
  levelOf(numId: string, level: number | undefined, styleId: string | undefined): number {
    for (const [at, { styleId: linked }] of this.#lists.get(numId)?.levels ?? []) {
      if (level === undefined && styleId !== undefined && linked === styleId) return at;
    }
    return level ?? 0;
  }

  /** The number of the next paragraph of a list, or undefined where Word prints none. */
  next(numId: string, level: number): PrintedNumber | undefined {
    const list = this.#lists.get(numId);
    const own = list?.levels.get(level);
    if (!list || !own) return undefined;
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);
    this.#count(list, numId, level, counts);
    const mark = own.format === 'bullet' ? glyphOf(own) : numberText(list, level, counts);
    if (mark === '') return undefined;
    const isBullet = own.format === 'bullet';
    const isCompound = !isBullet && (own.text.match(/%\d/gu)?.length ?? 0) > 1;
    return { mark, isBullet, isCompound, list: list.abstractId, level, indent: own.indent };
  }

  #count(list: List, numId: string, level: number, counts: number[]): void {
    for (let above = 0; above < level; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
    const key = `${numId} ${level}`;
    const restart = this.#begun.has(key) ? undefined : list.starts.get(level);
    this.#begun.add(key);
    const before = counts[level];
    counts[level] = restart ?? (before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1);
    for (let below = level + 1; below < counts.length; below += 1) {
      const rule = list.levels.get(below)?.restart;
      if (rule === undefined || (rule > 0 && level < rule)) delete counts[below];
    }
  }
}

function numberText(list: List, level: number, counts: readonly number[]): string {
  const own = list.levels.get(level)!;
  if (own.format === 'none' && !own.text.includes('%')) return own.text.trim();
  const text = own.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = list.levels.get(at)?.format ?? 'decimal';
    return formatNumber(counts[at] ?? 1, own.isLegal && at < level ? 'decimal' : format);
  });
  return text.trim();
}

/** What a bullet looks like: letters and signs of picture fonts, which say nothing by themselves, become "•". */
function glyphOf({ text, hasPicture }: Level): string {
  const glyph = text.trim();
  if (hasPicture) return '•';
  return /^[\p{Co}§ØüvqwlnuàèF²¨·]$/u.test(glyph) ? '•' : glyph;
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const numbers = new Map<string, XmlElement>();
  for (const element of root?.children ?? []) {
    const { abstractNumId, numId } = element.attributes;
    if (element.name === 'w:abstractNum' && abstractNumId !== undefined) abstracts.set(abstractNumId, element);
    if (element.name === 'w:num' && numId !== undefined) numbers.set(numId, element);
  }
  const styleLinks = new Map([...abstracts.values()].map((each) => [valOf(each, 'w:styleLink'), each]));
  const abstractOf = (numId: string): XmlElement | undefined => {
    const found = abstracts.get(valOf(numbers.get(numId), 'w:abstractNumId') ?? '');
    const link = valOf(found, 'w:numStyleLink');
    // a definition may only name a numbering style; the definition that says it is that style's is meant
    return (link === undefined ? undefined : styleLinks.get(link)) ?? found;
  };
  const lists = new Map<string, List>();
  for (const [numId, element] of numbers) {
    const abstract = abstractOf(numId);
    if (abstract) lists.set(numId, readList(abstract, element));
  }
  return lists;
}

function readList(abstract: XmlElement, element: XmlElement): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  const add = (level: XmlElement): void => {
    const at = Number.parseInt(level.attributes.ilvl ?? '', 10);
    if (level.name === 'w:lvl' && at >= 0 && at < 9) levels.set(at, readLevel(level));
  };
  abstract.children.forEach(add);
  for (const override of element.children) {
    if (override.name !== 'w:lvlOverride') continue;
    override.children.forEach(add);
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(Number.parseInt(override.attributes.ilvl ?? '0', 10), start);
  }
  return { abstractId: abstract.attributes.abstractNumId!, levels, starts };
}

function readLevel(level: XmlElement): Level {
  return {
    format: formatName(level),
    text: valOf(level, 'w:lvlText') ?? '',
    start: numberOf(level, 'w:start') ?? 0,
    isLegal: toggleOf(level, 'w:isLgl') ?? false,
    restart: numberOf(level, 'w:lvlRestart'),
    styleId: valOf(level, 'w:pStyle'),
    indent: indentOf(child(level, 'w:pPr')),
    hasPicture: child(level, 'w:lvlPicBulletId') !== undefined,
  };
}

/** Word writes formats younger than the standard as a custom one inside alternate content. */
function formatName(level: XmlElement): string {
  const plain = child(level, 'w:numFmt');
  const choice = child(child(child(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
  return (plain ?? choice)?.attributes.val ?? 'decimal';
}
