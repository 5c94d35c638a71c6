import { type Day, type Language, plainNumeral } from './language.ts';

/** Both names of each month, as United Nations documents in Arabic write them. */
const MONTHS = [
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

/** Ordinals from the first to the tenth: of sections, and of figures. */
const OF_SECTIONS = ['أولاً', 'ثانياً', 'ثالثاً', 'رابعاً', 'خامساً', 'سادساً', 'سابعاً', 'ثامناً', 'تاسعاً', 'عاشراً'];
const OF_FIGURES = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'];
const UNITS = ['', 'حادي', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع'];
const LETTER_NAMES = ['ألف', 'باء', 'جيم', 'دال', 'هاء', 'واو', 'زاي', 'حاء', 'طاء', 'ياء'];
const LETTERS = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص', 'ق', 'ر'];

/** Symbols and codes (a digit joined to a Latin letter or a stroke chain that holds one) keep their Western digits. */
const digits = (text: string): string =>
  text.replace(/[A-Za-z][A-Za-z0-9./-]*|[0-9]+/g, (run) =>
    /^[0-9]/.test(run) ? run.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))) : run,
  );

const number = (count: number): string => digits(plainNumeral(count));
const date = ({ year, month, day }: Day): string => digits(`${day} ${MONTHS[month - 1]} ${year}`);

/** One of a list, from 11 to 19 in the form of those, else in digits. */
const ordinal =
  (names: readonly string[], article: string) =>
  (count: number): string => {
    if (count <= 10) return names[count - 1]!;
    if (count < 20) return `${article}${UNITS[count - 10]} عشر`;
    return count === 20 ? `${article}عشرون` : number(count);
  };

export const arabic: Language = {
  lang: 'ar',
  dir: 'rtl',
  locale: 'ar-EG-u-nu-arab',
  tag: 'ar',
  thousands: '\u00a0',
  comma: '، ',
  listSeparator: '؛ ',
  quotes: ['"', '"'],
  date,
  days: (first, last) => [number(first.day), date(last)],
  digits,
  numbering: {
    section: { numeral: ordinal(OF_SECTIONS, ''), mark: '%-', word: null },
    subsection: { numeral: (count) => LETTER_NAMES[count - 1] ?? number(count), mark: '%-', word: null },
    paragraph: { numeral: number, mark: '%-', word: null },
    item: { numeral: (count) => LETTERS[count - 1] ?? number(count), mark: '(%)', word: null },
    figure: { numeral: ordinal(OF_FIGURES, 'ال'), mark: '%', word: null },
    table: { numeral: number, mark: '%', word: null },
  },
  ties: [
    /(?:المادة|المادتان|المادتين|المواد|الفصل|الشكل|الجدول|البند|الفقرة) (?=[٠-٩]|\0)/gu,
    /[٠-٩]+ (?=\([٠-٩]+\))/gu,
    /[٠-٩] في المائة/gu,
    /(?:[٠-٩]{1,2} )?(?:(?:كانون|تشرين) (?:الأول|الثاني)|\p{L}+)\/\p{L}+ (?=[٠-٩]{4})/gu,
  ],
  typography: {
    hasItalics: false,
    headWidth: 1.3,
    chart: 'Noto Sans Arabic, Noto Sans, sans-serif',
    hasLargeFonts: false,
    page: {
      families: '"Noto Naskh Arabic", "Simplified Arabic", "Traditional Arabic", "Geeza Pro", serif',
      size: '112.5%',
      printSize: '12pt',
      leading: 1.75,
    },
    pdf: { families: ['Note Sans', 'Note Sans Arabic'], size: 10.5, leading: 0.85, between: 1.25 },
    word: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-EG', own: 'bidirectional' },
  },
};
