import { provisionId, type Reference } from '../references/references.ts';
import type { DocumentLang } from './language.ts';
import { type Hit, hitsOf, type Lexicons } from './lexicon.ts';

/** A code with how sure it is, 0 to 1, and the words or provision it rests on. */
export interface Coding {
  readonly code: string;
  readonly confidence: number;
  readonly reason: string;
}

export interface TypesCoding {
  /** Codes of `sources/reference/ta_types`, each once, in the order of the text. */
  readonly codes: readonly string[];
  readonly confidence: number;
}

/** From this weight on a phrase speaks for its type wherever it stands. */
const STRONG = 2;
/** A phrase of this weight speaks for its type where its clause holds no heavier one; lighter ones where the whole segment does not. */
const CLAUSE = 1.5;
/** A label of the checklist that explains itself ("Other assistance: …"): nothing behind it counts. */
const LABEL = 3;
const UNSURE = 0.35;
const SEGMENTS = /[;；؛]/u;
const CLAUSES = /[,،，、]| (?:and|et|y|e|и|а также) |(?<=[\p{Script=Han}])(?:和|及|以及|并)|\s(?=و)/u;

/** Types of technical assistance that a need asks for; `other` where no phrase of the lexicon stands in it. */
export function taTypesOf(text: string, lang: DocumentLang, lexicons: Lexicons): TypesCoding {
  const phrases = lexicons.phrases(lang, 'ta_type');
  const hitsIn = (part: string): Hit[] => undisputed(hitsOf(part, phrases, lang));
  const segments = text.split(SEGMENTS).map((segment) => typesOfSegment(segment, hitsIn));
  const codes = [...new Set(segments.flatMap((segment) => segment.codes))];
  if (codes.length === 0) return { codes: ['other'], confidence: UNSURE };
  return {
    codes,
    confidence: Math.min(...segments.filter((segment) => segment.codes.length > 0).map(({ confidence }) => confidence)),
  };
}

function typesOfSegment(segment: string, hitsIn: (part: string) => Hit[]): TypesCoding {
  const all = hitsIn(segment);
  const label = all.find(({ code, weight }) => code === 'other' && weight >= LABEL);
  const hits = label ? all.filter((hit) => hit === label || hit.start < label.start) : all;
  const strong = hits.filter(({ weight }) => weight >= STRONG);
  if (strong.length > 0) {
    const clauses = label ? [] : segment.split(CLAUSES).map(hitsIn);
    const lesser = clauses
      .filter((clause) => !clause.some(({ weight }) => weight >= STRONG))
      .flatMap((clause) => clause.filter(({ weight }) => weight >= CLAUSE));
    return {
      codes: [...strong, ...lesser].map(({ code }) => code),
      confidence: lesser.some(({ code }) => !strong.some((hit) => hit.code === code)) ? 0.8 : 0.95,
    };
  }
  const most = Math.max(...hits.map(({ weight }) => weight));
  return { codes: hits.filter(({ weight }) => weight === most).map(({ code }) => code), confidence: 0.7 };
}

/** Of hits that share words the heavier one stays, of equals the longer one. */
function undisputed(hits: readonly Hit[]): Hit[] {
  const isBefore = (left: Hit, right: Hit): boolean =>
    left.weight !== right.weight ? left.weight > right.weight : left.end - left.start > right.end - right.start;
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) => other.code !== hit.code && other.start < hit.end && hit.start < other.end && isBefore(other, hit),
      ),
  );
}

/** What a finding turns on: law, body, practice, capacity, data or treaties. */
export function issueOf(text: string, lang: DocumentLang, lexicons: Lexicons, chapter: 'III' | 'IV'): Coding {
  const found = heaviest(hitsOf(text, lexicons.phrases(lang, 'issue'), lang));
  return found ?? { code: chapter === 'III' ? 'legislation' : 'practice', confidence: 0.2, reason: '' };
}

/** The matter of international cooperation that a finding on chapter IV touches, by its provisions first, then by its words. */
export function topicOf(
  text: string,
  references: readonly Reference[],
  lang: DocumentLang,
  lexicons: Lexicons,
): Coding {
  const hits = hitsOf(text, lexicons.phrases(lang, 'topic'), lang);
  const settled = references.flatMap((reference) => {
    const topic = topicOfProvision(reference, lexicons);
    return topic ? [{ topic, provision: provisionId(reference) }] : [];
  });
  const topics = [...new Set(settled.map(({ topic }) => topic))];
  if (topics.length === 1) return { code: topics[0]!, confidence: 0.95, reason: settled[0]!.provision };
  if (topics.length > 1) {
    const among = heaviest(hits.filter(({ code }) => topics.includes(code)));
    return {
      code: among?.code ?? topics[0]!,
      confidence: 0.6,
      reason: settled.map(({ provision }) => provision).join(', '),
    };
  }
  return heaviest(hits) ?? { code: 'general', confidence: 0.4, reason: '' };
}

/** The topic that a provision settles, itself or as part of one that does: 46(9)(b), else 46(9), else 46. */
function topicOfProvision({ article, paragraph, subparagraph }: Reference, lexicons: Lexicons): string | undefined {
  const parts = [
    `${article}`,
    ...(paragraph ? [`(${paragraph})`] : []),
    ...(subparagraph ? [`(${subparagraph})`] : []),
  ];
  for (let length = parts.length; length > 0; length -= 1) {
    const topic = lexicons.topics.get(parts.slice(0, length).join(''));
    if (topic) return topic;
  }
  return undefined;
}

/** The code with the greatest weight of phrases; the surer, the further ahead of the next one. */
function heaviest(hits: readonly Hit[]): Coding | undefined {
  const weights = new Map<string, { weight: number; phrases: Set<string> }>();
  for (const { code, weight, phrase } of hits) {
    const sum = weights.get(code) ?? { weight: 0, phrases: new Set() };
    if (!sum.phrases.has(phrase)) sum.weight += weight;
    sum.phrases.add(phrase);
    weights.set(code, sum);
  }
  const [best, second] = [...weights].sort((left, right) => right[1].weight - left[1].weight);
  if (!best) return undefined;
  const margin = (best[1].weight - (second?.[1].weight ?? 0)) / best[1].weight;
  const support = Math.min(1, best[1].weight / 3);
  return {
    code: best[0],
    confidence: Math.round((0.35 + 0.35 * margin + 0.2 * support) * 100) / 100,
    reason: [...best[1].phrases].join(', '),
  };
}
