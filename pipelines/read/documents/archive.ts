import { Inflate, Unzip, type UnzipDecoder, UnzipPassThrough, unzipSync } from 'fflate';
import { UserError } from '../../error.ts';

/** Entries an archive may hold. */
export const MAX_ENTRIES = 2_000;
/** Bytes one entry may unpack to. */
export const MAX_ENTRY_BYTES = 64 * 2 ** 20;
/** Bytes all entries together may unpack to. */
export const MAX_TOTAL_BYTES = 192 * 2 ** 20;
/** Times an entry may be larger unpacked than packed, once it is larger than `RATIO_FREE_BYTES`. */
export const MAX_RATIO = 250;
export const RATIO_FREE_BYTES = 4 * 2 ** 20;

/** What an archive is a file of, where it is not a document of Word: how errors speak of it, and how large it may be. */
export interface ArchiveKind {
  readonly program: string;
  readonly ending: string;
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
}
const WORD: ArchiveKind = {
  program: 'Word',
  ending: '.docx',
  maxEntryBytes: MAX_ENTRY_BYTES,
  maxTotalBytes: MAX_TOTAL_BYTES,
};

/** Packed bytes given to the inflater at once: deflate grows at most 1032 times, so no step gives more than 8 MB. */
const STEP = 8 * 2 ** 10;

/** The contents of an archive: the names of all entries, and the bytes of those asked for. Nothing is written anywhere. */
export interface Archive {
  readonly names: readonly string[];
  readonly entries: ReadonlyMap<string, Uint8Array>;
}

/**
 * Unpacks an archive in memory. Every entry is inflated in small steps and its real bytes are counted, whatever its header
 * declares; only those `isWanted` names are kept.
 *
 * @throws UserError where it is cut off, damaged or encrypted, or unpacks beyond a limit
 */
export function readArchive(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
  kind: ArchiveKind = WORD,
): Archive {
  try {
    const listed = listNames(bytes, file, kind);
    const archive = inflate(bytes, file, isWanted, kind);
    const names = new Set(archive.names);
    if (names.size !== listed.length || !listed.every((name) => names.has(name))) {
      throw damaged(file, 'its list of contents and its contents differ', kind);
    }
    return archive;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw damaged(file, error instanceof Error ? error.message : String(error), kind);
  }
}

/** Names in the central directory, which stands at the end: a file that was cut off has none. */
function listNames(bytes: Uint8Array, file: string, kind: ArchiveKind): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      if (names.length > MAX_ENTRIES) throw tooLarge(file, `it holds more than ${MAX_ENTRIES} entries`, kind);
      return false;
    },
  });
  if (new Set(names).size !== names.length) throw damaged(file, 'two of its entries have the same name', kind);
  return names;
}

function inflate(bytes: Uint8Array, file: string, isWanted: (name: string) => boolean, kind: ArchiveKind): Archive {
  const names: string[] = [];
  const entries = new Map<string, Uint8Array>();
  let total = 0;
  const unzip = new Unzip();
  unzip.register(UnzipPassThrough);
  unzip.register(SteppedInflate);
  unzip.onfile = (entry) => {
    const { name } = entry;
    names.push(name);
    if (names.length > MAX_ENTRIES) throw tooLarge(file, `it holds more than ${MAX_ENTRIES} entries`, kind);
    const parts: Uint8Array[] = [];
    let size = 0;
    entry.ondata = (error, part, isLast) => {
      if (error) throw error;
      size += part.length;
      total += part.length;
      if (size > kind.maxEntryBytes)
        throw tooLarge(file, `${quoted(name)} unpacks to more than ${kind.maxEntryBytes} bytes`, kind);
      if (total > kind.maxTotalBytes) throw tooLarge(file, `it unpacks to more than ${kind.maxTotalBytes} bytes`, kind);
      if (size > RATIO_FREE_BYTES && size > MAX_RATIO * (entry.size ?? bytes.length)) {
        throw tooLarge(file, `${quoted(name)} unpacks to more than ${MAX_RATIO} times its size`, kind);
      }
      if (!isWanted(name)) return;
      if (part.length > 0) parts.push(part.slice());
      if (isLast) entries.set(name, Buffer.concat(parts));
    };
    entry.start();
  };
  unzip.push(bytes, true);
  return { names, entries };
}

/** Inflates in steps, so that the counter sees the bytes of a bomb before they fill the memory. */
class SteppedInflate implements UnzipDecoder {
  static compression = 8;
  ondata!: UnzipDecoder['ondata'];
  readonly #inflate = new Inflate((part, isLast) => this.ondata(null, part, isLast));

  push(data: Uint8Array, isLast: boolean): void {
    for (let start = 0; start + STEP < data.length; start += STEP) {
      this.#inflate.push(data.subarray(start, start + STEP), false);
    }
    const rest = Math.floor(Math.max(data.length - 1, 0) / STEP) * STEP;
    this.#inflate.push(data.subarray(rest), isLast);
  }
}

/** A name of an entry as an error may show it: it comes from the file and may hold anything. */
function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 80));
}

function tooLarge(file: string, what: string, { program }: ArchiveKind): UserError {
  return new UserError(
    file,
    `the file is refused: ${what}`,
    program === 'Word'
      ? 'save the document anew from Word; a file like this is damaged or was made to harm'
      : 'if it really holds that much, save its sheets as CSV UTF-8; else it is damaged or was made to harm',
  );
}

function damaged(file: string, why: string, { program, ending }: ArchiveKind): UserError {
  return new UserError(
    file,
    `the file is cut off or damaged (${why})`,
    `get it again from where it came, open it in ${program} and save it as ${ending}`,
  );
}
