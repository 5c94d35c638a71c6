import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { UserError } from '../../error.ts';

/** An element of an activity. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, as it stands. */
  readonly text: string;
  readonly line: number;
}

interface OpenElement extends Element {
  readonly children: OpenElement[];
  text: string;
}

/** What ended so far. */
interface Sound {
  readonly count: number;
  readonly last: string;
  readonly position: number;
}

/** Children of an activity that are kept; the others, such as results and their indicators, can be long and are passed over. */
const KEPT = new Set([
  'iati-identifier',
  'title',
  'description',
  'reporting-org',
  'participating-org',
  'activity-status',
  'activity-date',
  'recipient-country',
  'recipient-region',
  'sector',
  'tag',
  'budget',
  'transaction',
]);
const ROOT = 'iati-activities';
const ACTIVITY = 'iati-activity';
const REMEDY = 'the file is cut or damaged: get it again from where it came. Nothing of it was loaded';

/**
 * Gives the activities of an IATI file one by one, as they end. Only one stands in memory at a time, however long the file.
 *
 * @param declared encoding, where the XML declares none and it is not UTF-8
 * @throws UserError, once, where the file is no IATI activity file of version 2, is cut, malformed or declares a document type
 */
export async function* activitiesOf(
  file: string,
  shown: string,
  declared: string | undefined,
): AsyncGenerator<Element> {
  const parser = new SaxesParser({ fileName: '' });
  const open: OpenElement[] = [];
  const ready: Element[] = [];
  let depth = 0;
  let skipped = 0;
  let line = 1;
  let sound: Sound = { count: 0, last: '', position: -1 };
  let earlier = sound;

  const fail = (what: string, todo = REMEDY, isInside = true): never => {
    // A wrong end tag closes what is open before it is an error: what ended right here did not.
    const { count, last } = sound.position === parser.position ? earlier : sound;
    const before = `${count} ${count === 1 ? 'activity stands' : 'activities stand'} before it${last ? `, the last is ${last}` : ''}`;
    throw new UserError(`${shown}, line ${parser.line}`, isInside ? `${what}; ${before}` : what, todo);
  };
  parser.on('doctype', () =>
    fail('the file declares a document type, which the standard does not use', 'take the line <!DOCTYPE …> out', false),
  );
  parser.on('error', ({ message }) => {
    const what = message.replace(/^[^ ]*: /, '').replace(/\.$/, '');
    const unclosed = /^unclosed tag: (.*)$/.exec(what)?.[1];
    return fail(unclosed ? `the XML breaks off: <${unclosed}> is not closed` : `the XML is malformed: ${what}`);
  });
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth === 1) checkRoot(name, attributes as Record<string, string>, fail);
    else if (skipped > 0 || (depth === 2 && name !== ACTIVITY) || (depth === 3 && !KEPT.has(name))) skipped += 1;
    else {
      const element = { name, attributes: attributes as Record<string, string>, children: [], text: '', line };
      open.at(-1)?.children.push(element);
      open.push(element);
    }
  });
  const addText = (text: string): void => {
    const element = skipped === 0 ? open.at(-1) : undefined;
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    if (skipped > 0) skipped -= 1;
    else {
      const element = open.pop();
      if (element?.name !== ACTIVITY || open.length > 0) return;
      const last = element.children.find(({ name }) => name === 'iati-identifier')?.text.trim() ?? '';
      earlier = sound;
      sound = { count: sound.count + 1, last, position: parser.position };
      ready.push(element);
    }
  });

  for await (const text of textOf(file, declared, fail)) {
    parser.write(text);
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready.splice(0);
}

type Fail = (what: string, todo?: string, isInside?: boolean) => never;

function checkRoot(name: string, { version }: Readonly<Record<string, string>>, fail: Fail): void {
  if (name !== ROOT)
    fail(`the file holds <${name}>, not <${ROOT}>`, 'put an activity file of the IATI standard here', false);
  if (!/^2\.\d\d$/.test(version ?? ''))
    fail(
      version
        ? `the file is of version ${version} of the IATI standard`
        : 'the file does not say its version of the IATI standard',
      'versions 2.01 to 2.03 can be read: ask the publisher for one of these',
      false,
    );
}

/** The text of a file piece by piece, in the encoding of its byte order mark, its declaration, `source.yaml`, or UTF-8. */
async function* textOf(file: string, declared: string | undefined, fail: Fail): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Buffer): string => {
    try {
      return decoder!.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return fail(`the bytes are not ${decoder!.encoding}`);
    }
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    decoder ??= decoderFor(chunk, declared, fail);
    yield decode(chunk);
  }
  if (decoder) yield decode();
}

function decoderFor(start: Buffer, declared: string | undefined, fail: Fail): TextDecoder {
  const own = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(start.subarray(0, 400).toString('latin1'))?.[1];
  const mark = start.subarray(0, 2).toString('hex');
  const label = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : (own ?? declared ?? 'utf-8');
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return fail(`no encoding is named ${label}`, 'mend the first line of the file, or save it as UTF-8', false);
  }
}
