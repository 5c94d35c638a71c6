import type { DocumentText } from './document.ts';
import { type Finding, type Need, pointsOf } from './findings.ts';
import { type DocumentLang, languageOf } from './language.ts';
import type { Lexicons } from './lexicon.ts';
import { mastheadOf } from './masthead.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type Suggestion, suggestionsOf } from './suggestions.ts';

export { readLexicons } from './lexicon.ts';

/** What an executive summary says, coded; undefined where it does not say. */
export interface Extraction {
  readonly symbol: string | undefined;
  /** Date of issue, YYYY-MM-DD. */
  readonly date: string | undefined;
  /** Language of the text. */
  readonly language: DocumentLang;
  /** Name of the State reviewed, as written. */
  readonly state: string | undefined;
  readonly findings: readonly Finding[];
  readonly ta_needs: readonly Need[];
  /** For a person to judge; part of no count. */
  readonly suggestions: readonly Suggestion[];
  readonly sections: readonly Section[];
  readonly warnings: readonly string[];
}

/** Codes a document that a reader has brought to paragraphs. Pure: the same paragraphs give the same result. */
export function extract(document: DocumentText, lexicons: Lexicons): Extraction {
  const language = languageOf(document.paragraphs.map(({ text }) => text));
  const sections = sectionsOf(document, language, lexicons.headings);
  const masthead = mastheadOf(document, sections, language, lexicons.headings);
  const { findings, needs, warnings } = pointsOf(sections, language, lexicons);
  return {
    ...masthead,
    language,
    findings,
    ta_needs: needs,
    suggestions: suggestionsOf(sections, language, lexicons),
    sections,
    warnings: [
      ...document.warnings,
      ...warnings,
      ...(masthead.symbol ? [] : ['no symbol of a document was found']),
      ...(masthead.date ? [] : ['no date of issue was found']),
      ...(masthead.state ? [] : ['the State reviewed was not found']),
      ...(sections.some(({ section }) => section === 'good_practices' || section === 'challenges')
        ? []
        : ['no section on good practices or challenges was found: the document may not be an executive summary']),
    ],
  };
}
