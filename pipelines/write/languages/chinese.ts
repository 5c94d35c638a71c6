import { type Day, type Language, plainNumeral } from './language.ts';
import { chineseNumeral, letter } from './numerals.ts';

const date = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`;

export const chinese: Language = {
  lang: 'zh',
  dir: 'ltr',
  locale: 'zh-CN',
  tag: 'zh-Hans',
  thousands: '\u00a0',
  comma: '、',
  listSeparator: '；',
  quotes: ['“', '”'],
  date,
  days: (first, last) => [date(first), `${last.day}日`],
  digits: (text) => text,
  numbering: {
    section: { numeral: chineseNumeral, mark: '%.', word: 'chineseCountingThousand' },
    subsection: { numeral: (count) => letter(count).toUpperCase(), mark: '%.', word: 'upperLetter' },
    paragraph: { numeral: plainNumeral, mark: '%.', word: 'decimal' },
    item: { numeral: letter, mark: '(%)', word: 'lowerLetter' },
    figure: { numeral: chineseNumeral, mark: '%', word: 'chineseCountingThousand' },
    table: { numeral: plainNumeral, mark: '%', word: 'decimal' },
  },
  ties: [],
  typography: {
    hasItalics: false,
    headWidth: 1,
    chart: 'Noto Sans SC, Noto Sans, sans-serif',
    hasLargeFonts: true,
    page: {
      families: '"Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif',
      size: '100%',
      printSize: '10.5pt',
      leading: 1.7,
    },
    pdf: { families: ['Note Sans SC', 'Note Sans', 'Note Sans Arabic'], size: 10, leading: 0.8, between: 1.2 },
    word: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA', own: 'eastAsia' },
  },
};
