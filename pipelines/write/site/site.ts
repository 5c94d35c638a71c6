import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isIllustrative } from '../../model/lineage.ts';
import type { Lang, Words } from '../messages.ts';
import { translated } from '../translated.ts';
import { cataloguePage } from './catalogue.ts';
import { type CatalogueInput, cataloguedOf } from './catalogue_facts.ts';
import { findingPlaces } from './finding_places.ts';

/**
 * Writes the catalogue of a build into `<folder>/catalogue.html`, in the first of the languages, and as `catalogue.<lang>.html` in
 * each of the others.
 */
export async function writeCatalogue(
  input: CatalogueInput & { readonly asOf: string; readonly words: ReadonlyMap<Lang, Words> },
  folder: string,
): Promise<void> {
  const { collection, asOf, words } = input;
  const catalogued = await cataloguedOf(input);
  const findings = await findingPlaces(input.connection, collection);
  const langs = [...words.keys()];
  const languages = new Map(
    langs.map((lang, index) => [lang, index === 0 ? 'catalogue.html' : `catalogue.${lang}.html`]),
  );
  mkdirSync(folder, { recursive: true });
  for (const [lang, said] of words) {
    const { about, name, sources } = collection;
    const frame = {
      collection: name,
      title: translated(about.title, lang),
      about: translated(about.about, lang),
      caveats: about.caveats.map(({ text }) => said.digits(translated(text, lang))),
      asOf,
      mark: isIllustrative([...sources.values()]) ? said.say('run.illustrative') : null,
      languages,
      findings,
    };
    writeFileSync(join(folder, languages.get(lang)!), cataloguePage(catalogued, frame, said));
  }
}
