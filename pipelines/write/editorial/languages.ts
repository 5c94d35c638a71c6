import { strayDigits } from '../digits.ts';
import { choicesOf } from '../icu.ts';
import type { NoteSource } from '../note.ts';
import { missingForms } from '../plurals.ts';
import { outline } from '../structure.ts';
import { type Finding, fault } from './finding.ts';
import type { MessageFile, Prose } from './prose.ts';

/** Keys that one language has and another lacks, or has beside it. */
export function unlikeKeys(english: MessageFile, other: MessageFile): Finding[] {
  const missing = Object.keys(english.texts).filter((key) => !(key in other.texts));
  const foreign = Object.keys(other.texts).filter((key) => !(key in english.texts));
  return [
    ...missing.map((key) =>
      fault(`${other.file}, key ${key}`, 'the message is missing; English has it', 'translate it'),
    ),
    ...foreign.map((key) => fault(other.at(key), 'English has no such message', 'take it out, or add it to English')),
  ];
}

/** Where a note of one language is made of other blocks, numbers or references than the English. */
export function unlikeOutline(english: NoteSource, other: NoteSource): Finding[] {
  const [wanted, told] = [outline(english), outline(other)];
  const at = wanted.findIndex((line, index) => line !== told[index]);
  if (at < 0 && told.length === wanted.length) return [];
  const index = at < 0 ? wanted.length : at;
  const node = other.root.children[index] ?? other.root.children.at(-1);
  const what = `block ${index + 1} is "${told[index] ?? 'missing'}", and in English "${wanted[index] ?? 'none'}"`;
  return [
    fault(node ? other.at(node) : other.file, what, 'give every language the same blocks, numbers and references'),
  ];
}

/** Plurals that lack a form of the language. */
export function lackingForms(prose: Prose, lang: string): Finding[] {
  return choicesOf(prose.elements).flatMap(({ name, keyword, cases }) => {
    const missing =
      keyword === 'plural'
        ? missingForms(
            cases.map(([key]) => key),
            lang,
          )
        : [];
    const forms = missing.map((form) => `"${form}"`).join(', ');
    return missing.length === 0 ? [] : [fault(prose.where, `the plural {${name}} lacks the form ${forms}`, 'add it')];
  });
}

/** Western digits in Arabic. */
export function inWesternDigits(prose: Prose, lang: string): Finding[] {
  if (lang !== 'ar') return [];
  return prose.words
    .flatMap(strayDigits)
    .map((digits) =>
      fault(prose.where, `"${digits}" is in Western digits`, 'write Arabic-Indic digits (٠ to ٩) outside symbols'),
    );
}

const OWN_SCRIPT: ReadonlySet<string> = new Set(['ar', 'zh', 'ru']);

/** Words in Latin letters in a language of another script, outside symbols, links and the words that are lawful everywhere. */
export function leftInLatin(prose: Prose, lang: string, lawful: ReadonlySet<string>): Finding[] {
  if (!OWN_SCRIPT.has(lang)) return [];
  const words = prose.words.flatMap(
    (text) =>
      (prose.isFootnote ? withoutWorks(text) : text)
        .replace(/\b(?:CAC|A|E|ST)\/[A-Za-z0-9./-]+|https?:\S+/g, ' ')
        .match(/(?<![A-Za-z\u00c0-\u024f0-9])[A-Za-z\u00c0-\u024f]{2,}(?:['’-][A-Za-z]+)*/gu) ?? [],
  );
  const left = [...new Set(words)].filter((word) => !lawful.has(word) && !/^[IVXLC]+$/.test(word));
  if (left.length === 0) return [];
  const shown = left
    .slice(0, 4)
    .map((word) => `"${word}"`)
    .join(', ');
  return [
    fault(
      prose.where,
      `${shown} stands in Latin letters`,
      'translate it, or put a name under latin in reports/editorial.yaml',
    ),
  ];
}

/** A footnote's text without what cites a work in its own language: words in quotation marks, names and titles in capitals. */
const withoutWorks = (text: string): string =>
  text
    .replace(/[“”„"«《][^“”"»》]*[“”"»》]/g, ' ')
    .replace(/\b[A-Z][\w'’.-]*(?:[\s,:&-]+(?:[A-Z][\w'’.-]*|and|of|the|for|in|on|[A-Z]\.))*/g, ' ')
    .replace(/\b(?:vol|no|pp?|eds?|chap)\./gi, ' ');

/** Texts of some length that are the same as in English, in a language of the same script. */
export function leftInEnglish(english: readonly Prose[], other: readonly Prose[], lang: string): Finding[] {
  if (OWN_SCRIPT.has(lang)) return [];
  const said = new Set(english.filter(isLong).map(textOf));
  return other
    .filter((prose) => said.has(textOf(prose)))
    .map((prose) =>
      fault(prose.where, `the text is still in English ("${textOf(prose).trim().slice(0, 40)} …")`, 'translate it'),
    );
}

const isLong = (prose: Prose): boolean => {
  const text = prose.isFootnote ? withoutWorks(textOf(prose)) : textOf(prose);
  return (text.match(/\p{L}{2,}/gu) ?? []).length >= 4;
};

const textOf = ({ words }: Prose): string => words.join(' … ');

/** Whether a message is prose that a reader of notes and charts meets, and no line about data. */
export const isShown = (key: string): boolean => /^(?:note|chart|run)\./.test(key);
