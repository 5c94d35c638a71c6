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

const LOCALE = 'fr-FR';
const dayOf = ({ day }: Day): string => (day === 1 ? '1er' : String(day));
const date = (day: Day): string => `${dayOf(day)} ${monthName(LOCALE, day.month)} ${day.year}`;

export const french: Language = {
  lang: 'fr',
  dir: 'ltr',
  locale: LOCALE,
  tag: 'fr',
  thousands: '\u00a0',
  comma: ', ',
  listSeparator: '\u00a0; ',
  quotes: ['«\u00a0', '\u00a0»'],
  date,
  days: (first, last) => [dayOf(first), date(last)],
  digits: (text) => text,
  numbering: westernNumbering('%)'),
  ties: [
    beforeNumber(
      'articles?|arts?\\.|chapitres?|figures?|tableaux?|points?|sections?|paragraphes?|par\\.|alinéas?|no|nos|n°',
    ),
    PARAGRAPH_OF_ARTICLE,
    afterNumber('pour cent|millions?|milliards?'),
    / [:;?!»%]|« /gu,
    /(?:(?<!\d)(?:1er|\d{1,2}) )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) (?=\d{4}(?!\d))/gu,
  ],
  typography: western(LOCALE),
};
