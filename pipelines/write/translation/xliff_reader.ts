import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { UserError } from '../../error.ts';
import type { Inline } from './segments.ts';
import { XLIFF } from './xliff.ts';

/** A unit as a translation tool gave it back. */
export interface ReadUnit {
  readonly id: string;
  readonly line: number;
  readonly source: readonly Inline[];
  /** Null where there is none, or an empty one. */
  readonly target: readonly Inline[] | null;
}

/** Some ten times what all messages and notes need, and deeper than any tool nests. */
const MAX_BYTES = 100_000_000;
const MAX_DEPTH = 60;

/** Codes of XLIFF 1.2; their content is the code. Other elements within a text mark words, and the words are kept. */
const CODES: ReadonlySet<string> = new Set(['ph', 'x', 'bx', 'ex', 'bpt', 'ept', 'it']);

/**
 * Reads an XLIFF 1.2 file: each unit's source and target, whatever a tool added to it (segments, other proposals, its own elements).
 *
 * @param shown the file, as errors name it
 * @throws UserError for what is no whole and sound XLIFF 1.2 file from English into the language
 */
export function readXliff(bytes: Uint8Array, shown: string, lang: string): ReadUnit[] {
  const text = textOf(bytes, shown);
  const parser = new SaxesParser({ xmlns: true });
  const units = new Map<string, ReadUnit>();
  const path: string[] = [];
  let unit: { id: string; line: number; source: Taken; target: Taken } | null = null;
  let taken: Taken | null = null;
  let code: { id: string; code: string; depth: number } | null = null;
  const fail = (what: string, todo: string): never => {
    throw new UserError(`${shown}, line ${parser.line}`, what, todo);
  };
  parser.on('doctype', () =>
    fail('the file declares a document type, which XLIFF 1.2 does not use', 'take the line <!DOCTYPE …> out'),
  );
  parser.on('error', ({ message }) => {
    const what = message.replace(/^[^ ]*: /, '').replace(/\.$/, '');
    const unclosed = /^unclosed tag: (.*)$/.exec(what)?.[1];
    return fail(
      unclosed ? `the XML breaks off: <${unclosed}> is not closed` : `the XML is malformed: ${what}`,
      'the file is cut or damaged: save it again from the translation tool. Nothing of it was taken',
    );
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    if (path.length === 0) checkRoot(tag.local, attributes.version, tag.uri, fail);
    if (path.length > MAX_DEPTH)
      fail(`elements are nested deeper than ${MAX_DEPTH}`, 'this is no file of a translation tool');
    path.push(tag.uri === XLIFF ? tag.local : `?${tag.local}`);
    const [name, parent] = [path.at(-1)!, path.at(-2)];
    if (name === 'file') checkLanguages(attributes, lang, fail);
    if (name === 'trans-unit') {
      const id = attributes.id ?? '';
      if (units.has(id)) fail(`the unit "${id}" stands here a second time`, 'keep one of the two');
      unit = { id, line: parser.line, source: [], target: [] };
    }
    if (unit && parent === 'trans-unit' && (name === 'source' || name === 'target')) taken = unit[name];
    if (taken && !code && CODES.has(name)) code = { id: attributes.id ?? '', code: '', depth: path.length };
  });
  const take = (words: string): void => {
    if (code) code.code += words;
    else taken?.push(words);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    if (code?.depth === path.length) {
      taken!.push({ id: code.id, code: code.code.trim() });
      code = null;
    }
    const name = path.pop();
    if ((name === 'source' || name === 'target') && path.at(-1) === 'trans-unit') taken = null;
    if (name === 'trans-unit' && unit) {
      const isEmpty = unit.target.every((inline) => typeof inline === 'string' && inline.trim() === '');
      units.set(unit.id, { ...unit, target: isEmpty ? null : unit.target });
      unit = null;
    }
  });
  parser.write(text).close();
  return [...units.values()];
}

type Taken = Inline[];
type Fail = (what: string, todo: string) => never;

function checkRoot(name: string, version: string | undefined, uri: string, fail: Fail): void {
  if (name !== 'xliff')
    fail(`this is a <${name}> file, not XLIFF`, 'give the file that `pnpm cli translation export` wrote, translated');
  if (uri !== XLIFF || version !== '1.2')
    fail(
      `this is XLIFF ${version ?? 'of no version'}, not 1.2`,
      'have the translation tool save it as it came, in XLIFF 1.2',
    );
}

function checkLanguages(attributes: Readonly<Record<string, string>>, lang: string, fail: Fail): void {
  const base = (tag: string | undefined): string => (tag ?? '').toLowerCase().split(/[-_]/)[0]!;
  const [source, target] = [attributes['source-language'], attributes['target-language']];
  if (base(source) !== 'en' || base(target) !== lang)
    fail(
      `the file is from "${source ?? ''}" into "${target ?? ''}", not from "en" into "${lang}"`,
      `give the file of this language, or the language of this file: pnpm cli translation import ${base(target) || '<lang>'} …`,
    );
}

function textOf(bytes: Uint8Array, shown: string): string {
  const fail = (what: string): never => {
    throw new UserError(shown, what, 'have the translation tool save the file as XLIFF in UTF-8');
  };
  if (bytes.length > MAX_BYTES) return fail(`the file is larger than ${MAX_BYTES / 1e6} MB`);
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (!mark && !isUtf8(bytes)) return fail('its bytes are not UTF-8');
  const text = new TextDecoder(mark ?? 'utf-8').decode(bytes);
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1]?.toLowerCase();
  if (declared && !(declared.startsWith('utf-16') ? mark : declared === 'utf-8' && !mark))
    return fail(`the file says that it is ${declared}, and is ${mark ?? 'UTF-8'}`);
  return text;
}
