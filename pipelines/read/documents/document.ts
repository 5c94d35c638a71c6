/** What every reader of documents gives, whatever the kind of file: the text in reading order, in logical character order. */
export interface DocumentText {
  readonly format: 'docx' | 'pdf' | 'html' | 'txt';
  readonly paragraphs: readonly Paragraph[];
  /** Footnotes kept apart from the text, in their order. */
  readonly footnotes: readonly string[];
  /** What a person should know: a text layer that cannot be trusted, text outside the body, … one sentence each. */
  readonly warnings: readonly string[];
}

export interface Paragraph {
  /** Number of the paragraph in the document, from 1: with `page`, the locator of what is found in it. */
  readonly number: number;
  /** Page it begins on, from 1; undefined where the kind of file has no pages. */
  readonly page: number | undefined;
  /** The text without its bullet, on one line: spaces single, no elongation strokes, no soft hyphens. */
  readonly text: string;
  /** Level of a heading that the file itself marks as one (Word styles, h1 to h6, PDF tags), else undefined. */
  readonly heading: number | undefined;
  /** The whole paragraph is set in bold, or is in italics or underlined as headings are. */
  readonly isEmphasized: boolean;
  /** Words at its beginning that alone are emphasized ("Challenges: …"), as many characters of `text`; 0 if none. */
  readonly leadLength: number;
  /** Set where it is an item of a list, whether Word numbered it or somebody typed the bullet. */
  readonly bullet: Bullet | undefined;
  /** It stands in a table. */
  readonly isInTable: boolean;
}

export interface Bullet {
  /** The bullet as typed ("•", "-", "(a)", "1.", "一、"), or as Word would print it; "•" where that is not known. */
  readonly mark: string;
  /** Depth from 0: items of a higher depth belong to the item before them. */
  readonly level: number;
}

/** Endings of the files that are read as documents, small and with their dot. */
export const DOCUMENT_FILES: ReadonlySet<string> = new Set(['.docx', '.docm', '.pdf', '.html', '.htm', '.txt']);
