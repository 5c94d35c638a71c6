import type { NoteSource } from '../note.ts';
import { type Finding, fault } from './finding.ts';
import { Phrases } from './phrases.ts';
import { proseOfNote } from './prose.ts';

/** The European Union is a party, and no State. */
const NO_STATE = new Set(['EUU']);

/** Finds names of States in texts of any language. */
export interface StateNames {
  readonly names: Phrases;
  /** Name -> code of the State. */
  readonly codes: ReadonlyMap<string, string>;
}

/** @param names every name of every State (in any language) and the State's code */
export function stateNamesOf(names: Iterable<readonly [name: string, iso3: string]>): StateNames {
  const codes = new Map<string, string>();
  for (const [name, iso3] of names) {
    if (NO_STATE.has(iso3)) continue;
    for (const form of formsOf(name)) codes.set(form, iso3);
  }
  return { names: new Phrases(codes.keys(), true, basesOf), codes };
}

/** A note counts States and names none: each name of one, wherever it stands, but in the lawful phrases. */
export function namedStates(source: NoteSource, states: StateNames, lawful: Phrases): Finding[] {
  return proseOfNote(source).flatMap(({ where, words }) =>
    words.flatMap((text) =>
      longest(states.names.outside(text, lawful)).map(({ phrase, start, end }) =>
        fault(
          where,
          `"${text.slice(start, end)}" names a State (${states.codes.get(phrase)})`,
          'count States, or put a phrase that names none under not_states in reports/editorial.yaml',
        ),
      ),
    ),
  );
}

/** One of several names that begin at one place. */
const longest = <T extends { start: number; end: number }>(found: readonly T[]): T[] =>
  found.filter((one, index) =>
    found.every(
      (other, at) =>
        other === one || other.start > one.start || other.end < one.end || (other.end === one.end && at > index),
    ),
  );

/** A name as lists write it and as texts do: "Iran (Islamic Republic of)", "Islamic Republic of Iran", "Iran". */
function formsOf(name: string): string[] {
  const found = /^(.*?)\s*[(（](.*?)[)）]$/u.exec(name);
  if (!found) return [name];
  const [, short, long] = found as unknown as [string, string, string];
  return [name, short, ...(/ of$/.test(long) ? [`${long} ${short}`] : [])];
}

/** Endings of cases in Russian, by the ending of the name as lists write it, folded. */
const ENDINGS: readonly (readonly [ending: string, cases: readonly string[]])[] = [
  ['ия', ['ии', 'ию', 'иеи', 'иею']],
  ['ая', ['ои', 'ую', 'ою']],
  ['а', ['ы', 'и', 'е', 'у', 'ои', 'ою']],
  ['я', ['и', 'е', 'ю', 'еи']],
  ['и', ['я', 'ю', 'е', 'ем']],
  ['ь', ['и', 'ю', 'я', 'е', 'ью', 'ем']],
  ['', ['а', 'у', 'ом', 'е']],
];
const SHORTEST_STEM = 4;

/** What a word, folded, may be a form of: in Arabic with letters joined to it, in Russian in another case. */
export function basesOf(word: string): string[] {
  if (/^\p{Script=Arabic}/u.test(word)) {
    // And, so; by, for, like; for with the article.
    return [/^[وف]/, /^[بلك]/, /^[وف][بلك]/]
      .map((letters) => word.replace(letters, ''))
      .concat(word.replace(/^[وف]?لل/, 'ال'));
  }
  if (!/^\p{Script=Cyrillic}/u.test(word)) return [];
  return ENDINGS.flatMap(([ending, cases]) =>
    cases
      .filter((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM)
      .map((one) => word.slice(0, -one.length) + ending),
  );
}
