/** A mark of a list at the beginning of a line. */
export interface Mark {
  readonly mark: string;
  /** Characters of the line up to its text, white space included. */
  readonly length: number;
  /** Whether nothing but a list begins so, wherever the line stands. */
  readonly isSure: boolean;
}

const DIGITS = '0-9\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19';
const HAN = '一二三四五六七八九十';
/** Dots, squares and the like; those of symbol fonts come as private characters. */
const SHAPES = '•●○◦‣▪■□◆◇►▶➢➤✓✔·∙⁃❖*\uF000-\uF0FF\u25AA\u25AB\u2756\u2B9A\u2012\u2015';

const FORMS: readonly { readonly form: RegExp; readonly isSure: boolean }[] = [
  { form: new RegExp(`^[${SHAPES}](?=\\s*\\S)`, 'u'), isSure: true },
  { form: /^[-–—](?=\s+\S)/u, isSure: true },
  { form: /^[-–—](?=[\p{L}"“«(])/u, isSure: false },
  { form: /^o(?=\s+\p{Lu})/u, isSure: false },
  {
    form: new RegExp(
      `^[(（](?:[a-zа-я]{1,2}|[ivxlc]{1,6}|[${DIGITS}]{1,3}|[\u0621-\u064A]{1,2})[)）](?=\\s*\\S)`,
      'iu',
    ),
    isSure: false,
  },
  { form: new RegExp(`^[(（][${HAN}]{1,3}[)）](?=\\s*[^\\s,;.:)])`, 'u'), isSure: false },
  { form: /^(?:[a-zа-я]|[ivx]{1,5}|[\u0621-\u064A])[)）](?=\s*[^\s,;.:)])/iu, isSure: false },
  { form: new RegExp(`^[${DIGITS}]{1,3}[)）](?=\\s*[^\\s,;.:)])`, 'u'), isSure: false },
  { form: new RegExp(`^[${DIGITS}]{1,3}[.．](?=\\s+[^\\s${DIGITS}])`, 'u'), isSure: false },
  { form: new RegExp(`^[${DIGITS}]{1,3}[.．](?=\\p{Script=Han})`, 'u'), isSure: false },
  { form: new RegExp(`^[${DIGITS}]{1,3}\\s?[-–](?=\\s*[\u0621-\u064A])`, 'u'), isSure: false },
  { form: /^[\u0621-\u064A]\s?[-–](?=\s*[\u0621-\u064A])/u, isSure: false },
  { form: new RegExp(`^[${HAN}]{1,3}、(?=\\S)`, 'u'), isSure: false },
  { form: /^[①-⑳⑴-⒇](?=\s*\S)/u, isSure: true },
  { form: /^(?:[a-z]|[ivx]{1,5})\.(?=\s+\S)/u, isSure: false },
];

/** Wingdings and Symbol glyphs that lists are made with, as the character one sees. */
const seen = (mark: string): string => (/^[\uF000-\uF0FF]$/u.test(mark) ? '•' : mark);

/** The mark of a list that a line begins with, if it does. */
export function leadingMark(line: string): Mark | undefined {
  for (const { form, isSure } of FORMS) {
    const found = form.exec(line)?.[0];
    if (found === undefined) continue;
    const length = line.length - line.slice(found.length).trimStart().length;
    return { mark: seen(found), length, isSure };
  }
  return undefined;
}

/** Whether a piece of text is a mark and nothing else, as where a tab parts it from its text. */
export const isMarkAlone = (text: string): boolean =>
  leadingMark(`${text.trim()} Xx`)?.length === text.trim().length + 1 || /^[-–—]$/u.test(text.trim());

/** What kind of mark it is, so that marks of one list are known as such: `(a)` and `(c)`, `1.` and `12.`. */
export const markKind = (mark: string): string =>
  mark
    .replace(new RegExp(`[${DIGITS}]+`, 'gu'), '1')
    .replace(new RegExp(`[${HAN}]+`, 'gu'), '一')
    .replace(/[\u0621-\u064A]+/gu, 'أ')
    .replace(/[a-zа-я]+/giu, 'a');
