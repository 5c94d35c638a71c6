import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, quotedIdentifier, quotedString } from '@duckdb/node-api';
import type { MartContract } from '../../../schemas/mart.ts';
import { type Edges, isIllustrative, sourcesBehind } from '../../model/lineage.ts';
import { rowsOf } from '../../model/warehouse.ts';
import type { Collection } from '../../read/collections.ts';
import type { Contracts } from '../../read/contracts.ts';
import type { Lang, Words } from '../messages.ts';
import { translated } from '../translated.ts';
import { arrowTable } from './arrow.ts';
import { dataPackage, type Publication } from './datapackage.ts';
import { openTable } from './table.ts';
import { openWorkbook, type WorkbookWords } from './workbook.ts';

/** A built collection, as far as publishing its tables needs it. */
export interface Published {
  readonly connection: DuckDBConnection;
  readonly collection: Collection;
  readonly contracts: Contracts<MartContract>;
  readonly edges: Edges;
  readonly asOf: string;
  readonly words: ReadonlyMap<Lang, Words>;
}

/**
 * Writes beside the CSV of each published table its Parquet and Arrow twin, and of all of them together a workbook in each
 * language and a `datapackage.json` (in the first language). The same data give the same bytes.
 */
export async function writeOpenData(built: Published, folder: string): Promise<void> {
  const { connection, contracts } = built;
  const published = [...contracts].filter(([, { publish }]) => publish);
  const rows = new Map<string, Record<string, unknown>[]>();
  for (const [name] of published) {
    const file = quotedString(join(folder, `${name}.parquet`));
    await connection.run(`copy mart.${quotedIdentifier(name)} to ${file} (format parquet)`);
    rows.set(name, await rowsOf(connection, `from mart.${quotedIdentifier(name)}`));
  }
  let isFirst = true;
  for (const [lang, words] of built.words) {
    const publication = publicationOf(built, published, rows, words);
    if (isFirst) {
      for (const table of publication.tables) writeFileSync(join(folder, `${table.name}.arrow`), arrowTable(table));
      writeFileSync(join(folder, 'datapackage.json'), dataPackage(publication));
    }
    isFirst = false;
    const mark = isIllustrative([...built.collection.sources.values()]) ? words.say('run.illustrative') : null;
    writeFileSync(join(folder, `tables.${lang}.xlsx`), await openWorkbook(publication, workbookWords(words, mark)));
  }
}

function publicationOf(
  { collection, edges, asOf }: Published,
  published: readonly (readonly [string, MartContract])[],
  rows: ReadonlyMap<string, Record<string, unknown>[]>,
  words: Words,
): Publication {
  const { about, name, sources } = collection;
  return {
    collection: name,
    title: translated(about.title, words.lang),
    about: translated(about.about, words.lang),
    caveats: about.caveats.map(({ text }) => translated(text, words.lang)),
    asOf,
    tables: published.map(([table, contract]) => {
      const behind = sourcesBehind(`mart.${table}`, edges, sources).map((source) => source.about);
      return openTable(table, contract, rows.get(table)!, behind, words);
    }),
  };
}

function workbookWords(words: Words, mark: string | null): WorkbookWords {
  const head = (name: string): string => words.say(`workbook.head.${name}`);
  return {
    contents: words.say('workbook.contents'),
    dictionary: words.say('workbook.dictionary'),
    sources: words.say('workbook.sources'),
    contentsHeads: [head('sheet'), head('table'), head('title'), head('grain'), head('rows')],
    dictionaryHeads: [head('table'), head('column'), head('head'), head('meaning'), head('unit'), head('allowed')],
    sourcesHeads: [head('source'), head('producer'), head('address'), head('licence'), head('nature'), head('tables')],
    mark,
  };
}
