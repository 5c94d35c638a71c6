import { westernDigits } from '../../read/documents/folding.ts';
import type { NoteSource } from '../note.ts';
import { type Finding, fault } from './finding.ts';
import { proseOfNote } from './prose.ts';

/** `44`, `44 (17)`, `46 (9) (a)`; lists and ranges of them. */
const list = (joints: string): string => {
  const one = '\\d+(?: ?\\((?:\\d+|\\p{L})\\))*';
  return `${one}(?:,? ${one}(?=,| ))*(?:,? (?:${joints}) ?${one})?`;
};
const english = `${list('and|or|to')}`;
const lists: Readonly<Record<string, string>> = {
  fr: list('et|ou|à'),
  es: list('y|e|o|a'),
  ru: list('и|или|по'),
  ar: '\\d+(?: ?\\(\\d+\\))*(?:(?: إلى |،? و ?|، )\\d+(?: ?\\(\\d+\\))*)*',
};
const MONTHS: Readonly<Record<string, string>> = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  ru: '(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*',
};
const SYMBOL = /\b(?:CAC|A|E|ST)\/[A-Z0-9][A-Za-z0-9./-]*/g;

/** Volume, number, year and pages of a work that a footnote cites. */
const CITED = /\b(?:[vV]ol|[nN]os?|pp?|[cC]hap)\.?\s?\d+(?:[-–]\d+)?|\(\d{4}\)/g;

/** Figures that a text may hold though no query gives them: provisions, items, resolutions, dates, symbols, levels of confidence. */
const LAWFUL: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(`\\b(?:[aA]rticles?|[pP]aragraphs?|[iI]tems?) ${english}`, 'gu'),
    /\b(?:resolution|decision)s? \d+\/\d+(?:(?:, \d+\/\d+)*,? and \d+\/\d+)?/g,
    /\b95 per cent (?=interval|confidence)|(?<=confidence intervals? of )95 per cent/g,
    new RegExp(`\\b(?:\\d{1,2}(?:(?: and | to |[-–])\\d{1,2})? )?(?:${MONTHS.en}) \\d{4}`, 'g'),
  ],
  fr: [
    new RegExp(`(?<!\\p{L})(?:[aA]rticles?|[pP]aragraphes?|[pP]oints?) ${lists.fr}`, 'gu'),
    /(?<!\p{L})(?:résolution|décision)s? \d+\/\d+(?:(?:, \d+\/\d+)* et \d+\/\d+)?/gu,
    /95\s?%(?=[^.]*(?:confiance|intervalle))|(?<=(?:confiance|intervalle)[^.]*)95\s?%/g,
    new RegExp(`(?:\\d{1,2}(?:er)?(?:(?: et | au |[-–])\\d{1,2})? )?(?<!\\p{L})(?:${MONTHS.fr}) \\d{4}`, 'gu'),
  ],
  es: [
    new RegExp(`(?<!\\p{L})(?:[aA]rtículos?|[pP]árrafos?|[tT]emas?) ${lists.es}`, 'gu'),
    /(?<!\p{L})(?:resoluci(?:ón|ones)|decisi(?:ón|ones)) \d+\/\d+(?:(?:, \d+\/\d+)* y \d+\/\d+)?/gu,
    /95\s?%(?=[^.]*(?:confianza|intervalo))|(?<=(?:confianza|intervalo)[^.]*)95\s?%/g,
    new RegExp(`(?:\\d{1,2}(?:(?: y | al |[-–])\\d{1,2})? de )?(?:${MONTHS.es}) de \\d{4}`, 'g'),
  ],
  ru: [
    new RegExp(`(?<!\\p{L})(?:[сС]тат(?:ь|е)\\p{L}*|[пП]ункт\\p{L}*) ${lists.ru}`, 'gu'),
    /(?<!\p{L})(?:резолюци|решени)\p{L}* \d+\/\d+(?:(?:, \d+\/\d+)* и \d+\/\d+)?/gu,
    /95[\s-]?(?:процент\p{L}*|%)(?=[^.]*(?:доверительн|интервал))|(?<=(?:доверительн|интервал)[^.]*)95/gu,
    new RegExp(`(?:\\d{1,2}(?:(?: и |[-–])\\d{1,2})? )?(?<!\\p{L})(?:${MONTHS.ru}) \\d{4}`, 'gu'),
  ],
  zh: [
    /第\s?\d+(?:\s?(?:\(\d+\)|（\d+）))*\s?(?:(?:、|和|至|或)第?\s?\d+(?:\s?(?:\(\d+\)|（\d+）))*\s?)*(?:条|款|项|段)/g,
    /项目\s?\d+(?:\s?(?:、|和|至)\s?\d+)*/g,
    /第\s?\d+\/\d+\s?号/g,
    /95\s?%|百分之95/g,
    /\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日?(?:(?:至|和)\s?\d{1,2}\s?日)?)?)?/g,
  ],
  ar: [
    new RegExp(`(?:ال|لل)?(?:مادة|مادتان|مادتين|مواد|فقرة|فقرتين|فقرات|بند|بندين|بنود) (?:من )?${lists.ar}`, 'gu'),
    /(?:القرار|القرارات|القرارين|المقرر) \d+\/\d+(?: و\d+\/\d+)*/g,
    /(?:ثقة|تقدير) ب?نسب(?:تها|ة) 95 في المائة/g,
    /(?:\d{1,2}(?: ?(?:و|إلى |-) ?\d{1,2})? )?(?:(?:كانون|تشرين) (?:الأول|الثاني)|\p{L}+)\/\p{L}+ \d{4}/gu,
  ],
};

/**
 * Figures that a note's text holds and a query could give: one for each figure that is no provision, item, date, symbol or the like.
 */
export function typedFigures(source: NoteSource): Finding[] {
  return proseOfNote(source).flatMap(({ where, words, isFootnote }) =>
    words.flatMap((text) => {
      const forms = [SYMBOL, ...(isFootnote ? [CITED] : []), ...(LAWFUL[source.lang] ?? [])];
      const bare = forms.reduce((rest, form) => rest.replace(form, ''), westernDigits(text));
      return (bare.match(/\d+/g) ?? []).map((figure) =>
        fault(where, `the figure ${figure} is typed`, 'give its query under numbers: in note.yaml, and write {NAME}'),
      );
    }),
  );
}
