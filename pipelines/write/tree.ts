import type { Lang } from './messages.ts';

/**
 * A note with everything bound and numbered: what the three printers print. They add nothing to it and work nothing out, so that
 * the Word file, the PDF and the page say the same.
 */
export interface NoteTree {
  readonly name: string;
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly masthead: Masthead;
  /** Head of every page: what the document is, and the mark of illustrative data. */
  readonly header: { readonly draft: string; readonly mark: string | null };
  readonly summary: { readonly head: string; readonly paragraphs: readonly (readonly Inline[])[] } | null;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  readonly words: { readonly footnotes: string; readonly backToText: string };
  /** The only day the document knows, YYYY-MM-DD. */
  readonly date: string;
}

export interface Masthead {
  readonly organization: string;
  /** Stands in place of the symbol. */
  readonly form: string;
  readonly body: string;
  readonly details: readonly string[];
  readonly meeting: string;
  readonly placeAndDates: string;
  readonly agendaItem: readonly Inline[];
  readonly agendaTitle: string;
  /** The boxed statement of the first page; `mark` is its illustrative-data line. */
  readonly statement: { readonly draft: string; readonly mark: string | null; readonly lines: readonly string[] };
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  /** "figure I", in parts so that the number can be a field. */
  | {
      readonly kind: 'reference';
      readonly target: string;
      readonly before: string;
      readonly number: string;
      readonly after: string;
    }
  /** `footnote` is an index into the tree's footnotes. */
  | { readonly kind: 'footnote'; readonly footnote: number };

export interface Footnote {
  readonly mark: string;
  readonly children: readonly Inline[];
}

/** What stands before and after a number, and the number in the language's own form: "Figure " + "IV". */
export interface Label {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** What is printed above a figure or table, a line each; null is not printed. */
export interface Caption {
  readonly label: Label;
  readonly title: string | null;
  readonly subtitle: string | null;
  /** The mark of illustrative data. */
  readonly mark: string | null;
}

export interface Figure {
  readonly kind: 'figure';
  readonly target: string;
  readonly caption: Caption;
  readonly alt: string;
  readonly sourceLine: string | null;
  readonly svg: string;
  /** The same SVG with its texts as outlines. */
  readonly outlines: string;
  readonly png: Uint8Array;
  /** Parts of the PNG's height that are not shown: the SVG comes without them. */
  readonly hidden: { readonly top: number; readonly bottom: number };
  /** Of the part shown. */
  readonly width: number;
  readonly height: number;
}

/** A plain text, or texts and links. */
export type Cell = string | readonly Inline[];

export interface TableBlock {
  readonly kind: 'table';
  readonly target: string;
  readonly caption: Caption;
  /** `weight`: share of the width, summing to 1. */
  readonly columns: readonly { readonly head: string; readonly isNumber: boolean; readonly weight: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Kept on one page. */
  readonly isShort: boolean;
  readonly sourceLine: string;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly mark: string;
      readonly text: string;
      readonly id: string;
    }
  | { readonly kind: 'paragraph'; readonly mark: string; readonly id: string; readonly children: readonly Inline[] }
  /** Subparagraphs (a), (b) … of the paragraph above. */
  | {
      readonly kind: 'items';
      readonly items: readonly { readonly mark: string; readonly children: readonly Inline[] }[];
    }
  | Figure
  | TableBlock;
