import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectionSchema } from '../../../schemas/collection.ts';
import { editorialSchema } from '../../../schemas/editorial.ts';
import type { Places } from '../../paths.ts';
import { collectionNames } from '../../read/collections.ts';
import { readYaml } from '../../read/yaml.ts';
import { describesData } from '../digits.ts';
import { LANGS, type Lang } from '../messages.ts';
import { type NoteSource, readNote } from '../note.ts';
import { typedFigures } from './figures.ts';
import { type Finding, fault } from './finding.ts';
import {
  inWesternDigits,
  isShown,
  lackingForms,
  leftInEnglish,
  leftInLatin,
  unlikeKeys,
  unlikeOutline,
} from './languages.ts';
import { Phrases } from './phrases.ts';
import { type Prose, proseOfMessages, proseOfNote, readMessageFile } from './prose.ts';
import { tooLong, unreferred } from './references.ts';
import { figuresForWords } from './small_numbers.ts';
import { basesOf, namedStates, stateNamesOf } from './states.ts';
import { brokenSymbols } from './symbols.ts';

/**
 * What an editor would mark in the notes and messages, language by language. A language that has no file yet is passed over; one that
 * has is held to be whole.
 *
 * @param stateNames every name of every State of every collection, and its code
 */
export function editorialFindings(places: Places, stateNames: Iterable<readonly [string, string]>): Finding[] {
  const { ranking, ranking_lawful, not_states, latin } = readYaml(
    join(places.reports, 'editorial.yaml'),
    editorialSchema,
  );
  const states = stateNamesOf(stateNames);
  const caveats = mostCaveats(places);
  const lawfulLatin = new Set(latin);
  const messages = join(places.reports, 'messages');
  const english = readMessageFile(messages, 'en');
  const original = english ? proseOfMessages(english) : new Map<string, Prose>();
  const found: Finding[] = [];

  for (const lang of LANGS) {
    const file = readMessageFile(messages, lang);
    const notes = notesOf(join(places.reports, 'notes'), lang);
    const orders = new Phrases(ranking[lang]);
    const lawful = new Phrases(ranking_lawful[lang]);
    const noStates = new Phrases([...not_states.en, ...not_states[lang]], false, basesOf);
    const ranks = (prose: Prose): Finding[] =>
      prose.words.flatMap((text) =>
        orders
          .outside(text, lawful)
          .map(({ start, end }) =>
            fault(
              prose.where,
              `"${text.slice(start, end)}" orders States`,
              'say how many, without an order; or put a phrase that orders nothing under ranking_lawful in reports/editorial.yaml',
            ),
          ),
      );
    const everyText = (prose: Prose): Finding[] => [
      ...lackingForms(prose, lang),
      ...leftInLatin(prose, lang, lawfulLatin),
    ];
    if (file) {
      const texts = lang === 'en' ? original : proseOfMessages(file);
      if (english && lang !== 'en')
        found.push(...unlikeKeys(english, file), ...leftInEnglish([...original.values()], [...texts.values()], lang));
      for (const [key, prose] of texts)
        found.push(
          ...everyText(prose),
          ...(isShown(key) ? ranks(prose) : []),
          ...(describesData(key) ? [] : inWesternDigits(prose, lang)),
        );
    }
    for (const { source, original } of notes) {
      const prose = proseOfNote(source);
      if (original && lang !== 'en')
        found.push(...unlikeOutline(original, source), ...leftInEnglish(proseOfNote(original), prose, lang));
      found.push(
        ...prose.flatMap((one) => [...everyText(one), ...ranks(one), ...inWesternDigits(one, lang)]),
        ...unreferred(source),
        ...tooLong(source, caveats),
        ...typedFigures(source),
        ...brokenSymbols(source),
        ...namedStates(source, states, noStates),
        ...figuresForWords(source),
      );
    }
  }
  return found;
}

/** The notes that a language has, each with its English. */
function notesOf(folder: string, lang: string): { source: NoteSource; original: NoteSource | null }[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.flatMap(({ name }) => {
    const has = (one: string): boolean => existsSync(join(folder, name, `${one}.md`));
    if (!has(lang)) return [];
    const original = has('en') ? readNote(join(folder, name), 'en' as Lang) : null;
    return [{ source: lang === 'en' && original ? original : readNote(join(folder, name), lang as Lang), original }];
  });
}

/** Each caveat of a collection is a numbered paragraph of its notes. */
const mostCaveats = ({ sources }: Places): number =>
  Math.max(
    0,
    ...collectionNames(sources).map(
      (name) => readYaml(join(sources, name, 'collection.yaml'), collectionSchema).caveats.length,
    ),
  );
