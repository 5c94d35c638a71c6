import Papa from 'papaparse';
import { cut, type Reject } from './rejects.ts';

/** A record with the number of cells it should have. */
export interface SoundRecord {
  readonly record: number;
  readonly cells: readonly string[];
}

/**
 * Reads a file whose structure is broken, record by record, and says of each broken one where and how. A record whose quotes
 * do not close properly would swallow what follows it, so reading begins again at the line after its first: nothing is lost.
 */
export function structuralRecords(
  text: string,
  delimiter: string,
  width: number,
  place: { readonly shown: string; readonly dataset: string },
): { records: SoundRecord[]; rejects: Reject[] } {
  const records: SoundRecord[] = [];
  const rejects: Reject[] = [];
  let record = 0;
  let start = 0;
  let isHead = true;
  while (start < text.length) {
    const base = start;
    let resume: number | undefined;
    let from = 0;
    Papa.parse<string[]>(text.slice(base), {
      delimiter,
      step: ({ data, errors, meta }, parser) => {
        const begin = base + from;
        from = meta.cursor;
        if (data.length === 1 && data[0] === '') return;
        if (isHead) {
          isHead = false;
          return;
        }
        record += 1;
        const fault = errors.find((error) => error.type === 'Quotes');
        if (!fault && data.length === width) {
          records.push({ record, cells: data });
          return;
        }
        rejects.push({
          dataset: place.dataset,
          file: place.shown,
          record,
          column: '',
          value: cut(firstLine(text, begin)),
          reason: `line ${lineOf(text, begin)}: ${fault ? quoteFault(fault.code) : widthFault(data.length, width)}`,
          right: `${width} cells; a cell that holds the separator, a quote or a line break stands in double quotes, quotes in it doubled`,
        });
        if (fault) {
          resume = afterLine(text, begin);
          parser.abort();
        }
      },
    });
    start = resume ?? text.length;
  }
  return { records, rejects };
}

const quoteFault = (code: string): string =>
  code === 'MissingQuotes'
    ? 'a cell opens with a quote that is never closed'
    : 'text stands after the closing quote of a cell';

const widthFault = (found: number, width: number): string =>
  found < width
    ? `only ${found} of ${width} cells: the record is cut or lacks separators`
    : `${found} cells instead of ${width}: a cell that holds the separator is not quoted, or another text stands in it`;

const skipBreaks = (text: string, index: number): number => {
  let at = index;
  while (text[at] === '\n' || text[at] === '\r') at += 1;
  return at;
};

const afterLine = (text: string, begin: number): number => {
  const end = text.indexOf('\n', skipBreaks(text, begin));
  return end === -1 ? text.length : end + 1;
};

const firstLine = (text: string, begin: number): string =>
  text.slice(skipBreaks(text, begin), afterLine(text, begin)).trimEnd();

const lineOf = (text: string, begin: number): number => text.slice(0, skipBreaks(text, begin)).split('\n').length;
