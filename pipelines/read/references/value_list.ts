import { hasParagraph, LAST_ARTICLE, LAST_PARAGRAPH } from './convention.ts';
import { between, type Path } from './paths.ts';

/** What the value read last is; the next one goes on from it. */
export type Last = 'article' | 'paragraph' | 'letter' | 'roman';

/** The values of one list as they are read, each a path from the list's own level down. */
export class ValueList {
  readonly paths: Path[] = [];
  last: Last = 'article';
  /** The numbers cannot be of the Convention: beyond its last article, or of the form "301-1", "25 bis". */
  isForeign = false;

  constructor(private readonly level: 'article' | 'part') {}

  /** The value read last; the list is not empty. */
  get current(): Path {
    return this.paths[this.paths.length - 1] as Path;
  }

  /** A new value of the list's own level; false if it cannot be one. */
  number(value: number): boolean {
    if (this.level === 'article') {
      if (value < 1 || value >= 1000) return false;
      if (value > LAST_ARTICLE) this.isForeign = true;
      this.paths.push({ article: value });
      this.last = 'article';
      return true;
    }
    if (value < 1 || value > LAST_PARAGRAPH) return false;
    this.paths.push({ paragraph: value });
    this.last = 'paragraph';
    return true;
  }

  /** A list that begins with a letter. */
  letter(letter: string): void {
    this.paths.push({ letter });
    this.last = 'letter';
  }

  /** A paragraph under the article read last: "46 (9)". */
  paragraphUnder(paragraph: number): void {
    if (this.last === 'article') this.current.paragraph = paragraph;
    else this.paths.push({ ...this.current, paragraph });
    this.last = 'paragraph';
  }

  /** Another paragraph of the article read last: "46 (9), (13)"; false if it cannot be one. */
  paragraphBeside(paragraph: number, isRange: boolean): boolean {
    const { article, paragraph: own } = this.current;
    if (paragraph < 1 || paragraph > LAST_PARAGRAPH || (own === undefined && this.last === 'letter')) return false;
    const path = { ...(article === undefined ? {} : { article }), paragraph };
    this.paths.push(...(isRange ? between(this.current, path) : []), path);
    this.last = 'paragraph';
    return true;
  }

  /** "(art. 16, 2)": what can be no article but is a paragraph of the one before. */
  commaParagraph(value: number): boolean {
    const { article, paragraph, letter } = this.current;
    if (article === undefined || letter !== undefined || !hasParagraph(article, value)) return false;
    if (paragraph === undefined) this.current.paragraph = value;
    else this.paths.push({ article, paragraph: value });
    this.last = 'paragraph';
    return true;
  }

  /** A letter under the value read last. */
  under(letter: string): void {
    this.current.letter = letter;
    this.last = 'letter';
  }

  /** Another letter beside the one read last. */
  sibling(letter: string, isRange: boolean): void {
    const before = this.current;
    if (before.letter === undefined) {
      this.under(letter);
      return;
    }
    const path = { ...before, letter };
    this.paths.push(...(isRange ? between(before, path) : []), path);
    this.last = 'letter';
  }

  /** Fills the gap of a range from a value to the one read last. */
  expand(from: Path): void {
    const to = this.paths.pop() as Path;
    this.paths.push(...between(this.level === 'article' ? { article: from.article ?? 0 } : from, to), to);
  }
}
