import { fold } from '../../read/documents/folding.ts';

/** A word of a text: what it may stand for in a phrase, whether it is written with a capital, and where it stands. */
interface Word {
  readonly forms: ReadonlySet<string>;
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}

/** A phrase found in a text. */
export interface Match {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

const HAN = /\p{Script=Han}/u;

/**
 * Finds phrases in texts by whole words, whatever their case, diacritics and punctuation; phrases in Chinese by their characters.
 */
export class Phrases {
  /** First word of phrases -> the phrases, each with its words. */
  private readonly byFirst = new Map<string, { readonly phrase: string; readonly words: readonly string[] }[]>();
  private readonly chinese: string[] = [];

  /**
   * @param isName whether a phrase is a name, and begins with a capital in the scripts that have them
   * @param formsOf what a word, folded, may stand for beside itself
   */
  constructor(
    phrases: Iterable<string>,
    private readonly isName = false,
    private readonly formsOf: (word: string) => readonly string[] = () => [],
  ) {
    for (const phrase of new Set(phrases)) {
      const words = fold(phrase).split(' ').filter(Boolean);
      if (HAN.test(phrase)) this.chinese.push(phrase);
      else if (words[0]) this.byFirst.set(words[0], [...(this.byFirst.get(words[0]) ?? []), { phrase, words }]);
    }
  }

  in(text: string): Match[] {
    const words = this.wordsOf(text);
    const found = words.flatMap((first, index): Match[] => {
      if (this.isName && !first.isCapital) return [];
      return [...first.forms].flatMap((form) =>
        (this.byFirst.get(form) ?? []).flatMap(({ phrase, words: wanted }) => {
          const last = words[index + wanted.length - 1];
          const holds = wanted.every((word, step) => words[index + step]?.forms.has(word));
          return holds && last ? [{ phrase, start: first.start, end: last.end }] : [];
        }),
      );
    });
    if (!HAN.test(text)) return found;
    const chinese = this.chinese.flatMap((phrase) =>
      [...text.matchAll(new RegExp(phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map(({ index }) => ({
        phrase,
        start: index,
        end: index + phrase.length,
      })),
    );
    return [...found, ...chinese];
  }

  /** Those not within one of the lawful phrases. */
  outside(text: string, lawful: Phrases): Match[] {
    const held = lawful.in(text);
    return this.in(text).filter(({ start, end }) => !held.some((one) => one.start <= start && end <= one.end));
  }

  private wordsOf(text: string): Word[] {
    return [...text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)].flatMap(({ 0: word, index }) => {
      const folded = fold(word);
      const forms = new Set([folded, ...this.formsOf(folded)]);
      const isCapital = !/^\p{Ll}/u.test(word);
      return folded === '' ? [] : [{ forms, isCapital, start: index, end: index + word.length }];
    });
  }
}
