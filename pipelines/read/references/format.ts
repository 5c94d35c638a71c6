import { LETTERS } from './convention.ts';
import { type Figures, FRAMES, type Frame, GROUPINGS, type Grouping } from './frames.ts';
import { ABJAD, CYRILLIC } from './numerals.ts';
import type { Reference, ReferenceLang } from './references.ts';

/** Styles of a language, numbered from 0; the last one groups ("articles 15 to 18 and 21; article 23, paragraph 2 (b) and (d)"). */
export const styleCount = (lang: ReferenceLang): number => FRAMES[lang].length + 1;

/**
 * Prints references as a document of the language would; what it prints parses back to the same references.
 * @param style from 0 to `styleCount(lang)` - 1; other numbers are taken modulo
 */
export function formatReferences(references: readonly Reference[], lang: ReferenceLang, style: number): string {
  const count = styleCount(lang);
  const chosen = ((Math.trunc(style) % count) + count) % count;
  const frame = FRAMES[lang][chosen];
  if (!frame) return groups(references, GROUPINGS[lang]).join(lang === 'ar' ? '؛ ' : '; ');
  return joined(
    references.map((reference) => single(reference, frame)),
    frame.between,
  );
}

function single({ article, paragraph, subparagraph }: Reference, frame: Frame): string {
  const lower = subparagraph === undefined ? frame.paragraph : frame.both;
  const upper = subparagraph === undefined ? frame.article : frame.letter;
  return filled(paragraph === undefined ? upper : lower, frame.figures, { article, paragraph, subparagraph });
}

function filled(
  template: string,
  figures: Figures,
  values: { article: number; paragraph?: string | undefined; subparagraph?: string | undefined },
): string {
  return template
    .replace('{a}', number(values.article, figures))
    .replace('{p}', number(Number(values.paragraph ?? 0), figures))
    .replace('{l}', letter(values.subparagraph ?? 'a', figures));
}

function joined(items: readonly string[], [between, last]: readonly [string, string]): string {
  const head = items.slice(0, -1).join(between);
  return head === '' ? (items[0] ?? '') : head + last + items.at(-1);
}

/** Bare articles in one list, then article by article its letters, its paragraphs, and the letters of each paragraph. */
function groups(references: readonly Reference[], grouping: Grouping): string[] {
  const { figures, between } = grouping;
  const print = (
    forms: readonly [string, string],
    list: readonly string[],
    article: number,
    size: number,
    paragraph?: string,
  ) =>
    filled((size > 1 ? forms[1] : forms[0]).replace('{list}', joined(list, between)), figures, { article, paragraph });
  const numbers = (values: readonly number[]) => runs(values, (value) => number(value, figures), grouping.range);
  const letters = (values: readonly Reference[]) => {
    const sorted = values.map((value) => value.subparagraph as string).sort();
    return sorted.map((value) => grouping.letter.replace('{l}', letter(value, figures)));
  };
  const articles = [...new Set(references.map((reference) => reference.article))].sort((a, b) => a - b);
  const bare = references
    .filter((r) => r.paragraph === undefined && r.subparagraph === undefined)
    .map((r) => r.article);
  const printed: string[] = bare.length > 0 ? [print(grouping.articles, numbers(bare), 0, bare.length)] : [];
  for (const article of articles) {
    const own = references.filter((reference) => reference.article === article);
    const direct = own.filter((r) => r.paragraph === undefined && r.subparagraph !== undefined);
    if (direct.length > 0) printed.push(print(grouping.letters, letters(direct), article, direct.length));
    const plain = own.filter((r) => r.paragraph !== undefined && r.subparagraph === undefined);
    const values = plain.map((reference) => Number(reference.paragraph));
    if (plain.length > 0) printed.push(print(grouping.paragraphs, numbers(values), article, plain.length));
    const lettered = own.filter((r) => r.paragraph !== undefined && r.subparagraph !== undefined);
    for (const paragraph of new Set(lettered.map((reference) => reference.paragraph as string))) {
      const under = letters(lettered.filter((reference) => reference.paragraph === paragraph));
      printed.push(print([grouping.both, grouping.both], under, article, under.length, paragraph));
    }
  }
  return printed;
}

/** Numbers in order, three or more in a row as a range. */
function runs(values: readonly number[], print: (value: number) => string, range: string): string[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const items: string[] = [];
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (sorted[end + 1] === (sorted[end] as number) + 1) end += 1;
    if (end - at < 2) end = at;
    items.push(print(sorted[at] as number) + (end > at ? range + print(sorted[end] as number) : ''));
    at = end + 1;
  }
  return items;
}

const HAN = '〇一二三四五六七八九';

function number(value: number, figures: Figures): string {
  if (figures === 'arabic') return [...String(value)].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('');
  if (figures !== 'han') return String(value);
  const ten = Math.floor(value / 10);
  const unit = value % 10;
  const tens = ten === 0 ? '' : `${ten === 1 ? '' : HAN[ten]}十`;
  return tens + (unit === 0 && ten > 0 ? '' : HAN[unit]);
}

function letter(value: string, figures: Figures): string {
  const place = LETTERS.indexOf(value);
  if (figures === 'arabic') return ABJAD[place] === 'ه' ? 'هـ' : (ABJAD[place] as string).replace('ا', 'أ');
  if (figures === 'han') return number(place + 1, 'han');
  return figures === 'cyrillic' ? (CYRILLIC[place] as string) : value;
}
