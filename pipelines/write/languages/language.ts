import type { Language as Lang } from '../../../schemas/languages.ts';

/** A day of the calendar; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a note numbers. */
export type Numbered = 'section' | 'subsection' | 'paragraph' | 'item' | 'figure' | 'table';

/** Number formats of Word, by their names in WordprocessingML, and those of its fields. */
export type WordFormat = 'upperRoman' | 'upperLetter' | 'lowerLetter' | 'decimal' | 'chineseCountingThousand';

/** How one kind of thing is numbered. */
export interface Numbering {
  /** The number itself, without what surrounds it. */
  numeral(count: number): string;
  /** What stands around the number where it opens a line, `%` for the number; figures and tables have words of their own. */
  readonly mark: string;
  /** The same in Word, so that Word renumbers; null where Word has no such numerals and the number is text. */
  readonly word: WordFormat | null;
}

/** Families of fonts and their measures. */
export interface Typography {
  /** Stressed words are set in italics; where the script has none, in bold. */
  readonly hasItalics: boolean;
  /** Width of the letters of a table's head against those of its cells. */
  readonly headWidth: number;
  /** CSS families of charts: the family of the language's own script first, so that its bold is found. */
  readonly chart: string;
  /** Its fonts are too large to go with a chart, and on few machines: charts carry the shapes of their letters. */
  readonly hasLargeFonts: boolean;
  /** Pages: CSS families, size of letters on screen and on paper, room from line to line. */
  readonly page: {
    readonly families: string;
    readonly size: string;
    readonly printSize: string;
    readonly leading: number;
  };
  /** The PDF: families as they are named there, size in points; room between lines and between paragraphs, in ems. */
  readonly pdf: {
    readonly families: readonly string[];
    readonly size: number;
    readonly leading: number;
    readonly between: number;
  };
  /** Proofing languages of Word for letters of each kind, and of which kind those of the language are. */
  readonly word: {
    readonly value: string;
    readonly eastAsia: string;
    readonly bidirectional: string;
    readonly own: 'value' | 'eastAsia' | 'bidirectional';
  };
}

/** Every habit of a language that is no word: direction, numbers, days, marks, what stays on one line, fonts. */
export interface Language {
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  /** Locale of plurals, numbers and sorting for Intl. */
  readonly locale: string;
  /** What `lang` says on a page, where the script must be told. */
  readonly tag: string;
  /** Between thousands, in United Nations style; Intl gives the rest. */
  readonly thousands: string;
  /** Between numbers or names one after the other. */
  readonly comma: string;
  /** Between the entries of a list within a line. */
  readonly listSeparator: string;
  /** Outer quotation marks, with the space within. */
  readonly quotes: readonly [string, string];
  /** A day in the style of United Nations documents. */
  date(day: Day): string;
  /** First and last of some days of one month, of which one names the month. */
  days(first: Day, last: Day): readonly [string, string];
  /** The language's digits in a free text; symbols such as CAC/COSP/2017/10 keep theirs. */
  digits(text: string): string;
  readonly numbering: Readonly<Record<Numbered, Numbering>>;
  /** Stretches whose spaces do not break; `\0` stands for a number that comes later. */
  readonly ties: readonly RegExp[];
  readonly typography: Typography;
}

/** A number as it is, without digits of the language. */
export const plainNumeral = (count: number): string => String(count);

/** Name of a month of the locale as it stands in a day. */
export function monthName(locale: string, month: number): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const parts = format.formatToParts(Date.UTC(2017, month - 1, 1));
  return parts.find(({ type }) => type === 'month')!.value;
}

/** What stays together in every language with Western digits: "46 (13)". */
export const PARAGRAPH_OF_ARTICLE = /\d (?=\(\d+\))/gu;

/** A pattern for words that stay with the number after them; words are alternatives of a regular expression. */
export const beforeNumber = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words}) (?=\\d|[IVXLC]+(?!\\p{L})|\\0)`, 'giu');

/** A pattern for words that stay with the number before them. */
export const afterNumber = (words: string): RegExp => new RegExp(`[\\d\\0] (?:${words})(?![\\p{L}])`, 'giu');

/** Typography of Latin and Cyrillic letters. */
export const western = (locale: string): Typography => ({
  hasItalics: true,
  headWidth: 1,
  chart: 'Noto Sans, Noto Sans Arabic, sans-serif',
  hasLargeFonts: false,
  page: {
    families: '"Noto Serif", "Times New Roman", Times, serif',
    size: '100%',
    printSize: '10.5pt',
    leading: 1.5,
  },
  pdf: { families: ['Note Sans', 'Note Sans Arabic'], size: 9.5, leading: 0.62, between: 1.05 },
  word: { value: locale, eastAsia: 'zh-CN', bidirectional: 'ar-SA', own: 'value' },
});
