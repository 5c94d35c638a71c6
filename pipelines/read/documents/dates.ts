import { fold, westernDigits } from './folding.ts';

/** Locales whose names of months are met in documents; Arabic ones bear two names, of the Levant and of Egypt. */
const LOCALES = ['en', 'fr', 'es', 'ru', 'ar-SY', 'ar-EG', 'ar-MA'] as const;

const MONTHS: ReadonlyMap<string, number> = new Map(
  LOCALES.flatMap((locale) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month): [string, number] => {
      const parts = format.formatToParts(new Date(Date.UTC(2000, month, 1)));
      return [fold(parts.find(({ type }) => type === 'month')!.value), month + 1];
    });
  }),
);
const NAMES = [...MONTHS.keys()].sort((left, right) => right.length - left.length).join('|');
/** Over folded text; a second Arabic name may follow the first. */
const DAY_MONTH_YEAR = new RegExp(
  `(?<![\\d\\p{L}])(\\d{1,2})(?: ?er| ?er\\.)? (?:de |d )?(${NAMES})(?: (?:${NAMES}))?(?: de| del)? (\\d{4})(?!\\d)`,
  'gu',
);
const MONTH_DAY_YEAR = new RegExp(`(?<!\\p{L})(${NAMES}) (\\d{1,2}) (\\d{4})(?!\\d)`, 'gu');
const CHINESE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;
const NUMERIC = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)|(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/gu;
/** "2-6 June 2014", "5月27日至31日": the days of a meeting, not a date of issue. */
const RANGE = /\d{1,2}\s*(?:[-–—]|\bto\b|\ba\b|\bal\b|\bau\b|по|до|الي|إلى)\s*\d{1,2}\s*\p{L}|日\s*至/u;

/** All full dates in a text, YYYY-MM-DD, in their order; days of a meeting ("2-6 June 2014") are none. */
export function datesIn(text: string): string[] {
  const plain = westernDigits(text.normalize('NFKC'));
  if (RANGE.test(plain)) return [];
  const folded = fold(text);
  return [
    ...[...folded.matchAll(DAY_MONTH_YEAR)].map(([, day, month, year]) => iso(year!, MONTHS.get(month!)!, day!)),
    ...[...folded.matchAll(MONTH_DAY_YEAR)].map(([, month, day, year]) => iso(year!, MONTHS.get(month!)!, day!)),
    ...[...plain.matchAll(CHINESE)].map(([, year, month, day]) => iso(year!, Number(month), day!)),
    ...[...plain.matchAll(NUMERIC)].map(([, year, month, day, first, second, last]) =>
      year ? iso(year, Number(month), day!) : iso(last!, Number(second), first!),
    ),
  ].filter((date) => date !== undefined);
}

function iso(year: string, month: number, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return text === `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` ? text : undefined;
}
