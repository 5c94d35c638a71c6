import type { Localized } from '../../schemas/source.ts';
import type { Collection } from '../read/collections.ts';
import type { Lang } from './messages.ts';

/** A text of a source or collection in a language; in English where nobody has translated it, of which the run warns. */
export const translated = (text: Localized, lang: Lang): string => text[lang] ?? text.en;

/** Warnings of the texts of a collection that charts and notes print in English for want of a translation. */
export function untranslated(collection: Collection, langs: Iterable<Lang>): string[] {
  const { about, sources, summaries } = collection;
  const printed: [string, Localized | undefined][] = [
    ['its title', about.title],
    ...about.caveats.map(({ id, text }): [string, Localized] => [`the caveat ${id}`, text]),
    ...[...sources.values()].map((source): [string, Localized | undefined] => [
      `how ${source.dataset} is cited`,
      source.about.cite,
    ]),
    ['how executive_summaries are cited', summaries?.about.cite],
  ];
  return [...langs].flatMap((lang) => {
    const missing = printed.flatMap(([name, text]) => (text && !text[lang] ? [name] : []));
    return missing.length > 0
      ? [`Collection ${collection.name}, not translated into "${lang}" and written in English: ${missing.join(', ')}.`]
      : [];
  });
}
