import type { Day, Language } from './language.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs a hundred times what using it does. */
function formatOf({ locale }: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...options });
  formats.set(key, made);
  return made;
}

/** A number in the digits and with the signs of the language. */
export function numberIn(language: Language, value: number, options: Intl.NumberFormatOptions = {}): string {
  const parts = formatOf(language, options).formatToParts(value);
  return parts.map((part) => (part.type === 'group' ? language.thousands : part.value)).join('');
}

/** Digits and signs of a language's numbers, for those who put numbers together themselves. */
export function signsOf(language: Language): { digits: string[]; decimal: string; percent: string } {
  const [, decimal] = formatOf(language, {}).formatToParts(1.5);
  const percent = formatOf(language, { style: 'percent' }).formatToParts(1).slice(1);
  return {
    digits: Array.from({ length: 10 }, (_, digit) => numberIn(language, digit)),
    decimal: decimal!.value,
    percent: percent.map(({ value }) => value).join(''),
  };
}

/** YYYY-MM-DD in parts. */
export function dayOf(iso: string): Day {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** First and last of some days, of which one names the month where it is the same. */
export function daysOf(language: Language, first: string, last: string): readonly [string, string] {
  return first.slice(0, 7) === last.slice(0, 7)
    ? language.days(dayOf(first), dayOf(last))
    : [language.date(dayOf(first)), language.date(dayOf(last))];
}
