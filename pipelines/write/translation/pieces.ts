import type { Nodes, Parent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { numberBehind } from '../../../schemas/note.ts';
import { type IcuChoice, type IcuElement, parseIcu } from '../icu.ts';

/** A text as a translator meets it: words that are translated, codes that are kept, and choices whose cases are texts themselves. */
export type Piece = WordPiece | CodePiece | ChoicePiece;
export interface WordPiece {
  readonly kind: 'words';
  readonly text: string;
}
export interface CodePiece {
  readonly kind: 'code';
  /** As it stands in the text: `{reviewed}`, `[](chart:NAME)`, `[^note]`, `**`, `#`. */
  readonly code: string;
  /** What it stands for, the same in every language: `{reviewed}` for `{reviewed_words}` too. */
  readonly key: string;
}
export interface ChoicePiece {
  readonly kind: 'choice';
  readonly key: string;
  readonly name: string;
  readonly keyword: IcuChoice['keyword'];
  readonly offset: number;
  readonly cases: readonly (readonly [key: string, pieces: readonly Piece[]])[];
}

export type Format = 'message' | 'markdown';

/**
 * Parts a text into words, codes and choices; `printed` puts it together again. Markdown is that of one paragraph.
 * Throws what the message format throws, and where Markdown makes more of the text than one paragraph.
 */
export function piecesOf(text: string, format: Format): Piece[] {
  if (format === 'message') return icuPieces(parseIcu(text), text);
  // A footnote is cited only where it is defined, and a paragraph is no list only where it begins with a word.
  const cited = [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([mark]) => `\n\n${mark}: note`);
  const opening = 'x ';
  const root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(opening + text + [...new Set(cited)].join(''));
  const [paragraph, ...others] = root.children;
  if (paragraph?.type !== 'paragraph' || others.some((node) => node.type !== 'footnoteDefinition'))
    throw new Error('the text is more than one paragraph');
  return merged(
    paragraph.children.flatMap((node) => markdownPieces(node, opening + text)),
    opening,
  );
}

/** The text of pieces. */
export const printed = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : piece.kind === 'code' ? piece.code : choiceText(piece)))
    .join('');

/** A choice as its skeleton, for the place where its cases are told apart from it: `{reviewed, plural, …}`. */
export const skeleton = ({ name, keyword, offset }: Omit<ChoicePiece, 'kind' | 'key' | 'cases'>): string =>
  `{${name}, ${keyword},${offset === 0 ? '' : ` offset:${offset}`} …}`;

function choiceText(choice: ChoicePiece): string {
  const cases = choice.cases.map(([key, pieces]) => `${key} {${printed(pieces)}}`);
  return skeleton(choice).replace('…', cases.join(' '));
}

/** `counted` is the key of the plural around the elements, whose number `#` is. */
function icuPieces(elements: readonly IcuElement[], text: string, counted = '#'): Piece[] {
  return elements.map((element): Piece => {
    const raw = text.slice(element.start, element.end);
    if (element.kind === 'literal') return { kind: 'words', text: raw };
    if (element.kind === 'pound') return { kind: 'code', code: raw, key: counted };
    // A number is the same in words and in figures; what a choice asks of it (`few_known`) is not the number.
    const isAsked = element.kind === 'choice' && element.keyword === 'select';
    const key = `{${isAsked ? element.name : numberBehind(element.name)}}`;
    if (element.kind === 'argument') return { kind: 'code', code: raw, key };
    const { name, keyword, offset } = element;
    const cases = element.cases.map(
      ([label, held]) => [label, icuPieces(held, text, keyword === 'select' ? counted : key)] as const,
    );
    return { kind: 'choice', key, name, keyword, offset, cases };
  });
}

function markdownPieces(node: Nodes, text: string): Piece[] {
  const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
  const raw = text.slice(start, end);
  if (node.type === 'text') return icuPieces(parseIcu(raw), raw);
  const children = 'children' in node ? (node as Parent).children : [];
  if (children.length === 0) return [{ kind: 'code', code: raw, key: raw }];
  const mark = (from: number, to: number): Piece => ({
    kind: 'code',
    code: text.slice(from, to),
    key: text.slice(from, to),
  });
  return [
    mark(start, children[0]!.position!.start.offset!),
    ...children.flatMap((child) => markdownPieces(child, text)),
    mark(children.at(-1)!.position!.end.offset!, end),
  ];
}

/** Runs of words in one piece each, without the opening that was put before them. */
function merged(pieces: readonly Piece[], opening: string): Piece[] {
  const [first, ...rest] = pieces as [WordPiece, ...Piece[]];
  const text = first.text.slice(opening.length);
  return text === '' ? rest : [{ kind: 'words', text }, ...rest];
}
