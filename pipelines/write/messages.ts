import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES as LANGS, type Language as Lang } from '../../schemas/languages.ts';
import { UserError } from '../error.ts';
import { dayOf, daysOf, numberIn } from './languages/forms.ts';
import { languageOf } from './languages/languages.ts';

export { LANGS, type Lang };

type Value = string | number | null;

/** Every word of one language, and the forms its numbers and dates take. */
export interface Words {
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  /** Hash of all messages: what was drawn with other words is drawn anew. */
  readonly fingerprint: string;
  /** The message of a key, with its ICU placeholders filled; numbers in the language's digits. */
  say(key: string, values?: Readonly<Record<string, Value>>): string;
  has(key: string): boolean;
  /** A text that is ICU MessageFormat itself (a note's paragraph), filled the same way. Throws what the format throws. */
  fill(text: string, values: Readonly<Record<string, Value>>): string;
  /** Label of a coded value in a column: `code.<column>.<value>`; null is `code.<column>.none`; lists are joined. */
  label(column: string, value: unknown): string;
  /** Head of a column in a table, with the table's own wording if it has one. */
  head(table: string, column: string): string;
  /** What a column of a table means. */
  about(table: string, column: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A known number of a column as it is printed: `*_share` (0 to 1) as per cent. */
  amount(column: string, value: number): string;
  /** A day in the style of United Nations documents of the language; takes YYYY-MM-DD. */
  date(iso: string): string;
  /** First and last day of a meeting; of days in one month only one names it. Takes YYYY-MM-DD. */
  days(first: string, last: string): readonly [string, string];
  /** Texts one after the other, parted as the language parts them. */
  list(texts: readonly string[]): string;
  /** Order of two names, as the language sorts them. */
  compare(one: string, other: string): number;
  /** The language's digits in a free text; symbols such as CAC/COSP/2017/10 keep theirs. */
  digits(text: string): string;
}

/** Stands for a number that is not known. */
const UNKNOWN = '…';

/** The languages that can be written now: those whose message file exists. */
export const writtenLangs = (folder: string): Lang[] =>
  LANGS.filter((lang) => existsSync(join(folder, `${lang}.json`)));

/** The languages of a run that names none: two are enough to work with, and six take three times as long. */
export const USUAL_LANGS: readonly Lang[] = ['en', 'ar'];

/**
 * Reads every message of a language from `<folder>/<lang>.json`, one flat object.
 * @throws UserError naming file and key for a message that another language has and this one lacks
 */
export function loadMessages(folder: string, lang: Lang): Words {
  const file = join(folder, `${lang}.json`);
  const messages = readJson(file);
  for (const other of writtenLangs(folder)) {
    const missing = Object.keys(readJson(join(folder, `${other}.json`))).find((key) => !(key in messages));
    if (missing)
      throw new UserError(`${file}, key ${missing}`, `the message is missing; ${other}.json has it`, 'translate it');
  }
  return wordsOf(lang, new Map(Object.entries(messages)), file);
}

/** Words over a given set of messages; `file` is named in errors. */
export function wordsOf(lang: Lang, messages: ReadonlyMap<string, string>, file: string): Words {
  const language = languageOf(lang);
  const { locale } = language;
  const collator = new Intl.Collator(locale);
  const formats = new Map<string, IntlMessageFormat>();
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
    // A placeholder whose value is unknown, within a plural.
    Number.isNaN(value) ? UNKNOWN : numberIn(language, value, options);

  const fill = (text: string, values: Readonly<Record<string, Value>>): string => {
    let format = formats.get(text);
    if (!format) {
      format = new IntlMessageFormat(text, locale, undefined, {
        ignoreTag: true,
        formatters: {
          getNumberFormat: (_locales, options) =>
            ({ format: (n: Value) => (typeof n === 'number' ? number(n, options ?? {}) : n) }) as Intl.NumberFormat,
          getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
          getPluralRules: (...given) => new Intl.PluralRules(...given),
        },
      });
      bareAsNumber(format.getAst() as IcuElement[]);
      formats.set(text, format);
    }
    const given = Object.entries(values).map(([name, value]) => [name, value === null ? UNKNOWN : value]);
    return String(format.format(Object.fromEntries(given)));
  };

  const say = (key: string, values: Readonly<Record<string, Value>> = {}): string => {
    const text = messages.get(key);
    if (text === undefined) {
      throw new UserError(`${file}, key ${key}`, 'there is no such message', `add "${key}" to ${file}`);
    }
    try {
      return fill(text, values);
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError(
        `${file}, key ${key}`,
        (error as Error).message,
        'mend the message or give it the values it names',
      );
    }
  };

  const list = (texts: readonly string[]): string => texts.join(language.listSeparator);

  const label = (column: string, value: unknown): string => {
    if (Array.isArray(value)) return list(value.map((one) => label(singular(column), one)));
    if (value === null || value === undefined) return say(`code.${column}.none`);
    if (messages.has(`code.${column}.value`)) return say(`code.${column}.value`, { [column]: value as Value });
    return say(`code.${column}.${String(value)}`);
  };

  return {
    lang,
    dir: language.dir,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([...messages]))
      .digest('hex'),
    say,
    fill,
    label,
    number,
    amount: (column, value) =>
      number(value, column.endsWith('_share') ? { style: 'percent', maximumFractionDigits: 0 } : {}),
    has: (key) => messages.has(key),
    head: (table, column) =>
      say(messages.has(`column.${table}.${column}`) ? `column.${table}.${column}` : `column.${column}`),
    about: (table, column) =>
      say(
        messages.has(`column.${table}.${column}.about`) ? `column.${table}.${column}.about` : `column.${column}.about`,
      ),
    date: (iso) => language.date(dayOf(iso)),
    days: (first, last) => daysOf(language, first, last),
    list,
    compare: (one, other) => collator.compare(one, other),
    digits: language.digits,
  };
}

/** A list column is the plural of the column whose codes it holds. */
const singular = (column: string): string => column.replace(/s$/, '');

interface IcuElement {
  type: number;
  options?: Record<string, { value: IcuElement[] }>;
}

/** Turns each bare `{name}` into `{name, number}`, so that its digits go through the same formatter as a plural's `#`. */
function bareAsNumber(elements: IcuElement[]): void {
  const ARGUMENT = 1;
  const NUMBER = 2;
  for (const element of elements) {
    if (element.type === ARGUMENT) element.type = NUMBER;
    for (const option of Object.values(element.options ?? {})) bareAsNumber(option.value);
  }
}

/** One flat object of texts by key. @throws UserError naming the file where it is missing or no JSON */
export function readJson(file: string): Record<string, string> {
  if (!existsSync(file))
    throw new UserError(
      file,
      'the file is missing',
      'a language can be written once its messages and notes are translated',
    );
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    throw new UserError(file, (error as Error).message, 'the file must be one JSON object: key, text');
  }
}
