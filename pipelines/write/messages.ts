import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { UserError } from '../error.ts';

/** Languages the project can write today; a language is added by its message file, its notes and this list. */
export const LANGS = ['en', 'ar'] as const;
export type Lang = (typeof LANGS)[number];

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
  /** Texts one after the other, parted as the language parts them. */
  list(texts: readonly string[]): string;
  /** The language's digits in a free text; symbols such as CAC/COSP/2017/10 keep theirs. */
  digits(text: string): string;
}

/** United Nations style parts thousands by a comma in English, by a non-breaking space in Arabic. */
const THOUSANDS: Readonly<Record<Lang, string>> = { en: ',', ar: '\u00a0' };

/** Stands for a number that is not known. */
const UNKNOWN = '…';

const LOCALES: Readonly<Record<Lang, string>> = { en: 'en-GB', ar: 'ar-EG-u-nu-arab' };

/** Both names of each month, as United Nations documents in Arabic write them. */
const ARABIC_MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

/**
 * Reads every message of a language from `<folder>/<lang>.json`, one flat object.
 * @throws UserError naming file and key for a message that another language has and this one lacks
 */
export function loadMessages(folder: string, lang: Lang): Words {
  const file = join(folder, `${lang}.json`);
  const messages = readJson(file);
  for (const other of LANGS) {
    const missing = Object.keys(readJson(join(folder, `${other}.json`))).find((key) => !(key in messages));
    if (missing)
      throw new UserError(`${file}, key ${missing}`, `the message is missing; ${other}.json has it`, 'translate it');
  }
  return wordsOf(lang, new Map(Object.entries(messages)), file);
}

/** Words over a given set of messages; `file` is named in errors. */
export function wordsOf(lang: Lang, messages: ReadonlyMap<string, string>, file: string): Words {
  const locale = LOCALES[lang];
  const formats = new Map<string, IntlMessageFormat>();
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string => unNumber(lang, value, options);

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

  const list = (texts: readonly string[]): string => texts.join(lang === 'ar' ? '؛ ' : '; ');

  const label = (column: string, value: unknown): string => {
    if (Array.isArray(value)) return list(value.map((one) => label(singular(column), one)));
    if (value === null || value === undefined) return say(`code.${column}.none`);
    if (messages.has(`code.${column}.value`)) return say(`code.${column}.value`, { [column]: value as Value });
    return say(`code.${column}.${String(value)}`);
  };

  return {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
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
    date: (iso) => unDate(lang, iso),
    list,
    digits: (text) => (lang === 'ar' ? arabicDigits(text) : text),
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

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format costs a hundred times what using it does. */
function numberFormat(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 1, ...options });
  numberFormats.set(key, made);
  return made;
}

function unNumber(lang: Lang, value: number, options: Intl.NumberFormatOptions): string {
  // A placeholder whose value is unknown, within a plural.
  if (Number.isNaN(value)) return UNKNOWN;
  const parts = numberFormat(lang, options).formatToParts(value);
  return parts.map((part) => (part.type === 'group' ? THOUSANDS[lang] : part.value)).join('');
}

function unDate(lang: Lang, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  if (lang === 'ar') return arabicDigits(`${day} ${ARABIC_MONTHS[month - 1]} ${year}`);
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  );
  return `${day} ${name} ${year}`;
}

/** Symbols and codes (a digit joined to a Latin letter or a stroke chain that holds one) keep their Western digits. */
function arabicDigits(text: string): string {
  return text.replace(/[A-Za-z][A-Za-z0-9./-]*|[0-9]+/g, (run) =>
    /^[0-9]/.test(run) ? run.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))) : run,
  );
}

/** One flat object of texts by key. @throws UserError naming the file where it is missing or no JSON */
export function readJson(file: string): Record<string, string> {
  if (!existsSync(file)) throw new UserError(file, 'the file is missing', 'every language has one message file');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    throw new UserError(file, (error as Error).message, 'the file must be one JSON object: key, text');
  }
}
