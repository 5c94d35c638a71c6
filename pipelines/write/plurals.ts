/** The order in which the forms of a number are written. */
const ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
type Category = (typeof ORDER)[number];

/** Counts of States, findings and requests lie below; French and Spanish part only millions as "many". */
const LARGEST = 999;

const known = new Map<string, ReadonlyMap<Category, readonly number[]>>();

/** The forms that whole numbers take in a language, each with the first numbers that take it; `other` is always one. */
function formsOf(lang: string): ReadonlyMap<Category, readonly number[]> {
  const before = known.get(lang);
  if (before) return before;
  const rules = new Intl.PluralRules(lang);
  const numbers = new Map<Category, number[]>(ORDER.map((category) => [category, []]));
  for (let number = 0; number <= LARGEST; number += 1) numbers.get(rules.select(number))!.push(number);
  const forms = new Map([...numbers].filter(([category, held]) => held.length > 0 || category === 'other'));
  known.set(lang, forms);
  return forms;
}

/** Categories of the language that a count can fall into, `other` last: six in Arabic, four in Russian, one in Chinese. */
export const categoriesOf = (lang: string): readonly string[] => [...formsOf(lang).keys()];

/** The first numbers of a form, for those who write it; none for `other` where only fractions take it. */
export const examplesOf = (lang: string, category: string): readonly number[] =>
  (formsOf(lang).get(category as Category) ?? []).slice(0, 4);

/** Whether a key of a plural is a category and not an exact number such as `=0`. */
export const isCategory = (key: string): boolean => (ORDER as readonly string[]).includes(key);

/** The category of a language that an exact case (`=0`) says all of, as `zero` does in Arabic; or null. */
export function categoryOfExact(key: string, lang: string): string | null {
  const found = [...formsOf(lang)].find(([, numbers]) => numbers.length === 1 && `=${numbers[0]}` === key);
  return found?.[0] ?? null;
}

/** Keys of a plural in the order in which they are written: exact numbers, then categories. */
export function inOrder(keys: Iterable<string>): string[] {
  const place = (key: string): number =>
    key.startsWith('=') ? Number(key.slice(1)) - 1e6 : ORDER.indexOf(key as Category);
  return [...new Set(keys)].sort((one, other) => place(one) - place(other));
}

/** Whether a plural parts numbers by grammar; one of only `=0` (or `zero`) and `other` says none or some. */
export const agrees = (keys: readonly string[]): boolean =>
  keys.some((key) => isCategory(key) && key !== 'zero' && key !== 'other');

/**
 * The forms that a plural of these keys lacks in a language: where it parts numbers by grammar, every category of the language whose
 * numbers are not all given as exact cases.
 *
 * @param mustAgree whether it parts numbers by grammar though its keys do not show it
 */
export function missingForms(keys: readonly string[], lang: string, mustAgree = false): string[] {
  if (!mustAgree && !agrees(keys)) return [];
  return [...formsOf(lang)].flatMap(([category, numbers]) => {
    const isExact = numbers.length > 0 && numbers.length < 3 && numbers.every((number) => keys.includes(`=${number}`));
    return keys.includes(category) || isExact ? [] : [category];
  });
}
