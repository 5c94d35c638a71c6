import { provisionId, type Reference } from '../references/references.ts';
import type { DocumentLang } from './language.ts';
import { type Hit, hitsOf, type Lexicons } from './lexicon.ts';

export { type TypesCoding, taTypesOf } from './assistance.ts';

/** A code with how sure it is, 0 to 1, and the words or provision it rests on. */
export interface Coding {
  readonly code: string;
  readonly confidence: number;
  readonly reason: string;
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
