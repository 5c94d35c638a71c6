import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Inline, Segment } from './segments.ts';

/**
 * Writes XLIFF 1.2, not 2.x, since it is what translation tools take best. memoQ, Trados and OmegaT read both; but Weblate calls its
 * reading of 2.0 "in development" (since 5.15), MateCat loses present translations of 2.0 that it keeps in 1.2 (its issue 3106),
 * Poedit refuses 2.2, and 2.x has length limits and plural forms only in modules that a tool may leave out, where 1.2 has `maxwidth`
 * in its core and a published convention for plural forms. The tools' own formats (SDLXLIFF, MQXLIFF, MXLIFF) are 1.2 as well.
 *
 * A code is `<ph>` with the code as its content: tools protect it, and most show it. A text that is not translated yet has no
 * `<target>`, for an empty one counts as a translation in OmegaT; what is said about a unit is one `<note>`, the last of which is
 * all that OmegaT keeps.
 */
export function xliff(files: readonly XliffFile[], lang: string, isRead: boolean): string {
  const root = x(
    'xliff',
    { version: '1.2', xmlns: XLIFF },
    ...files.flatMap((file) => [
      '\n',
      x(
        'file',
        { original: file.original, 'source-language': 'en', 'target-language': lang, datatype: 'plaintext' },
        '\n',
        x('body', {}, ...file.units.flatMap((unit) => ['\n', element(unit, isRead)]), '\n'),
        '\n',
      ),
    ]),
    '\n',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, { closeEmptyElements: true, tightClose: true })}\n`;
}

export const XLIFF = 'urn:oasis:names:tc:xliff:document:1.2';

export interface XliffFile {
  /** Path of the English text, as a person would look it up. */
  readonly original: string;
  readonly units: readonly XliffUnit[];
}
export interface XliffUnit {
  readonly segment: Segment;
  /** What a tool may show as the unit's name. */
  readonly name: string;
  readonly line: number;
  readonly note: string;
  /** How many characters fit where the text is shown, if it must be short. */
  readonly maxLength: number | null;
}

type Element = ReturnType<typeof x>;

function element({ segment, name, line, note, maxLength }: XliffUnit, isRead: boolean): Element {
  const limit = maxLength === null ? {} : { maxwidth: String(maxLength), 'size-unit': 'char' };
  const approved = segment.target === null ? {} : { approved: isRead ? 'yes' : 'no' };
  const state = isRead ? 'final' : 'needs-review-translation';
  return x(
    'trans-unit',
    { id: segment.id, resname: name, 'xml:space': 'preserve', ...limit, ...approved },
    '\n  ',
    x('source', {}, ...inlines(segment.source)),
    ...(segment.target === null ? [] : ['\n  ', x('target', { state }, ...inlines(segment.target))]),
    '\n  ',
    x('context-group', { purpose: 'location' }, x('context', { 'context-type': 'linenumber' }, String(line))),
    '\n  ',
    x('note', {}, note),
    '\n',
  );
}

const inlines = (held: readonly Inline[]): (string | Element)[] =>
  held.map((inline) =>
    typeof inline === 'string' ? inline : x('ph', { id: inline.id, 'equiv-text': inline.code }, inline.code),
  );
