import { hasLetter, hasParagraph, isReviewed, LAST_ARTICLE } from './convention.ts';
import type { Instrument } from './instruments.ts';
import { type Lettering, settleLetter } from './numerals.ts';
import { between, type Path } from './paths.ts';
import type { Reference } from './references.ts';
import type { Segment } from './segments.ts';

/** Segments that belong together, and of which instrument they are. */
export interface Chain {
  readonly segments: readonly Segment[];
  readonly instrument: Instrument;
}

/**
 * Turns the chains of a text into references: parts go to the article they are "of", or that stands before them, or that was
 * named last, or that is inherited.
 */
export function resolve(chains: readonly Chain[], inherited: readonly Reference[], lettering: Lettering): Reference[] {
  const resolver = new Resolver(inherited, lettering);
  for (const chain of chains) {
    if (chain.instrument !== 'foreign') resolver.chain(chain);
  }
  return resolver.references;
}

class Resolver {
  readonly references: Reference[] = [];
  private readonly seen = new Set<string>();
  /** Articles named so far, the last first, none twice. */
  private named: number[] = [];
  /** Articles named bare and alone, until a paragraph without an article turns out to be theirs. */
  private readonly alone = new Set<number>();
  private last: { article: number; paragraph: number | undefined } | undefined;

  constructor(
    private readonly inherited: readonly Reference[],
    private readonly lettering: Lettering,
  ) {}

  chain({ segments, instrument }: Chain): void {
    const parts = joinRanges(segments).filter((segment) => segment.paths.length > 0);
    const merged = mergeLetters(parts);
    const isListed = merged.some(
      (s) => s.level === 'article' && !s.isForeign && s.paths.some((p) => isReviewed(p.article ?? 0)),
    );
    const isAccepted = (article: number) =>
      article <= LAST_ARTICLE && (isReviewed(article) || instrument === 'convention' || isListed);
    let at = 0;
    let isUnderForeign = false;
    while (at < merged.length) {
      const segment = merged[at] as Segment;
      const next = merged[at + 1];
      if (segment.level === 'article') {
        isUnderForeign = segment.isForeign;
        const takesNext = next && next.level !== 'article' && isDown(next.join) && upward(merged, at + 1, false) < 0;
        if (!segment.isForeign) {
          const paths = segment.paths.filter((path) => isAccepted(path.article as number));
          const holder = segment.paths.at(-1) as Path;
          const isHeld = takesNext === true && isAccepted(holder.article as number);
          for (const path of isHeld ? paths.slice(0, -1) : paths) this.add(path);
          if (!isHeld && segment.paths.length === 1 && isBare(holder)) this.alone.add(holder.article as number);
          if (isHeld) for (const part of next.paths) this.add(under(holder, part));
        }
        at += takesNext ? 2 : 1;
        continue;
      }
      const isFirst = at === 0;
      const up = isUnderForeign && !isFirst && upward(merged, at, false) < 0 ? -1 : upward(merged, at, isFirst);
      if (up >= 0) {
        const whole = merged[up] as Segment;
        const wholes = whole.count === 'many' ? whole.paths : whole.paths.slice(0, 1);
        if (!whole.isForeign) {
          const targets = wholes.filter((path) => isAccepted(path.article as number));
          for (let each = at; each < up; each += 1) {
            for (const target of targets)
              for (const part of (merged[each] as Segment).paths) this.add(under(target, part));
          }
          for (const path of whole.paths.slice(wholes.length)) if (isAccepted(path.article as number)) this.add(path);
        }
        isUnderForeign = whole.isForeign;
        at = up + 1;
        continue;
      }
      if (!isUnderForeign) for (const part of segment.paths) this.addPart(part);
      at += 1;
    }
  }

  /** A part whose article is not said beside it. */
  private addPart(part: Path): void {
    if (part.paragraph === undefined) {
      const before = this.last ?? this.inheritedFor(part);
      if (before && before.paragraph === undefined) this.dropBare(before.article);
      if (before) this.add({ ...withParagraph(before), letter: part.letter as string });
      return;
    }
    const paragraph = part.paragraph;
    const fits = this.named.find((article) => hasParagraph(article, paragraph));
    const article = fits ?? this.named[0] ?? this.inheritedFor(part)?.article;
    if (article === undefined) return;
    this.dropBare(article);
    this.add({ ...part, article });
  }

  /** "Criminalize … (art. 16), both active (para. 1) and passive (para. 2)" names no more than the paragraphs. */
  private dropBare(article: number): void {
    if (!this.alone.delete(article)) return;
    const index = this.references.findIndex(
      (each) => each.article === article && !each.paragraph && !each.subparagraph,
    );
    if (index < 0) return;
    this.references.splice(index, 1);
    this.seen.delete(`${article}//`);
  }

  /** The article, and the paragraph for a mere letter, among the inherited references: the last that has such a part. */
  private inheritedFor(part: Path): { article: number; paragraph: number | undefined } | undefined {
    const found = [...this.inherited].reverse().map((reference) => ({
      article: reference.article,
      paragraph: reference.paragraph === undefined ? undefined : Number(reference.paragraph),
    }));
    const fits = found.find(({ article, paragraph }) =>
      part.paragraph === undefined
        ? hasLetter(article, paragraph, part.letter as string)
        : hasParagraph(article, part.paragraph),
    );
    return fits ?? found[0];
  }

  private add(path: Path): void {
    const article = path.article as number;
    const letter =
      path.letter === undefined
        ? undefined
        : settleLetter(path.letter, this.lettering, (each) => hasLetter(article, path.paragraph, each));
    this.last = { article, paragraph: path.paragraph };
    if (this.named[0] !== article) this.named = [article, ...this.named.filter((each) => each !== article)];
    const key = `${article}/${path.paragraph ?? ''}/${letter ?? ''}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.references.push({
      article,
      ...(path.paragraph === undefined ? {} : { paragraph: String(path.paragraph) }),
      ...(letter === undefined ? {} : { subparagraph: letter }),
    });
  }
}

const withParagraph = ({ article, paragraph }: { article: number; paragraph: number | undefined }): Path =>
  paragraph === undefined ? { article } : { article, paragraph };

const isBare = ({ paragraph, letter }: Path): boolean => paragraph === undefined && letter === undefined;

const isDown = (join: Segment['join']) => join === 'none' || join === 'attach' || join === 'of';

/** A part under a whole: its own paragraph replaces the whole's. */
function under(whole: Path, part: Path): Path {
  const { article, paragraph } = whole;
  return { ...(article === undefined ? {} : { article }), ...(paragraph === undefined ? {} : { paragraph }), ...part };
}

/**
 * Where the article stands that the part at `at` is "of", or -1. Parts listed before it count too, and a mere comma does where
 * no article stands before ("para. 2, art. 16").
 */
function upward(segments: readonly Segment[], at: number, isFirst: boolean): number {
  let next = at + 1;
  while (isFirst && segments[next] && (segments[next] as Segment).level !== 'article') next += 1;
  const segment = segments[next];
  if (segment?.level !== 'article') return -1;
  const isUp = segment.join === 'of' || segment.join === 'none' || (isFirst && segment.join === 'attach');
  return isUp ? next : -1;
}

/** "article 37 to article 39": the gap of a range whose ends are segments of one level is filled. */
function joinRanges(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) => {
    const before = segments[index - 1];
    const from = before?.paths.at(-1);
    const to = segment.paths[0];
    if (segment.join !== 'range' || before?.level !== segment.level || !from || !to) return segment;
    return { ...segment, paths: [...between(from, to), ...segment.paths], join: 'and' };
  });
}

/** Puts letters together with the paragraph they are of, before it ("(b) of paragraph 9") or after it ("paragraph 9, (b)"). */
function mergeLetters(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at] as Segment;
    const before = merged.at(-1);
    if (segment.level === 'paragraph' && before?.level === 'letter') {
      const isUp =
        segment.join === 'of' || segment.join === 'none' || (segment.join === 'attach' && !isDown(before.join));
      if (isUp || (segment.join === 'attach' && merged.length === 1)) {
        const [whole, ...rest] = segment.paths;
        const paths = [...before.paths.map((part) => ({ ...(whole as Path), ...part })), ...rest];
        merged[merged.length - 1] = { ...segment, paths, join: before.join };
        continue;
      }
    }
    const next = segments[at + 1];
    const isOfNext = next?.level === 'paragraph' && (next.join === 'of' || next.join === 'none');
    if (segment.level === 'letter' && before?.level === 'paragraph' && isDown(segment.join) && !isOfNext) {
      const whole = before.paths.at(-1) as Path;
      const paths = [...before.paths.slice(0, -1), ...segment.paths.map((part) => ({ ...whole, ...part }))];
      merged[merged.length - 1] = { ...before, paths };
      continue;
    }
    merged.push(segment);
  }
  return merged;
}
