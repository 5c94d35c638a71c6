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

const LOCALE = 'es-ES';
const date = ({ year, month, day }: Day): string => `${day} de ${monthName(LOCALE, month)} de ${year}`;

export const spanish: Language = {
  lang: 'es',
  dir: 'ltr',
  locale: LOCALE,
  tag: 'es',
  thousands: '\u00a0',
  comma: ', ',
  listSeparator: '; ',
  quotes: ['“', '”'],
  date,
  days: (first, last) => [String(first.day), date(last)],
  digits: (text) => text,
  numbering: westernNumbering('%)'),
  ties: [
    beforeNumber(
      'artículos?|arts?\\.|capítulos?|cap\\.|figuras?|gráficos?|cuadros?|temas?|secciones|sección|párrafos?|párrs?\\.|núms?\\.',
    ),
    PARAGRAPH_OF_ARTICLE,
    afterNumber('por ciento|%|millones|millón'),
    /(?:(?<!\d)\d{1,2} de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de (?=\d{4}(?!\d))/gu,
  ],
  typography: western(LOCALE),
};
