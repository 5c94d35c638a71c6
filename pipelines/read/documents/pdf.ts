import type { DocumentText } from './document.ts';
import { isLamAlefSwapped, isMirrored, joinedMarks, unmirrored, unswapped } from './pdf_arabic.ts';
import { type Line, pageLines } from './pdf_columns.ts';
import { openPdf } from './pdf_file.ts';
import { type PageText, withoutFootnotes } from './pdf_footnotes.ts';
import { withoutFurniture } from './pdf_furniture.ts';
import { vocabularyOf } from './pdf_joins.ts';
import { isBracketMirrored, isRightToLeft, pairedBrackets } from './pdf_order.ts';
import { paragraphsOf } from './pdf_paragraphs.ts';

/**
 * Reads the text layer of a PDF: paragraphs in reading order and logical character order, with page, list marks and emphasis;
 * running heads and footnotes apart.
 * @throws UserError for what is no PDF, encrypted, broken, too large, or has no text
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<DocumentText> {
  const { pages, tags, warnings } = await openPdf(bytes, file);
  const plain = withoutFurniture(pages);
  const isRtl = isMostlyRightToLeft(
    plain.flatMap((page) => page.rows.flatMap((row) => row.segments.map((each) => each.text))),
  );
  const laid: PageText[] = plain.map(({ rows: _, ...page }, i) => ({ ...page, lines: pageLines(plain[i]!, isRtl) }));
  const readable = isRtl ? rightToLeft(laid, warnings) : laid;
  const words = vocabularyOf(readable.flatMap((page) => page.lines.map((line) => line.text)));
  const { pages: body, footnotes } = withoutFootnotes(readable, words);
  const paragraphs = paragraphsOf(
    body.flatMap((page) => page.lines),
    isRtl,
    words,
    (line) => (line.mark === undefined ? undefined : tags.get(line.page)?.get(line.mark)),
  );
  return { format: 'pdf', paragraphs, footnotes, warnings };
}

function isMostlyRightToLeft(texts: readonly string[]): boolean {
  let rtl = 0;
  let all = 0;
  for (const letter of texts.join('').match(/\p{L}/gu) ?? []) {
    all++;
    if (isRightToLeft(letter)) rtl++;
  }
  return rtl * 2 > all;
}

/** Mends what text layers do to Arabic: mirrored words, swapped lam-alefs, signs set apart, brackets of the wrong side. */
function rightToLeft(pages: readonly PageText[], warnings: string[]): PageText[] {
  const all = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
  const isTurned = isMirrored(all);
  if (isTurned)
    warnings.push(
      'The words of the text layer stood backwards and were turned round: read a few of them against the page.',
    );
  const turned = (text: string): string => (isTurned && isRightToLeft(text) ? unmirrored(text) : text);
  const isSwapped = isLamAlefSwapped(isTurned ? turned(all) : all);
  if (isSwapped)
    warnings.push(
      'The letters lam and alef came in the wrong order in the text layer and were put right by rule: read words with both against the page.',
    );
  const isSeen = isBracketMirrored(pages.flatMap((page) => page.lines.map((line) => line.text)));
  const mended = (line: Line): Line => {
    const text = joinedMarks(turned(line.text));
    return { ...line, text: pairedBrackets(isSwapped ? unswapped(text) : text, isSeen) };
  };
  return pages.map((page) => ({ ...page, lines: page.lines.map(mended) }));
}
