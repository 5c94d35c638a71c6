import { clausesOf, DETAILS, HEAD_LAST, needSegments, resumes, topicComplements } from './assistance_grammar.ts';
import { fold } from './folding.ts';
import type { DocumentLang } from './language.ts';
import { type Hit, hitsIn, type Lexicons, type Phrase } from './lexicon.ts';

export interface TypesCoding {
  /** Codes of `sources/reference/ta_types`, each once, in the order of the text. */
  readonly codes: readonly string[];
  readonly confidence: number;
}

/** From this weight on a phrase names a type by itself. */
const STRONG = 2;
/** A phrase of this weight names its type where its clause holds no strong one; lighter ones where the whole segment holds nothing else. */
const CLAUSE = 1.5;
/** A label of the checklist that explains itself ("Other assistance: …"): nothing behind it counts. */
const LABEL = 3;
const UNSURE = 0.35;
const NONE: TypesCoding = { codes: [], confidence: 1 };
/** Parts clauses in a folded segment; to the phrases of the lexicon it is a short word between others. */
const BOUNDARY = '|';
/** Types that may share one adjective across a conjunction: "model legislation and treaties". */
const SHARE_AN_ADJECTIVE: ReadonlySet<string> = new Set(['model_legislation', 'model_treaty']);

/**
 * Types of technical assistance that a need asks for. Each segment is read for what heads it: of several types in one clause the
 * head counts, what stands in its complement ("training on good practices"), behind "including" or in brackets is detail; an expert
 * who comes in order to do something counts with what he does. `other` where a segment asks for something that no phrase names.
 */
export function taTypesOf(text: string, lang: DocumentLang, lexicons: Lexicons): TypesCoding {
  const phrases = lexicons.phrases(lang, 'ta_type');
  const readings = needSegments(text, lang).map(({ head, details }) => {
    const found = typesOfSegment(head, lang, phrases);
    if (isFirm(found)) return found;
    // A head without a type ("technical assistance (…)", "support: …") leaves it to its details to say what is asked.
    const inDetails = details.map((detail) => typesOfSegment(detail, lang, phrases));
    const firm = inDetails.filter(isFirm);
    if (firm.length > 0) {
      return { codes: firm.flatMap(({ codes }) => codes), confidence: Math.min(...firm.map((one) => one.confidence)) };
    }
    return (
      [found, ...inDetails].find(({ codes }) => codes.some((code) => code !== 'other')) ?? firstNamed(found, inDetails)
    );
  });
  const named = readings.filter(({ codes }) => codes.length > 0);
  const codes = [...new Set(named.flatMap((reading) => reading.codes))];
  if (codes.length === 0) return { codes: ['other'], confidence: UNSURE };
  return { codes, confidence: Math.min(...named.map(({ confidence }) => confidence)) };
}

const firstNamed = (found: TypesCoding, inDetails: readonly TypesCoding[]): TypesCoding =>
  [found, ...inDetails].find(({ codes }) => codes.length > 0) ?? NONE;

/** Confidence of a type that rests on a light word only. */
const TENTATIVE = 0.7;
const isFirm = ({ codes, confidence }: TypesCoding): boolean => codes.length > 0 && confidence > TENTATIVE;

function typesOfSegment(segment: string, lang: DocumentLang, phrases: readonly Phrase[]): TypesCoding {
  const clauses = clausesOf(segment, lang).map((clause) =>
    lang === 'zh' ? fold(clause).replaceAll(' ', '') : fold(clause),
  );
  const folded = clauses
    .join(lang === 'zh' ? BOUNDARY : ` ${BOUNDARY} `)
    .replace(/ {2,}/g, ' ')
    .trim();
  const all = undisputed(hitsIn(folded, phrases), folded);
  const label = all.find(
    (hit) => hit.code === 'other' && hit.weight >= LABEL && !folded.slice(hit.start, hit.end).includes(BOUNDARY),
  );
  const hits = label ? all.filter((hit) => hit === label || hit.end <= label.start) : all;
  if (hits.length === 0) return NONE;
  const isFirmHit = (hit: Hit): boolean =>
    hit.weight >= STRONG ||
    (hit.weight >= CLAUSE && !hits.some((other) => other.weight >= STRONG && isSameClause(other, hit, folded)));
  const inOrder = hits.filter(isFirmHit).sort((left, right) => left.start - right.start || left.end - right.end);
  const firm = headsOf(inOrder, folded, lang);
  const isSure = firm.every(({ weight }) => weight >= STRONG);
  if (firm.length > 0) return { codes: firm.map(({ code }) => code), confidence: isSure ? 0.95 : 0.8 };
  const most = Math.max(...hits.map(({ weight }) => weight));
  const first = hits.find(({ weight }) => weight === most)!;
  return { codes: [first.code], confidence: TENTATIVE };
}

const isSameClause = (left: Hit, right: Hit, folded: string): boolean =>
  !folded.slice(Math.min(left.end, right.end), Math.max(left.start, right.start)).includes(BOUNDARY);

/** Of the hits of a segment, in order, those that say what is asked; the others stand in the complement of one that does. */
function headsOf(hits: readonly Hit[], folded: string, lang: DocumentLang): Hit[] {
  const complements = topicComplements(folded, lang);
  const isTopic = (hit: Hit): boolean => complements.some(([start, end]) => hit.start >= start && hit.end <= end);
  const free = hits.some((hit) => !isTopic(hit)) ? hits.filter((hit) => !isTopic(hit)) : hits;
  const heads: Hit[] = [];
  let detail: Hit | undefined;
  for (const hit of free) {
    const head = heads.at(-1);
    if (!head) {
      heads.push(hit);
      continue;
    }
    if (head.code === hit.code) {
      if (hit.end > head.end) heads[heads.length - 1] = { ...hit, start: head.start };
      continue;
    }
    const between = folded.slice(head.end, hit.start);
    const place = placeOf(head, hit, between, detail && folded.slice(detail.end, hit.start), lang);
    if (place === 'head') heads.push(hit);
    if (place === 'instead') heads[heads.length - 1] = hit;
    if (place === 'detail') detail = hit;
    else detail = undefined;
  }
  return heads;
}

/** Whether a hit is asked for beside the head before it, or is a detail of it, or is itself the head of which that one is a detail. */
function placeOf(
  head: Hit,
  hit: Hit,
  between: string,
  sinceDetail: string | undefined,
  lang: DocumentLang,
): 'head' | 'detail' | 'instead' {
  // Phrases that still share words share an adjective.
  if (hit.start < head.end) return 'head';
  const behindDetails = DETAILS[lang].test(between) && !resumes(between, lang);
  if (behindDetails) return 'detail';
  if (between.includes(BOUNDARY)) {
    // "training on good practices and model legislation": what is directly coordinated with a detail is one as well.
    return sinceDetail?.trim() === BOUNDARY && hit.code !== 'capacity_building' ? 'detail' : 'head';
  }
  if (head.code === 'on_site_expert' || hit.code === 'on_site_expert') return 'head';
  return HEAD_LAST[lang]?.test(between) ? 'instead' : 'detail';
}

/**
 * Of hits that share words, those within a clause before those across clauses, then the heavier, the closer and the longer one.
 * A phrase that shares its adjective across a conjunction stays beside the other.
 */
function undisputed(hits: readonly Hit[], folded: string): Hit[] {
  const isAcross = ({ start, end }: Hit): boolean => folded.slice(start, end).includes(BOUNDARY);
  const rank = (hit: Hit): readonly number[] => [
    hit.weight >= STRONG ? 1 : 0,
    isAcross(hit) ? 0 : 1,
    hit.weight,
    -strangersIn(hit, folded),
    hit.end - hit.start,
  ];
  const isBefore = (left: Hit, right: Hit): boolean => {
    const [ours, theirs] = [rank(left), rank(right)];
    const differing = ours.findIndex((value, index) => value !== theirs[index]);
    return differing >= 0 && ours[differing]! > theirs[differing]!;
  };
  const mayShare = (left: Hit, right: Hit): boolean =>
    SHARE_AN_ADJECTIVE.has(left.code) &&
    SHARE_AN_ADJECTIVE.has(right.code) &&
    isAcross(left) !== isAcross(right) &&
    (left.start === right.start || left.end === right.end);
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          (other.code !== hit.code || (isAcross(hit) && !isAcross(other) && other.weight >= STRONG)) &&
          other.start < hit.end &&
          hit.start < other.end &&
          isBefore(other, hit) &&
          !mayShare(hit, other),
      ),
  );
}

/** How many words, in Chinese characters, stand in a hit without being of its phrase; those of one or two letters count a quarter. */
function strangersIn({ phrase, start, end }: Hit, folded: string): number {
  const span = folded.slice(start, end);
  const words = phrase.split(' ');
  if (/\p{Script=Han}/u.test(span)) {
    const own = words.map((word) => Math.max(...word.split('/').map((one) => (span.includes(one) ? one.length : 1))));
    return span.length - own.reduce((sum, length) => sum + length, 0);
  }
  const found = span.split(' ');
  const count = Math.max(0, found.length - words.length);
  return count - 0.75 * Math.min(count, found.filter((word) => word.length < 3).length);
}
