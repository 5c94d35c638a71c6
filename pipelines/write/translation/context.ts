import { isBuiltIn, numberBehind } from '../../../schemas/note.ts';
import { categoriesOf, examplesOf } from '../plurals.ts';
import type { Inline, Segment } from './segments.ts';
import type { Unit } from './units.ts';

/** Name of a number -> the query it comes from. */
export type Meanings = Readonly<Record<string, string>>;

/** What a translator is told of a segment: what it is for, what its codes stand for, and of a form, when it is taken. */
export function noteOf(unit: Unit, { source, form }: Segment, lang: string, meanings: Meanings): string {
  const place = unit.format === 'message' ? aboutMessage(unit.name) : aboutRun(unit);
  const codes = source.flatMap((inline) => (typeof inline === 'string' ? [] : [inline.code]));
  const hasNumber = codes.some((code) => /^\{[a-z0-9_]+\}$/.test(code));
  return [
    ...(form ? [aboutForm(form, lang)] : []),
    place,
    ...new Set(codes.flatMap((code) => aboutCode(code, form, meanings))),
    ...(hasNumber && !form && categoriesOf(lang).length > 1 ? [spellOut(lang)] : []),
  ].join('\n');
}

/** How many characters a short label of a chart may have, or null where there is room. */
export function maxLengthOf({ name, english, format }: Unit): number | null {
  const isLabel = format === 'message' && name.startsWith('chart.') && !/\.(title|subtitle|alt)$/.test(name);
  return isLabel ? Math.max(24, Math.ceil(english.length * 1.5)) : null;
}

const RUNS: Readonly<Record<string, string>> = {
  title: 'Title',
  section: 'Heading of a section',
  subsection: 'Heading of a subsection',
  summary: 'Summary',
  paragraph: 'Numbered paragraph',
  item: 'Item of a list; ends as the English does',
  footnote: 'Footnote',
};

const aboutRun = ({ name, origin }: Unit): string => `${RUNS[name]} of the note "${origin.replace(/^note\//, '')}".`;

const CHART_WORDS: Readonly<Record<string, string>> = {
  title: 'Title',
  subtitle: 'Line under the title, which says what is counted and of how many,',
  alt: 'Description, for those who do not see it,',
};

function aboutMessage(key: string): string {
  const [family, first = '', ...rest] = key.split('.');
  const last = rest.join('.');
  if (family === 'chart')
    return `${CHART_WORDS[last] ?? 'Short label in the legend or at an axis'} of the chart ${first}.`;
  if (family === 'column')
    return last === 'about'
      ? `What the column "${first}" holds: a line of the data dictionary.`
      : last === ''
        ? `Head of the column "${first}" in tables and the data dictionary; short.`
        : `Head of the column "${last}" in the table "${first}"; short.`;
  if (family === 'code')
    return last === 'none'
      ? `Stands where "${first}" is not known or does not apply.`
      : `Label of the value "${last}" of "${first}", in tables, charts and their legends; short.`;
  if (family === 'mart' || family === 'dataset')
    return `Title or description of the table "${first}" in the data dictionary.`;
  if (family === 'number') return `The number ${first} in words, within a sentence.`;
  if (family === 'note' && rest[0] === 'table')
    return `Title of the table "${rest.slice(1).join('.')}" in the note "${first}".`;
  if (family === 'note' && rest.length === 1 && /^\d+$/.test(rest[0]!)) return `How ${first} ${rest[0]} is numbered.`;
  if (family === 'note') return `Words of every note's first page, running heads and captions (${key}).`;
  return `Words of the output (${key}).`;
}

function aboutCode(code: string, form: Segment['form'], meanings: Meanings): string[] {
  if (code === '#') return form ? [`# is the number {${form.name}}.`] : [];
  if (code.startsWith('[^')) return [`${code} is the mark of a footnote.`];
  if (/^\[\]\(chart:/.test(code)) return [`${code} becomes "figure" and its number.`];
  if (/^\[\]\(table:/.test(code)) return [`${code} becomes "table" and its number.`];
  const found = /^\{([a-z][a-z0-9_]*)(,)?/.exec(code);
  if (!found) return [];
  const [, name, isChoice] = found as unknown as [string, string, string | undefined];
  const meaning = isBuiltIn(name) ? BUILT_IN[name.replace(/^cite_.*/, 'cite')] : meanings[numberBehind(name)];
  const words = name.endsWith('_words') ? ', one to nine in words' : '';
  const forms = isChoice ? '; its forms are the units that follow' : '';
  return meaning || words || forms ? [`{${name}}${words}${meaning ? `: ${meaning}` : ''}${forms}.`] : [];
}

const BUILT_IN: Readonly<Record<string, string>> = {
  nature: 'whether the data are real or illustrative',
  selection: 'how the States reviewed were chosen',
  as_of: 'the day of the data',
  since: 'the earlier day that the data are compared with',
  cite: 'where the data are from',
};

function aboutForm({ name, keyword, key, around }: NonNullable<Segment['form']>, lang: string): string {
  const [before, after] = plainText(around).split(new RegExp(`\\{${name}\\b[^}]*\\}`)) as [string, string | undefined];
  const within = `in "${before.slice(-60)}[…]${(after ?? '').slice(0, 60)}"`;
  if (keyword === 'select') return `Stands ${within} where {${name}} is "${key}".`;
  const examples = examplesOf(lang, key);
  const when = key.startsWith('=')
    ? `is ${key.slice(1)}`
    : examples.length > 0
      ? `is ${examples.join(', ')}${examples.length < 4 ? '' : ' …'}`
      : 'is no whole number';
  return `Form "${key}", which stands ${within} where {${name}} ${when}. The code {} stands for no words.`;
}

const spellOut = (lang: string): string =>
  `Where a number asks for forms that English has not, write them in its place: {NAME, plural, ${categoriesOf(lang)
    .map((category) => `${category} {…}`)
    .join(' ')}}, with # for the number.`;

/** A segment's text as one line, for messages to a person. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : inline.code)).join('');
