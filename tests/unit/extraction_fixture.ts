import { join } from 'node:path';
import { ROOT } from '../../pipelines/paths.ts';
import type { DocumentText, Paragraph } from '../../pipelines/read/documents/document.ts';
import { type Extraction, extract, readLexicons } from '../../pipelines/read/documents/extraction.ts';
import { provisionId } from '../../pipelines/read/references/references.ts';

export const LEXICONS = readLexicons(join(ROOT, 'sources'));
export const FIXTURES = join(ROOT, 'tests', 'fixtures', 'extraction');

/**
 * A document of lines: "# " to "###### " a heading of that level, "**…**" an emphasized paragraph, "**…** …" emphasized words before
 * others, "[mark] …" a bullet, each two spaces before it one level deeper, "| …" a cell of a table, anything else a paragraph.
 */
export function documentOf(lines: string): DocumentText {
  const paragraphs = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => paragraphOf(line, index + 1));
  return { format: 'docx', paragraphs, footnotes: [], warnings: [] };
}

function paragraphOf(line: string, number: number): Paragraph {
  const plain = { number, page: undefined, heading: undefined, isEmphasized: false, leadLength: 0, isInTable: false };
  const text = line.trim();
  const [, hashes, heading] = /^(#{1,6}) (.*)$/u.exec(text) ?? [];
  if (hashes && heading) return { ...plain, heading: hashes.length, text: heading, bullet: undefined };
  const [, lead, rest] = /^\*\*(.+?)\*\* ?(.*)$/u.exec(text) ?? [];
  if (lead) {
    const isWhole = rest === '';
    return {
      ...plain,
      text: isWhole ? lead : `${lead} ${rest}`,
      isEmphasized: isWhole,
      leadLength: isWhole ? 0 : lead.length,
      bullet: undefined,
    };
  }
  const [, mark, point] = /^\[(.+?)\] (.*)$/u.exec(text) ?? [];
  if (mark && point) {
    const level = Math.floor(/^ */u.exec(line)![0].length / 2);
    return { ...plain, text: point, bullet: { mark, level } };
  }
  if (text.startsWith('| ')) return { ...plain, text: text.slice(2), isInTable: true, bullet: undefined };
  return { ...plain, text, bullet: undefined };
}

export const extracted = (lines: string): Extraction => extract(documentOf(lines), LEXICONS);

/** Findings as short lines: "III challenge 16(2) Extend the …". */
export const findingsOf = (lines: string): string[] =>
  extracted(lines).findings.map(({ chapter, kind, articles, text }) =>
    [chapter, kind, articles.map(provisionId).join(' '), text].filter((word) => word !== '').join(' '),
  );
