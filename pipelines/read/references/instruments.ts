import { isSign, keywordAt } from './keywords.ts';
import type { ReferenceLang } from './references.ts';
import type { Segment } from './segments.ts';
import { adverbEnd } from './separators.ts';
import type { Token } from './tokens.ts';
import { startsWithAny, type Words } from './words.ts';

/** Whose provisions a reference names: the Convention's, another instrument's, or not said. */
export type Instrument = 'convention' | 'foreign' | undefined;

/** Words one reads on after "of": adjectives stand before the noun in English, rarely more than two elsewhere. */
const REACH: Readonly<Record<ReferenceLang, number>> = { en: 10, fr: 5, es: 5, ru: 5, ar: 4, zh: 0 };
/** Words of the name of a treaty, from "Convention" on. */
const LONGEST_NAME = 10;
const RUSSIAN_ADJECTIVE = /(?:ого|его|ои|еи|ых|их|ому|ему|ым|им|ую|юю|ая|яя|ое|ее)$/u;

/** Reads of which instrument the references of a chain of segments are, from the words around it. */
export class InstrumentReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly words: Words,
    private readonly lang: ReferenceLang,
  ) {}

  /**
   * The instruments of the groups of a chain, one for each. What stands before a group holds for those after it; the Convention
   * named after a group holds for those before it, a law does not.
   */
  of(groups: readonly (readonly Segment[])[]): Instrument[] {
    let before: Instrument;
    const found = groups.map((group): Instrument => {
      const last = group.at(-1) as Segment;
      const article = group.findLast((segment) => segment.level === 'article');
      const start = (group[0] as Segment).start;
      const after =
        this.after(last.end, start, last === article) ??
        (article && article !== last ? this.after(article.end, start, true) : undefined);
      before = this.before(start) ?? (after === undefined ? before : undefined);
      return after ?? before;
    });
    for (let at = found.length - 2; at >= 0; at -= 1) {
      if (found[at] === undefined && found[at + 1] === 'convention') found[at] = 'convention';
    }
    return found;
  }

  private after(end: number, start: number, isArticle: boolean): Instrument {
    let at = end;
    if (isSign(this.tokens[at], ',')) at += 1;
    const adverb = adverbEnd(this.tokens, at, this.words);
    if (adverb !== undefined) at = isSign(this.tokens[adverb], ',') ? adverb + 1 : adverb;
    const isAfterComma = at > end;
    if (isArticle && this.pointsBack(at)) return this.lastNamed(start - 1);
    const name = this.nameAt(at);
    if (name && !isAfterComma) return name;
    const isLed = this.leads(at);
    if (isLed && isArticle && this.pointsBack(at + 1)) return this.lastNamed(start - 1);
    if (this.lang !== 'ru' && !isLed) return isAfterComma ? undefined : this.direct(at, end);
    if (this.lang === 'ru' && isAfterComma && !isLed) return undefined;
    return this.scan(isLed ? at + 1 : at, end);
  }

  /** A pronoun that stands alone: "de celle-ci", "de la misma", "منه". */
  private pointsBack(at: number): boolean {
    const isArticle = /^(?:the|la|el)$/u.test(this.tokens[at]?.text ?? '');
    const pronoun = isArticle ? at + 1 : at;
    if (!this.words.back.has(this.tokens[pronoun]?.text ?? '')) return false;
    if (this.lang === 'ar') return true;
    const after = this.tokens[pronoun + 1];
    return after?.kind !== 'word' || this.words.of.has(after.text);
  }

  private leads(at: number): boolean {
    const text = this.tokens[at]?.text ?? '';
    if (this.lang === 'en') return text === 'of';
    if (this.lang === 'ar') return text === 'من';
    if (this.lang === 'ru') return text === 'из';
    return this.words.of.has(text) && !this.words.to.has(text) && text !== 'dans' && text !== 'en';
  }

  /** The first noun that tells, from a token on to the end of its phrase. */
  private scan(start: number, end: number): Instrument {
    const limit = Math.min(this.tokens.length, start + REACH[this.lang]);
    for (let at = start; at < limit; at += 1) {
      const token = this.tokens[at] as Token;
      const name = this.nameAt(at);
      if (name) return name;
      if (token.kind === 'sign' && !["'", '-', '"', '/'].includes(token.text)) return undefined;
      if (token.kind !== 'word') continue;
      if (startsWithAny(token.text, this.words.conventions)) return this.convention(start, at);
      if (this.isLaw(at) || this.isAcronym(at, end)) return 'foreign';
      if (keywordAt(this.tokens, at, this.words, this.lang)) return undefined;
      const isCompound = isSign(this.tokens[at + 1], '-');
      if (this.lang === 'ru' && !isCompound && !RUSSIAN_ADJECTIVE.test(token.text)) return undefined;
    }
    return undefined;
  }

  /** An instrument that follows with no "of": "art. 25 CP", "article 25 Penal Code". */
  private direct(at: number, end: number): Instrument {
    const after = this.tokens[at + 1];
    if (this.isAcronym(at, end) && (!after || after.kind === 'sign')) return 'foreign';
    if (this.words.lawWords.has(this.tokens[at]?.text ?? '') && this.isLaw(at)) return 'foreign';
    for (const next of [at, at + 1]) {
      const token = this.tokens[next];
      if (token?.kind !== 'word') return undefined;
      if (startsWithAny(token.text, this.words.codes) && token.text.length > 2) return 'foreign';
    }
    return undefined;
  }

  private isLaw(at: number): boolean {
    const text = this.tokens[at]?.text ?? '';
    if (text === 'law' && this.tokens[at + 1]?.text === 'enforcement') return false;
    if (this.words.lawWords.has(text)) return true;
    return this.lang === 'ar' ? this.words.laws.includes(text) : startsWithAny(text, this.words.laws);
  }

  /** An acronym that is not the Convention's, in a text that is not all in capitals, names some law. */
  private isAcronym(at: number, end: number): boolean {
    const token = this.tokens[at];
    if (!token?.isCapital || token.text.length > 6 || this.words.own.has(token.text)) return false;
    for (let back = end - 1; back >= Math.max(0, end - 12); back -= 1) if (this.tokens[back]?.isCapital) return false;
    return true;
  }

  private nameAt(at: number): Instrument {
    const text = this.tokens[at]?.text ?? '';
    const isName = this.words.names.has(text) || (text === 'кпк' && this.tokens[at + 1]?.text === 'оон');
    return isName ? 'convention' : undefined;
  }

  /** The Convention or another one, by the words between "of" and the noun and by those after it. */
  private convention(start: number, noun: number): Instrument {
    for (let at = start; at < noun; at += 1) {
      const token = this.tokens[at] as Token;
      if (token.kind === 'word' && token.text.length > 1 && !this.words.own.has(token.text)) {
        if (!this.words.of.has(token.text)) return 'foreign';
      }
    }
    const isOne = this.tokens[noun]?.text === 'اتفاقية';
    let isOurs = !isOne;
    for (let at = noun + 1; at < noun + 9; at += 1) {
      const token = this.tokens[at];
      if (token && isSign(token, "'")) continue;
      if (token?.kind !== 'word') break;
      if (this.words.against.has(token.text)) {
        const object = [1, 2, 3].some((step) =>
          startsWithAny(this.tokens[at + step]?.text ?? '', this.words.corruption),
        );
        return object ? 'convention' : 'foreign';
      }
      if (this.nameAt(at)) return 'convention';
      if (startsWithAny(token.text, this.words.others)) return 'foreign';
      if (this.isAcronym(at, noun + 1) && !this.isUnitedNations(token.text)) return 'foreign';
      if (isOne && !isOurs) {
        if (token.text !== 'الامم') break;
        isOurs = true;
      }
      if (!this.words.of.has(token.text) && !this.isUnitedNations(token.text)) break;
    }
    return isOurs ? 'convention' : 'foreign';
  }

  private isUnitedNations(word: string): boolean {
    return /^(?:l|la|las|les|des|the|united|un|nations|naciones|unidas|unies|nu|onu|оон|организаци\p{L}|объединенных|наци\p{L}|الامم|المتحدة)$/u.test(
      word,
    );
  }

  private before(start: number): Instrument {
    let at = start - 1;
    const possessive = this.tokens[at];
    if (isSign(possessive, '(') && this.treatyBefore(at) === 'foreign') return 'foreign';
    if (possessive && this.words.its.has(possessive.text)) return this.lastNamed(at - 1);
    const isAfterComma = isSign(this.tokens[at], ',');
    if (isAfterComma) at -= 1;
    else if (this.nameAt(at) || startsWithAny(this.tokens[at]?.text ?? '', this.words.conventions)) return 'convention';
    if (isAfterComma && this.tokens[at]?.kind === 'number') return this.isNumberedLaw(at) ? 'foreign' : undefined;
    for (let back = 0; back < (isAfterComma || this.lang === 'ar' ? 3 : 1); back += 1) {
      const token = this.tokens[at - back];
      if (token?.kind !== 'word') return undefined;
      if (startsWithAny(token.text, this.words.conventions)) return undefined;
      const isCode =
        token.text.length < 4 ? this.words.codes.includes(token.text) : startsWithAny(token.text, this.words.codes);
      if (isCode && !(this.lang === 'ar' && !isAfterComma)) return 'foreign';
    }
    return undefined;
  }

  /** "Law No. 20/2005, article 15". */
  private isNumberedLaw(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
      const token = this.tokens[back] as Token;
      if (token.kind === 'word' && this.isLaw(back)) return true;
      const isPart = token.kind === 'number' || ['.', '/', '-'].includes(token.text) || token.text.length < 5;
      if (!isPart || token.text === ',') return false;
    }
    return false;
  }

  /** Of which treaty the name is that ends at a token: "the Convention against Transnational Organized Crime (art. 18)". */
  private treatyBefore(end: number): Instrument {
    for (let at = end - 1; at >= Math.max(0, end - LONGEST_NAME); at -= 1) {
      const token = this.tokens[at] as Token;
      if (token.kind !== 'word' && !["'", '-'].includes(token.text)) return undefined;
      if (startsWithAny(token.text, this.words.conventions)) return this.convention(at, at);
      if (keywordAt(this.tokens, at, this.words, this.lang)) return undefined;
    }
    return undefined;
  }

  /** The instrument named last before a possessive. */
  private lastNamed(from: number): Instrument {
    for (let at = from; at >= Math.max(0, from - 40); at -= 1) {
      const text = this.tokens[at]?.text ?? '';
      if (this.nameAt(at)) return 'convention';
      if (startsWithAny(text, this.words.conventions)) {
        const isQualified = this.lang === 'en' || this.lang === 'ru';
        return this.convention(isQualified ? Math.max(0, at - 1) : at, at);
      }
      if (this.tokens[at]?.kind === 'word' && this.isLaw(at)) return 'foreign';
    }
    return undefined;
  }
}
