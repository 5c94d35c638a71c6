import type { ReferenceLang } from './references.ts';
import { fold } from './tokens.ts';
import { LISTS } from './word_lists.ts';

/** One value, several, or the word does not tell. */
export type Count = 'one' | 'many' | 'any';

/** What announces numbers: an article, a paragraph or subparagraph, or something that is no part of the Convention. */
export interface Keyword {
  readonly level: 'article' | 'part' | 'foreign';
  readonly count: Count;
  /** It is a keyword only with a full stop after it: "par." is, "par" is not. */
  readonly needsDot: boolean;
  /** It is how laws are divided: a part of the Convention only where the text names the Convention. */
  readonly isDomestic: boolean;
}

/** The words of one language as lists, blanks between words, bars between phrases; folded when they are compiled. */
export interface WordLists {
  /** Keywords by level and count; a word that needs its full stop is written with it. */
  readonly article: Readonly<Partial<Record<Count, string>>>;
  readonly part: Readonly<Partial<Record<Count, string>>>;
  readonly foreign: string;
  /** Keywords of the paragraphs of laws, some of which name those of the Convention so. */
  readonly domestic?: string;
  /** Words that may follow a keyword before its value: "فرعية", "с", "no". */
  readonly afterKeyword?: string;
  readonly and: string;
  readonly to: string;
  /** What leads from a part to its whole. */
  readonly of: string;
  /** Determiners and adverbs that may stand between a part and its whole. */
  readonly fillers: string;
  /** What is put into a list or before a part: "where relevant", "in particular"; bars between phrases. */
  readonly adverbs: string;
  /** Pronouns after an article that point back to its instrument: "articles 15 et 16 de celle-ci", "المادة ١٥ منه". */
  readonly back: string;
  /** Possessives: "its article 20" is an article of what was named last. */
  readonly its: string;
  /** Beginnings of words for laws and other documents, as they follow a reference. */
  readonly laws: string;
  /** The same, whole words: short ones, and acronyms. */
  readonly lawWords: string;
  /** What names a law well enough to stand before its article: "Criminal Code, article 25". */
  readonly codes: string;
  /** Beginnings of the word for a convention. */
  readonly conventions: string;
  /** Names of the Convention that need no further word. */
  readonly names: string;
  /** Words that may stand before or after "Convention" where the Convention is meant. */
  readonly own: string;
  /** Words after "Convention" that make it another one. */
  readonly others: string;
  readonly against: string;
  readonly corruption: string;
  /** First to tenth, as they go with paragraphs, forms of one number joined by a slash. */
  readonly ordinals: string;
}

export interface Words {
  readonly keywords: ReadonlyMap<string, Keyword>;
  readonly afterKeyword: ReadonlySet<string>;
  readonly and: readonly (readonly string[])[];
  readonly to: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  /** By their first word. */
  readonly adverbs: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly back: ReadonlySet<string>;
  readonly its: ReadonlySet<string>;
  readonly laws: readonly string[];
  readonly lawWords: ReadonlySet<string>;
  readonly codes: readonly string[];
  readonly conventions: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly others: readonly string[];
  readonly against: ReadonlySet<string>;
  readonly corruption: readonly string[];
  readonly ordinals: ReadonlyMap<string, number>;
}

const wordsIn = (list: string): string[] => fold(list).split(/\s+/u).filter(Boolean);

function compile(lists: WordLists): Words {
  const keywords = new Map<string, Keyword>();
  const add = (level: Keyword['level'], count: Count, list: string | undefined, isDomestic = false) => {
    for (const word of wordsIn(list ?? '')) {
      keywords.set(word.replace(/\.$/u, ''), { level, count, needsDot: word.endsWith('.'), isDomestic });
    }
  };
  for (const count of ['one', 'many', 'any'] as const) {
    add('part', count, lists.part[count]);
    add('article', count, lists.article[count]);
  }
  add('foreign', 'any', lists.foreign);
  add('part', 'any', lists.domestic, true);
  const adverbs = new Map<string, string[][]>();
  for (const phrase of lists.adverbs.split('|').map(wordsIn)) {
    if (phrase[0] !== undefined) adverbs.set(phrase[0], [...(adverbs.get(phrase[0]) ?? []), phrase]);
  }
  const ordinals = new Map<string, number>();
  wordsIn(lists.ordinals).forEach((forms, index) => {
    for (const form of forms.split('/')) ordinals.set(form, index + 1);
  });
  return {
    keywords,
    afterKeyword: new Set(wordsIn(lists.afterKeyword ?? '')),
    and: lists.and.split('|').map(wordsIn),
    to: new Set(wordsIn(lists.to)),
    of: new Set(wordsIn(lists.of)),
    fillers: new Set(wordsIn(lists.fillers)),
    adverbs,
    back: new Set(wordsIn(lists.back)),
    its: new Set(wordsIn(lists.its)),
    laws: wordsIn(lists.laws),
    lawWords: new Set(wordsIn(lists.lawWords)),
    codes: wordsIn(lists.codes),
    conventions: wordsIn(lists.conventions),
    names: new Set(wordsIn(lists.names)),
    own: new Set(wordsIn(lists.own)),
    others: wordsIn(lists.others),
    against: new Set(wordsIn(lists.against)),
    corruption: wordsIn(lists.corruption),
    ordinals,
  };
}

const compiled = new Map<ReferenceLang, Words>();

/** The words of a language, compiled once. */
export function wordsOf(lang: ReferenceLang): Words {
  let words = compiled.get(lang);
  if (!words) {
    words = compile(LISTS[lang]);
    compiled.set(lang, words);
  }
  return words;
}

/** Whether a word begins with one of the stems; a stem of up to three letters is a whole word. */
export const startsWithAny = (word: string, stems: readonly string[]): boolean =>
  stems.some((stem) => (stem.length > 3 ? word.startsWith(stem) : word === stem));
