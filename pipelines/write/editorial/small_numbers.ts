import { numberBehind } from '../../../schemas/note.ts';
import type { IcuElement } from '../icu.ts';
import type { NoteSource } from '../note.ts';
import { advice, type Finding } from './finding.ts';
import { proseOfNote } from './prose.ts';

/**
 * United Nations style writes one to nine in words, but figures throughout where numbers are compared. Without data none knows which
 * numbers are small; but where a note writes a number in words somewhere (`{few_words}`), its author held it to be small. This finds
 * the sentences in which such a number stands as a figure and alone, so that nothing is compared with it.
 *
 * It does not find a small number that is written in figures throughout, nor say anything of `#` in a plural, where each form is
 * the author's choice. It is advice.
 */
export function figuresForWords(source: NoteSource): Finding[] {
  if (source.lang !== 'en') return [];
  const prose = proseOfNote(source);
  const small = new Set(prose.flatMap(({ elements }) => wordedIn(elements)));
  return prose.flatMap(({ where, elements }) =>
    sentencesOf(elements).flatMap((sentence) => {
      const numbers = sentence.filter((element) => element.kind !== 'literal');
      const [only] = numbers;
      const isPercent = sentence.some((element) => element.kind === 'literal' && /per cent/.test(element.value));
      if (numbers.length !== 1 || only?.kind !== 'argument' || !small.has(only.name) || isPercent) return [];
      const what = `{${only.name}} stands as a figure in a sentence that compares nothing, and elsewhere in words`;
      return [advice(where, what, `write {${only.name}_words}`)];
    }),
  );
}

/** Numbers that are written in words. */
const wordedIn = (elements: readonly IcuElement[]): string[] =>
  elements.flatMap((element) =>
    element.kind === 'argument' && element.name.endsWith('_words')
      ? [numberBehind(element.name)]
      : element.kind === 'choice'
        ? element.cases.flatMap(([, held]) => wordedIn(held))
        : [],
  );

/** The elements of each sentence; a literal that ends one and begins the next is cut. */
function sentencesOf(elements: readonly IcuElement[]): IcuElement[][] {
  const sentences: IcuElement[][] = [[]];
  for (const element of elements) {
    if (element.kind !== 'literal') {
      sentences.at(-1)!.push(element);
      continue;
    }
    const [first, ...others] = element.value.split(/(?<=[.;?!])\s+/);
    sentences.at(-1)!.push({ ...element, value: first! });
    for (const value of others) sentences.push([{ ...element, value }]);
  }
  return sentences;
}
