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

const LOCALE = 'en-GB';
const date = ({ year, month, day }: Day): string => `${day} ${monthName(LOCALE, month)} ${year}`;

export const english: Language = {
  lang: 'en',
  dir: 'ltr',
  locale: LOCALE,
  tag: 'en',
  thousands: ',',
  comma: ', ',
  listSeparator: '; ',
  quotes: ['“', '”'],
  date,
  days: (first, last) => [String(first.day), date(last)],
  digits: (text) => text,
  numbering: westernNumbering('(%)'),
  ties: [
    beforeNumber('articles?|arts?\\.|chapters?|figures?|tables?|items?|sections?|paragraphs?|paras?\\.|No\\.'),
    PARAGRAPH_OF_ARTICLE,
    afterNumber('per cent|million|billion'),
    /(?:(?<!\d)\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?=\d{4}(?!\d))/gu,
  ],
  typography: western(LOCALE),
};
