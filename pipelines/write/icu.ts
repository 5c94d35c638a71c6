import { IntlMessageFormat } from 'intl-messageformat';

/** An element of an ICU message with its place in the text: words, an argument, a choice between cases, or the `#` of a plural. */
export type IcuElement = IcuLiteral | IcuPound | IcuArgument | IcuChoice;
interface Placed {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}
export interface IcuLiteral extends Placed {
  readonly kind: 'literal';
  readonly value: string;
}
export interface IcuPound extends Placed {
  readonly kind: 'pound';
}
export interface IcuArgument extends Placed {
  readonly kind: 'argument';
  readonly name: string;
}
export interface IcuChoice extends Placed {
  readonly kind: 'choice';
  readonly name: string;
  readonly keyword: 'plural' | 'selectordinal' | 'select';
  readonly offset: number;
  /** In the order of the text. */
  readonly cases: readonly (readonly [key: string, elements: readonly IcuElement[]])[];
}

/** The elements of a text. Throws what the format throws. */
export function parseIcu(text: string): IcuElement[] {
  const options = { ignoreTag: true, captureLocation: true };
  const format = new IntlMessageFormat(text, 'en', undefined, options);
  return (format.getAst() as unknown as Parsed[]).map(elementOf);
}

/** All words of a text that a reader may see: those outside braces and those of every case. */
export function literalsOf(elements: readonly IcuElement[]): IcuLiteral[] {
  return elements.flatMap((element) =>
    element.kind === 'literal'
      ? [element]
      : element.kind === 'choice'
        ? element.cases.flatMap(([, held]) => literalsOf(held))
        : [],
  );
}

/** Every choice of a text, those within cases included. */
export function choicesOf(elements: readonly IcuElement[]): IcuChoice[] {
  return elements.flatMap((element) =>
    element.kind === 'choice' ? [element, ...element.cases.flatMap(([, held]) => choicesOf(held))] : [],
  );
}

interface Parsed {
  readonly type: number;
  readonly value: string;
  readonly offset?: number;
  readonly pluralType?: 'cardinal' | 'ordinal';
  readonly options?: Readonly<Record<string, { readonly value: readonly Parsed[] }>>;
  readonly location: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}
const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

function elementOf(parsed: Parsed): IcuElement {
  const place = { start: parsed.location.start.offset, end: parsed.location.end.offset };
  if (parsed.type === LITERAL) return { kind: 'literal', value: parsed.value, ...place };
  if (parsed.type === POUND) return { kind: 'pound', ...place };
  if (parsed.type !== SELECT && parsed.type !== PLURAL) return { kind: 'argument', name: parsed.value, ...place };
  const cases = Object.entries(parsed.options ?? {}).map(([key, held]) => [key, held.value.map(elementOf)] as const);
  const keyword = parsed.type === SELECT ? 'select' : parsed.pluralType === 'ordinal' ? 'selectordinal' : 'plural';
  return { kind: 'choice', name: parsed.value, keyword, offset: parsed.offset ?? 0, cases, ...place };
}
