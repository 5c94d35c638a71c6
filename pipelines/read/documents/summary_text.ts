import { provisionId } from '../references/references.ts';
import type { DocumentText } from './document.ts';
import type { Extraction } from './extraction.ts';
import type { Finding, Need } from './findings.ts';

type Row = Readonly<Record<string, string>>;

/** What one executive summary says, as rows in source form of the datasets made from it, without the columns that name the document. */
export interface SummaryText {
  readonly document: Row;
  readonly sections: readonly Row[];
  readonly paragraphs: readonly Row[];
  readonly findings: readonly Row[];
  readonly needs: readonly Row[];
  readonly suggestions: readonly Row[];
}

const CHAPTERS = new Set(['III', 'IV']);

/** Below this, a code is no more than a guess and is left empty; a person finds the row in `review/codings.csv`. */
const SURE_ENOUGH = 0.5;

/** Brings a reading and what was taken from it into rows. */
export function summaryTextOf(text: DocumentText, extraction: Extraction): SummaryText {
  const { sections } = extraction;
  const within = new Map(sections.flatMap((section) => section.paragraphs.map(({ number }) => [number, section])));
  const chapters = [...new Set(sections.map(({ chapter }) => String(chapter)))].filter((one) => CHAPTERS.has(one));
  return {
    document: {
      format: text.format,
      lang: extraction.language,
      symbol: extraction.symbol ?? '',
      issued_on: extraction.date ?? '',
      state_as_written: extraction.state ?? '',
      chapters: chapters.sort().join('|'),
      warnings: extraction.warnings.join('; '),
    },
    sections: sections.flatMap(({ section, chapter, heading, paragraphs }) => {
      const [first, last] = [paragraphs[0], paragraphs.at(-1)];
      return first && last
        ? [
            {
              summary_section: section,
              chapter: chapterCell(chapter),
              heading: heading ?? '',
              first_paragraph: String(first.number),
              last_paragraph: String(last.number),
            },
          ]
        : [];
    }),
    paragraphs: text.paragraphs.flatMap(({ number, page, text: words, bullet }) =>
      words === ''
        ? []
        : [
            {
              ...placeOf({ paragraph: number, page }),
              chapter: chapterCell(within.get(number)?.chapter),
              summary_section: within.get(number)?.section ?? '',
              is_bullet: String(bullet !== undefined),
              text: words,
            },
          ],
    ),
    findings: extraction.findings.map((finding) => ({ ...pointOf(finding), kind: finding.kind, ...topicOf(finding) })),
    needs: extraction.ta_needs.map((need) => ({ ...pointOf(need), ta_types: need.ta_types.join('|') })),
    suggestions: extraction.suggestions.map((suggestion) => ({
      ...placeOf(suggestion),
      topic: suggestion.topic,
      text: suggestion.text,
      reason: suggestion.reason,
    })),
  };
}

const chapterCell = (chapter: string | undefined): string => (chapter && CHAPTERS.has(chapter) ? chapter : '');

const placeOf = ({ paragraph, page }: { readonly paragraph: number; readonly page: number | undefined }): Row => ({
  source_paragraph: String(paragraph),
  source_page: page === undefined ? '' : String(page),
});

const pointOf = (point: Finding | Need): Row => ({
  ...placeOf(point),
  chapter: point.chapter,
  provisions: [...new Set(point.articles.map(provisionId))].join('|'),
  text: point.text,
  confidence: String(point.confidence),
  reason: point.doubts.join('; '),
});

const topicOf = ({ issue, topic }: Finding): Row => ({
  issue: issue.confidence >= SURE_ENOUGH ? (issue.code ?? '') : '',
  topic: topic && topic.confidence >= SURE_ENOUGH ? (topic.code ?? '') : '',
});
