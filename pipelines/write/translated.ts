import type { DatasetContract } from '../../schemas/dataset.ts';
import type { Localized } from '../../schemas/source.ts';
import type { Collection } from '../read/collections.ts';
import type { Contracts } from '../read/contracts.ts';
import type { Lang } from './messages.ts';

/** A text of a source or collection in a language; in English where nobody has translated it, of which the run warns. */
export const translated = (text: Localized, lang: Lang): string => text[lang] ?? text.en;

/** Warnings of the texts of a collection that charts and notes print in English for want of a translation. */
export function untranslated(
  collection: Collection,
  datasets: Contracts<DatasetContract>,
  langs: Iterable<Lang>,
): string[] {
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
    const missing = [
      ...printed.flatMap(([name, text]) => (text && !text[lang] ? [name] : [])),
      ...[...sources.keys()].flatMap((dataset) => columnsWithout(lang, dataset, datasets.get(dataset))),
    ];
    return missing.length > 0
      ? [`Collection ${collection.name}, not translated into "${lang}" and written in English: ${missing.join(', ')}.`]
      : [];
  });
}

/** Columns that a dataset has in English and Arabic and not in the language. */
function columnsWithout(lang: Lang, dataset: string, contract: DatasetContract | undefined): string[] {
  const columns = contract?.columns ?? {};
  return Object.keys(columns).flatMap((name) => {
    const bare = name.endsWith('_en') ? name.slice(0, -'_en'.length) : '';
    return bare && `${bare}_ar` in columns && !(`${bare}_${lang}` in columns) ? [`the ${bare} of ${dataset}`] : [];
  });
}
