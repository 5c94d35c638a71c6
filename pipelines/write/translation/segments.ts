import { categoriesOf, categoryOfExact, inOrder, isCategory } from '../plurals.ts';
import { type ChoicePiece, type CodePiece, type Piece, piecesOf, skeleton } from './pieces.ts';
import type { Unit } from './units.ts';

/** Words, and codes by the number that a code has in the source and in the target alike. */
export type Inline = string | { readonly id: string; readonly code: string };

/**
 * What a translation tool shows at a time: a unit's text, or one form of a choice within it.
 *
 * A choice is one code in the text around it, and each of its forms is a segment of its own, named `<unit>.<code>.<form>`, as XLIFF
 * 1.2 does it for the plural forms of gettext: tools give a target no more segments or codes than its source has, so that a form
 * which English lacks (Arabic has six, Russian four) must be there to be filled. Forms of the target's language are all offered.
 */
export interface Segment {
  readonly id: string;
  readonly source: readonly Inline[];
  readonly target: readonly Inline[] | null;
  /** Of a form: the choice, the form's key, and the English around it. */
  readonly form: {
    readonly name: string;
    readonly keyword: string;
    readonly key: string;
    readonly around: readonly Inline[];
  } | null;
}

/** Stands for a form without words, since tools take an empty target for one that is not translated yet. */
export const NO_WORDS = '{}';

/** The segments of a unit, its own text first. */
export function segmentsOf(unit: Unit, lang: string): Segment[] {
  const source = piecesOf(unit.english, unit.format);
  const target = unit.present === null ? null : piecesOf(unit.present, unit.format);
  return segments(unit.id, source, target, lang, null);
}

function segments(
  id: string,
  source: readonly Piece[],
  target: readonly Piece[] | null,
  lang: string,
  form: Segment['form'],
): Segment[] {
  const categories = categoriesOf(lang);
  const codes = numbered(source, target);
  const numberOf = new Map<Piece | null, string>(
    codes.flatMap(({ number, left, right }) => [[left, number] as const, [right, number] as const]),
  );
  const shown = (pieces: readonly Piece[]): Inline[] => {
    if (pieces.length === 0) return [{ id: '0', code: NO_WORDS }];
    return pieces.map((piece) =>
      piece.kind === 'words'
        ? piece.text
        : { id: numberOf.get(piece)!, code: piece.kind === 'code' ? piece.code : skeleton(piece) },
    );
  };
  const around = shown(source);
  const forms = codes.flatMap(({ number, left, right }) => {
    const choices = [left, right].filter((piece): piece is ChoicePiece => piece?.kind === 'choice');
    if (choices.length === 0) return [];
    const { name, keyword } = choices[0]!;
    const keys = choices.flatMap((choice) => choice.cases.map(([key]) => key));
    const own = right?.kind === 'choice' ? right.cases.map(([key]) => key) : [];
    const isAsked = (key: string): boolean =>
      own.includes(key) || (isCategory(key) ? categories.includes(key) : categoryOfExact(key, lang) === null);
    const all = keyword === 'plural' ? inOrder([...keys.filter(isAsked), ...categories]) : [...new Set(keys)];
    return all.flatMap((key) =>
      segments(
        `${id}.${number}.${key}`,
        sourceForm(left ?? bareOf(choices[0]!), key),
        right ? targetForm(right, key) : null,
        lang,
        { name, keyword, key, around },
      ),
    );
  });
  return [{ id, source: around, target: target && shown(target), form }, ...forms];
}

interface Numbered {
  readonly number: string;
  readonly left: CodePiece | ChoicePiece | null;
  readonly right: CodePiece | ChoicePiece | null;
}

/** Codes of the source in their order, each with the code of the target that stands for the same; then those of the target alone. */
function numbered(source: readonly Piece[], target: readonly Piece[] | null): Numbered[] {
  const isCode = (piece: Piece): piece is CodePiece | ChoicePiece => piece.kind !== 'words';
  const free = (target ?? []).filter(isCode);
  const both = source.filter(isCode).map((left, index): Numbered => {
    const at = free.findIndex((right) => right.key === left.key);
    return { number: String(index + 1), left, right: at < 0 ? null : free.splice(at, 1)[0]! };
  });
  return [...both, ...free.map((right, index): Numbered => ({ number: `t${index + 1}`, left: null, right }))];
}

/** What English says in a form: its own, else what it says of numbers at large; a bare number is the same in each. */
function sourceForm(piece: CodePiece | ChoicePiece, key: string): readonly Piece[] {
  if (piece.kind === 'code') return [bareForm(piece)];
  const cases = new Map(piece.cases);
  const exact: Readonly<Record<string, string>> = { zero: '=0', one: '=1', two: '=2' };
  return cases.get(key) ?? cases.get(exact[key] ?? '') ?? cases.get('other') ?? [];
}

/** What the target says in a form, or null; a bare number stands in every form of grammar. */
function targetForm(piece: CodePiece | ChoicePiece, key: string): readonly Piece[] | null {
  if (piece.kind === 'choice') return new Map(piece.cases).get(key) ?? null;
  return isCategory(key) ? [bareForm(piece)] : null;
}

/** A number that a choice could stand for is `#` in the choice's forms. */
const bareForm = (piece: CodePiece): CodePiece => (piece.code === piece.key ? { ...piece, code: '#' } : piece);

const bareOf = ({ name, key }: ChoicePiece): CodePiece => ({ kind: 'code', code: `{${name}}`, key });
