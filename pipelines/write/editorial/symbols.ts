import type { NoteSource } from '../note.ts';
import { type Finding, fault } from './finding.ts';
import { proseOfNote } from './prose.ts';

/** The Conference's own, its working groups' and expert meetings', and the executive summaries of the review mechanism. */
const SOUND =
  /^CAC\/COSP\/(?:(?:EG\.\d+\/|WG\.\d+\/|IRG\/)?(?:19|20)\d\d\/(?:CRP\.|L\.|INF\/|NGO\/|MISC\.)?\d+|IRG\/[IVX]+\/\d+\/\d+)(?:\/(?:Add|Corr|Rev)\.\d+)*$/;

/** What begins like a symbol of the Conference, however it is written, up to the end of the word. */
const LIKE = /\bCAC\s?[/\\|–-]\s?COSP[^\s,;:)\]،؛、，。；）”"»]*/giu;

const EXAMPLE = 'write it as CAC/COSP/2017/10, CAC/COSP/EG.1/2017/2 or CAC/COSP/IRG/I/1/1/Add.3';

/** Symbols of documents that no document has. */
export function brokenSymbols(source: NoteSource): Finding[] {
  const { form_of: form } = source.spec;
  const named = form && !SOUND.test(form) ? [fault(`${source.file}, form_of of note.yaml`, badly(form), EXAMPLE)] : [];
  const written = proseOfNote(source).flatMap(({ where, words }) =>
    words.flatMap((text) =>
      [...text.matchAll(LIKE)]
        .map(([symbol]) => symbol.replace(/[.。]+$/, ''))
        .filter((symbol) => !SOUND.test(symbol))
        .map((symbol) => fault(where, badly(symbol), EXAMPLE)),
    ),
  );
  return [...named, ...written];
}

const badly = (symbol: string): string => `"${symbol}" is no well-formed symbol`;
