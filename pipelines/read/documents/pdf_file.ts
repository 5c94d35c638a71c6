import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UserError } from '../../error.ts';
import type { Page } from './pdf_furniture.ts';
import { type Operations, pageGlyphs } from './pdf_glyphs.ts';
import { guardPdf } from './pdf_guard.ts';
import type { Tag } from './pdf_paragraphs.ts';
import { pageRows } from './pdf_rows.ts';
import { type StructureNode, tagsOf } from './pdf_tags.ts';
import { type PdfThread, takeThread } from './pdf_thread.ts';

const PAGE_LIMIT = 2000;
const GLYPH_LIMIT = 400_000;
const TEXT_LIMIT = 20_000_000;
const PAGE_SECONDS = 20;

export interface OpenedPdf {
  readonly pages: readonly Page[];
  /** By page and number of marked content. */
  readonly tags: ReadonlyMap<number, ReadonlyMap<number, Tag>>;
  readonly warnings: string[];
}

/** Opens a PDF and takes the rows of text from each page; nothing in it is executed or fetched, no picture is decoded. */
export async function openPdf(bytes: Uint8Array, file: string): Promise<OpenedPdf> {
  const warnings = guardPdf(bytes, file);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const thread = takeThread(pdfjs.PDFWorker as never);
  const task = pdfjs.getDocument({
    worker: thread.pdfWorker,
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    maxImageSize: 1,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
  });
  try {
    const document = await within(task.promise, thread, file).catch((error: unknown) => {
      throw openingError(error, file);
    });
    await refuseEncrypted(document, file);
    const opened = await read(document, thread, file, pdfjs.OPS, warnings);
    await task.destroy();
    thread.release();
    return opened;
  } catch (error) {
    // What failed may still be busy: it is stopped, not asked to end.
    task.destroy().catch(() => {});
    thread.end();
    throw error;
  }
}

async function refuseEncrypted(document: PDFDocumentProxy, file: string): Promise<void> {
  const { info } = await document.getMetadata();
  if (!(info as { EncryptFilterName?: string | null }).EncryptFilterName) return;
  throw new UserError(file, 'it is encrypted (protected against copying or changes)', UNPROTECT);
}

const UNPROTECT = 'save a copy without a password and without protection, and give that';

async function read(
  document: PDFDocumentProxy,
  thread: PdfThread,
  file: string,
  ops: Operations,
  warnings: string[],
): Promise<OpenedPdf> {
  if (document.numPages > PAGE_LIMIT) {
    throw new UserError(
      file,
      `it has ${document.numPages} pages, more than ${PAGE_LIMIT}`,
      'give the executive summary alone, as a file of its own',
    );
  }
  const pages: Page[] = [];
  const tags = new Map<number, ReadonlyMap<number, Tag>>();
  const empty: number[] = [];
  let [glyphCount, strangeCount, leftOutCount] = [0, 0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    thread.nextPage();
    const page = await onPage(within(document.getPage(number), thread, file), file, number);
    const printed = await onPage(within(pageGlyphs(page, ops, GLYPH_LIMIT), thread, file), file, number);
    const count = printed.glyphs.filter((glyph) => glyph.text.trim()).length;
    glyphCount += count;
    strangeCount += printed.glyphs.filter((glyph) => isStrange(glyph.text)).length;
    leftOutCount += printed.leftOut;
    if (count < 3) empty.push(number);
    if (glyphCount > TEXT_LIMIT)
      throw new UserError(file, 'it has more text than any executive summary', 'give the executive summary alone');
    pages.push({
      number,
      width: printed.width,
      height: printed.height,
      rows: pageRows(printed),
      rules: printed.rules,
      cuts: [],
    });
    const structure = await pageTags(page);
    if (structure.size > 0) tags.set(number, structure);
    page.cleanup();
  }
  if (glyphCount < 20 * Math.max(1, pages.length - 1) || glyphCount < 20) {
    throw new UserError(
      file,
      `it holds ${glyphCount === 0 ? 'no text' : 'almost no text'}, only pictures of ${pages.length === 1 ? 'a page' : 'pages'} (a scan)`,
      'have its text recognized (OCR), or get the Word file or the PDF of the Official Document System',
    );
  }
  if (empty.length > 0 && empty.length < pages.length)
    warnings.push(`No text on page ${empty.slice(0, 20).join(', ')}: if a picture of text is there, it was not read.`);
  if (strangeCount > glyphCount * 0.005) {
    warnings.push(
      'The text layer names many characters wrongly (private or replacement characters): compare what was read with the page before using it.',
    );
  }
  if (leftOutCount > 0) warnings.push(`${leftOutCount} characters printed sideways or outside the page were left out.`);
  return { pages, tags, warnings };
}

/** Characters that stand for nothing one can read; U+F020 to U+F0FF is how symbol fonts write bullets. */
const isStrange = (text: string): boolean => /[\uFFFD\p{Cc}\uE000-\uEFFF\uF100-\uF8FF]/u.test(text);

async function pageTags(page: PDFPageProxy): Promise<ReadonlyMap<number, Tag>> {
  try {
    return tagsOf((await page.getStructTree()) as StructureNode | null);
  } catch {
    return new Map();
  }
}

/** Gives up on what takes longer than any honest page. */
async function within<T>(work: Promise<T>, thread: PdfThread, file: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new UserError(
            file,
            `a page of it takes more than ${PAGE_SECONDS} seconds to read`,
            'save it anew from Word or another reader',
          ),
        ),
      PAGE_SECONDS * 1000,
    );
  });
  try {
    return await Promise.race([work, late, thread.failure]);
  } finally {
    clearTimeout(timer);
  }
}

async function onPage<T>(work: Promise<T>, file: string, number: number): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new UserError(
        `${file}, page ${number}`,
        'the page holds more than any page of text does',
        'save it anew from Word or another reader',
      );
    }
    throw new UserError(
      `${file}, page ${number}`,
      `the page is broken (${message(error)})`,
      'get the file anew; it may have been cut short',
    );
  }
}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 120);

function openingError(error: unknown, file: string): unknown {
  if (error instanceof UserError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new UserError(file, 'it is encrypted and asks for a password', UNPROTECT);
  }
  return new UserError(
    file,
    `it is not a whole PDF (${message(error)})`,
    'get the file anew; it may have been cut short',
  );
}
