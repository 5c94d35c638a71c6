import {
  afterNumber,
  beforeNumber,
  type Day,
  type Language,
  monthName,
  PARAGRAPH_OF_ARTICLE,
  western,
} from './language.ts';
import { westernNumbering } from './numerals.ts';

const LOCALE = 'ru-RU';
const date = ({ year, month, day }: Day): string => `${day} ${monthName(LOCALE, month)} ${year} года`;

export const russian: Language = {
  lang: 'ru',
  dir: 'ltr',
  locale: LOCALE,
  tag: 'ru',
  thousands: '\u00a0',
  comma: ', ',
  listSeparator: '; ',
  quotes: ['«', '»'],
  date,
  days: (first, last) => [String(first.day), date(last)],
  digits: (text) => text,
  numbering: westernNumbering('%)'),
  ties: [
    // Stems with the endings of their cases.
    beforeNumber(
      '(?:стать|глав|таблиц|диаграмм)\\p{L}{0,3}|(?:рисун|пункт|подпункт|раздел)\\p{L}{0,4}|(?:ст|гл|рис|табл|п|пп|разд)\\.|№',
    ),
    PARAGRAPH_OF_ARTICLE,
    afterNumber('процент\\p{L}{0,3}|%|тыс\\.|млн|млрд|(?:года|году|годом|годов|годы|год|гг?\\.)'),
    /(?:(?<!\d)\d{1,2} )?(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря) (?=\d{4}(?!\d))/gu,
    // Initials and the name after them.
    /(?<!\p{L})(?:\p{Lu}\. ){1,2}(?=\p{Lu}\p{Ll})/gu,
  ],
  typography: western(LOCALE),
};
