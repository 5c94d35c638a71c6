import { chineseInstrument, readChinese } from './chinese.ts';
import { InstrumentReader } from './instruments.ts';
import { letteringOf } from './numerals.ts';
import { type Chain, resolve } from './resolve.ts';
import { readSegments, type Segment } from './segments.ts';
import { type Token, tokenize } from './tokens.ts';
import { wordsOf } from './words.ts';

export { formatReferences, styleCount } from './format.ts';

/** The official languages of the United Nations. */
export type ReferenceLang = 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';

/** A provision of the Convention; keys that a reference does not have are left out. */
export interface Reference {
  readonly article: number;
  /** Digits: "9". */
  readonly paragraph?: string;
  /** One Latin letter, whatever the language of the text: "b". */
  readonly subparagraph?: string;
}

export interface FoundReferences {
  readonly references: readonly Reference[];
  /** The text names them itself; false where they are its heading's, or where there are none. */
  readonly explicit: boolean;
}

/**
 * The references to articles of the Convention in a text, in order of appearance, none twice.
 *
 * A paragraph without its article takes the one named last before it, else that of `inherited`; a text that names nothing takes
 * `inherited` whole. Roman sub-items are dropped. Articles of laws and of other treaties are no references. Articles outside
 * chapters III and IV (15 to 50) count only where the text says "of the Convention", or lists them with one that is inside.
 * @param text one paragraph; any length, read in linear time
 * @param inherited references of the heading above the text, or of the item before it
 */
export function parseReferences(
  text: string,
  lang: ReferenceLang,
  inherited: readonly Reference[] = [],
): FoundReferences {
  const tokens = tokenize(text);
  const words = wordsOf(lang);
  const segments = lang === 'zh' ? readChinese(tokens, words) : readSegments(tokens, words, lang);
  const reader = new InstrumentReader(tokens, words, lang);
  const chains = chainsOf(segments).flatMap((chain): Chain[] => {
    const groups = groupsOf(chain);
    const instruments =
      lang === 'zh' ? groups.map(() => chineseInstrument(tokens, (chain[0] as Segment).start)) : reader.of(groups);
    const instrument = instruments.includes('convention') ? 'convention' : undefined;
    const own = groups.filter((_, index) => instruments[index] !== 'foreign').flat();
    return [{ segments: own.filter((each) => !each.isDomestic || instrument), instrument }];
  });
  const references = resolve(chains, inherited, lang === 'ru' ? letteringOf(bracketedLetters(tokens)) : undefined);
  return references.length > 0 ? { references, explicit: true } : { references: unique(inherited), explicit: false };
}

/** The project's identifier of a provision: "44", "44(17)", "18(b)", "46(9)(b)". */
export function provisionId(reference: Reference): string {
  const { article, paragraph, subparagraph } = reference;
  const below = [paragraph, subparagraph].filter((part) => part !== undefined);
  return [String(article), ...below.map((part) => `(${part})`)].join('');
}

function chainsOf(segments: readonly Segment[]): Segment[][] {
  const chains: Segment[][] = [];
  for (const segment of segments) {
    const chain = chains.at(-1);
    if (chain && segment.join !== 'break') chain.push(segment);
    else chains.push([segment]);
  }
  return chains;
}

/** A chain cut where another article is named with its own keyword: each may be of another instrument. */
function groupsOf(chain: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  let from = 0;
  let hasArticle = false;
  for (const [index, segment] of chain.entries()) {
    if (segment.level !== 'article' || segment.isRest) continue;
    let start = index;
    const isUp = (at: number) => ['of', 'none'].includes(chain[at]?.join ?? '') && chain[at - 1]?.level !== 'article';
    while (start > from && isUp(start)) start -= 1;
    if (hasArticle && start > from && chain[start]?.join !== 'range') {
      groups.push(chain.slice(from, start));
      from = start;
    }
    hasArticle = true;
  }
  groups.push(chain.slice(from));
  return groups;
}

function unique(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((reference) => [provisionId(reference), reference])).values()];
}

/** Single letters before a closing bracket or quotation mark. */
function* bracketedLetters(tokens: readonly Token[]): Generator<string> {
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const after = tokens[at + 1]?.text;
    if (token.kind === 'word' && token.text.length === 1 && (after === ')' || after === '"')) yield token.text;
  }
}
