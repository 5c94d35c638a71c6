import type { NoteContext } from './bind.ts';
import type { Words } from './messages.ts';

type Value = string | number | null;

/**
 * What the braces of a note's text are filled with: its numbers (a day in the style of the language), each also as
 * `<name>_words` (one to nine in words) and `<name>_known` (yes or no), and the built-in values.
 */
export function valuesOf(
  { numbers, collection, isIllustrative, citations }: NoteContext,
  words: Words,
): Record<string, Value> {
  const printed = Object.entries(numbers).map(([name, value]): [string, Value] => [name, printedDay(value, words)]);
  return {
    ...Object.fromEntries(printed),
    ...Object.fromEntries(printed.map(([name, value]) => [`${name}_words`, inWords(value, words)])),
    ...Object.fromEntries(printed.map(([name, value]) => [`${name}_known`, value === null ? 'no' : 'yes'])),
    ...Object.fromEntries(Object.entries(citations).map(([dataset, cite]) => [`cite_${dataset}`, cite])),
    nature: isIllustrative ? 'illustrative' : 'real',
    selection: collection.selection,
    as_of: words.date(collection.as_of),
    since: collection.since === null ? null : words.date(collection.since),
  };
}

/** A day (YYYY-MM-DD) in the style of the language; any other value as it is. */
export const printedDay = (value: Value, words: Words): Value =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.date(value) : value;

const inWords = (value: Value, words: Words): Value =>
  typeof value === 'number' && words.has(`number.${value}`) ? words.say(`number.${value}`) : value;
