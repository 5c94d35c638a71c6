import { defaultTreeAdapter, parse } from 'parse5';
import { UserError } from '../../error.ts';
import type { DocumentText } from './document.ts';
import { formatNumber } from './docx_counting.ts';
import {
  attribute,
  columnCount,
  type Element,
  indentOf,
  isHidden,
  isNote,
  isNoteReference,
  type Node,
  noteText,
  styleOf,
  textOf,
} from './html_element.ts';
import { type Block, type FileItem, isNoteMark, type Piece, paragraphsOf } from './paragraphs.ts';
import { decodeText } from './plain_text.ts';
import { tidyText } from './tidy_text.ts';

/** How deep elements may be nested. */
export const MAX_HTML_DEPTH = 400;

const SKIPPED = new Set(
  'head script style template noscript svg math nav iframe object embed select button textarea audio video canvas rt rp'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th section article main header footer aside blockquote pre center address figure figcaption form fieldset hr body html details summary'.split(
    ' ',
  ),
);
const EMPHASIS = new Set('b strong i em u h1 h2 h3 h4 h5 h6 th dt'.split(' '));
const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
/** Twentieths of a point a list or quotation is set in by. */
const INDENT = 600;

/**
 * Reads a web page: headings, lists, tables; footnotes as Word and LibreOffice export them apart. Nothing the page refers to is
 * fetched and no script is run. parse5 is used bare, since only it lets the depth be bounded while it parses.
 *
 * @throws UserError where the encoding is unknown or the page is nested beyond the limit
 */
export async function readHtml(bytes: Uint8Array, file: string): Promise<DocumentText> {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const declared =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1];
  const page = new Page();
  const text = decodeText(bytes, declared, file);
  page.read(parseBounded(text, file));
  const warnings = /<(?:script|iframe|object|embed)\b/iu.test(text)
    ? ['The page holds scripts or embedded objects; they were not run.']
    : [];
  return { format: 'html', paragraphs: paragraphsOf(page.blocks, file), footnotes: page.footnotes, warnings };
}

function parseBounded(text: string, file: string): Node {
  let depth = 0;
  return parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > MAX_HTML_DEPTH) {
          throw new UserError(
            file,
            `its elements are nested deeper than ${MAX_HTML_DEPTH}`,
            'save the page anew, or as .docx',
          );
        }
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

interface List {
  readonly id: string;
  readonly isOrdered: boolean;
  readonly format: string;
  readonly level: number;
  next: number;
}

interface Context {
  readonly isEmphasized: boolean;
  readonly heading: number | undefined;
  readonly list: List | undefined;
  readonly indent: number;
  readonly isInTable: boolean;
  readonly isPreformatted: boolean;
}

/** A page while it is read: the paragraph that is open, and the mark of the list item it will take. */
class Page {
  readonly blocks: Block[] = [];
  readonly footnotes: string[] = [];
  #pieces: Piece[] = [];
  #item: FileItem | undefined;
  #listCount = 0;

  read(root: Node): void {
    const outer = {
      isEmphasized: false,
      heading: undefined,
      list: undefined,
      indent: 0,
      isInTable: false,
      isPreformatted: false,
    };
    this.#children(root, outer);
    this.#close(outer);
  }

  #children(node: Node, context: Context): void {
    if (!('childNodes' in node)) return;
    for (const inner of node.childNodes) {
      if (inner.nodeName === '#text' && 'value' in inner) {
        const text = context.isPreformatted ? inner.value : inner.value.replace(/[ \t\n\r\f]+/gu, ' ');
        this.#pieces.push({ text, isEmphasized: context.isEmphasized });
      } else if ('tagName' in inner) this.#element(inner, context);
    }
  }

  #element(element: Element, context: Context): void {
    const { tagName } = element;
    const style = styleOf(element);
    if (SKIPPED.has(tagName) || isHidden(element, style) || isNoteReference(element, style)) return;
    if (tagName === 'sup' && isNoteMark(this.#pieces.at(-1)?.text ?? '', textOf(element))) return;
    if (tagName === 'br') {
      this.#pieces.push({ text: '\n', isEmphasized: false });
      return;
    }
    if (isNote(element, style)) {
      this.#close(context);
      for (const note of noteText(element)) this.footnotes.push(note);
      return;
    }
    if (style.includes('mso-list:ignore')) {
      const mark = tidyText(textOf(element));
      this.#pieces.push({ text: `${/^[\p{L}§·]$/u.test(mark) ? '•' : mark}\t`, isEmphasized: false });
      return;
    }
    if (!BLOCKS.has(tagName)) {
      this.#children(element, { ...context, isEmphasized: emphasis(element, style, context) });
      return;
    }
    this.#close(context);
    const inside = this.#inside(element, style, context);
    this.#children(element, inside);
    this.#close(inside);
    if (tagName === 'li') this.#item = undefined;
  }

  /** What holds inside a block; a list item leaves its mark for the first paragraph in it. */
  #inside(element: Element, style: string, context: Context): Context {
    const { tagName } = element;
    const inside = {
      ...context,
      isEmphasized: emphasis(element, style, context),
      indent: context.indent + indentOf(style),
    };
    if (/^h[1-6]$/u.test(tagName)) return { ...inside, heading: Number(tagName[1]) };
    if (tagName === 'pre') return { ...inside, isPreformatted: true };
    if (tagName === 'blockquote' || tagName === 'dd') return { ...inside, indent: inside.indent + INDENT };
    // a table of one column is a box around text
    if (tagName === 'table') return { ...inside, isInTable: inside.isInTable || columnCount(element) > 1 };
    if (tagName === 'ul' || tagName === 'ol') {
      const list = this.#list(element, style, context);
      return { ...inside, list, indent: inside.indent + INDENT };
    }
    if (tagName === 'li') {
      const list = context.list ?? { id: 'none', isOrdered: false, format: 'bullet', level: 0, next: 1 };
      list.next = Number.parseInt(attribute(element, 'value'), 10) || list.next;
      const isBullet = !list.isOrdered;
      const mark = isBullet ? '•' : `${formatNumber(list.next, list.format)}.`;
      list.next += 1;
      if (!style.includes('list-style-type:none') && list.format !== 'none') {
        this.#item = { mark, isBullet, isCompound: false, list: list.id, level: list.level };
      }
    }
    return inside;
  }

  #list(element: Element, style: string, context: Context): List {
    this.#listCount += context.list ? 0 : 1;
    const isOrdered = element.tagName === 'ol';
    const isBare = /list-style(?:-type)?:none/u.test(style);
    return {
      id: context.list?.id ?? `list ${this.#listCount}`,
      isOrdered,
      format: isBare ? 'none' : (LIST_FORMATS[attribute(element, 'type')] ?? styledFormat(style)),
      level: context.list ? context.list.level + 1 : 0,
      next: Number.parseInt(attribute(element, 'start'), 10) || 1,
    };
  }

  #close({ heading, indent, isInTable }: Context): void {
    const pieces = this.#pieces;
    this.#pieces = [];
    if (pieces.every(({ text }) => tidyText(text) === '')) return;
    // a heading inside a list item is a heading, and the item's mark only its number
    this.blocks.push({ pieces, heading, item: heading === undefined ? this.#item : undefined, indent, isInTable });
    this.#item = undefined;
  }
}

function styledFormat(style: string): string {
  const type =
    /list-style(?:-type)?:[^;]*?(lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman)/u.exec(
      style,
    )?.[1];
  if (type === undefined) return 'decimal';
  return `${type.startsWith('lower') ? 'lower' : 'upper'}${type.endsWith('roman') ? 'Roman' : 'Letter'}`;
}

function emphasis(element: Element, style: string, context: Context): boolean {
  if (/font-weight:(?:normal|[1-4]00)\b/u.test(style) && element.tagName === 'span') return false;
  if (
    /font-weight:(?:bold|bolder|[6-9]00)|font-style:italic|text-decoration[^;]*:[^;]*underline|text-transform:uppercase|font-variant:small-caps/u.test(
      style,
    )
  ) {
    return true;
  }
  return context.isEmphasized || EMPHASIS.has(element.tagName);
}
