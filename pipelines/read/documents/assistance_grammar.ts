import type { DocumentLang } from './language.ts';

/** A part of a need that asks for something by itself. */
export interface NeedSegment {
  /** What is asked, without brackets, without what precedes a colon that only names the matter. */
  readonly head: string;
  /** What stands in brackets or behind a colon: details of the head. */
  readonly details: readonly string[];
}

/** Semicolons, ends of sentences (not of abbreviations), and letters or numbers of a list within the text. */
const SEGMENT_END =
  /[;；؛。]|(?<=[\p{L})]{4})\.\s+(?=\p{Lu}|\p{Script=Arabic})|(?<=[:：،,.\s])[(（](?:[a-z]|[ivx]{1,4}|\d{1,2}|[а-яё]|أ|ب|ج|د|هـ|و|[一二三四五六七八九十])[)）](?=\s|[\p{Script=Han}])/u;
const BRACKETS = /[(（]([^()（）]*)[)）]/gu;
const COLON = /[:：]/u;

/** What the sentence is about before it says what is asked: "With regard to extradition, …". */
const MATTER: Readonly<Record<DocumentLang, RegExp>> = {
  en: /^\s*(?:with (?:regard|respect) to|as (?:regards|for|to)|regarding|concerning|in (?:respect of|relation to|connection with|the (?:area|field|context) of)|under|for|on)\s[^,]*,/iu,
  fr: /^\s*(?:s['’]agissant d|en ce qui concerne|concernant|pour ce qui est d|pour ce qui concerne|quant à|au sujet d|à propos d|au titre d|dans le (?:domaine|cadre) d|en matière d|relativement à)[^,]*,/iu,
  es: /^\s*(?:con respecto a|respecto (?:de|a)|en (?:lo que respecta|lo que se refiere|lo que concierne|lo relativo|relación|materia|cuanto|el ámbito|el marco)|por lo que respecta|en lo tocante|acerca de|sobre)[^,]*,/iu,
  ru: /^\s*(?:что касается|применительно к|в отношении|по поводу|относительно|касательно|в связи с|в части|в области|в рамках)[^,]*,/iu,
  zh: /^\s*(?:关于|就|至于|在|对于|有关)[^，；的]*(?:而言|方面|问题上|中|上)?[，,]/u,
  ar: /^\s*(?:فيما (?:يتعلق|يخص|يتصل)|وفيما|بخصوص|بالنسبة|في (?:مجال|إطار|ما يتعلق)|بشأن|أما)[^،,]*[،,]/u,
};

/** Parts a need into what is asked one after the other. */
export function needSegments(text: string, lang: DocumentLang): NeedSegment[] {
  return outsideBrackets(text)
    .flatMap((part) => {
      const details: string[] = [];
      const plain = part.replace(BRACKETS, (_, inside: string) => {
        details.push(inside);
        return ' ';
      });
      const withoutMatter = plain.replace(MATTER[lang], ' ');
      return [withColonParted(/\p{L}/u.test(withoutMatter) ? withoutMatter : plain, details)];
    })
    .filter(({ head, details }) => head.trim() !== '' || details.length > 0);
}

/** Cuts at the ends of segments that stand in no bracket. */
function outsideBrackets(text: string): string[] {
  const kept: string[] = [];
  const masked = text.replace(BRACKETS, (bracket) => {
    if (SEGMENT_END.test(` ${bracket} `) && !/[;；؛。]/u.test(bracket)) return bracket;
    kept.push(bracket);
    return `\u{f0000}`;
  });
  return masked.split(SEGMENT_END).map((part) => part.replaceAll('\u{f0000}', () => kept.shift() ?? ''));
}

function withColonParted(part: string, details: readonly string[]): NeedSegment {
  const at = part.search(COLON);
  if (at < 0) return { head: part, details };
  return { head: part.slice(0, at), details: [part.slice(at + 1), ...details] };
}

const ARABIC_WAW_WORDS =
  'ضع|زار|زير|حد|طن|ثيق|ثائق|كال|كيل|قاي|قائ|اجب|اسع|ارد|رش|سائل|سيل|سائط|قف|لاي|فق|جود|رد|صول|صف|عي|قت|دائع|سط|اقع|ظيف|ظائف|اضع|فد|فود|ساط|جه|صم';
const CONJUNCTIONS: Readonly<Record<DocumentLang, RegExp>> = {
  en: /[,،/]|\s(?:and|or|plus|as well as|along with|together with|in addition to|followed by|accompanied by|coupled with|combined with|then)(?=\s)/giu,
  fr: /[,/]|\s(?:et|ou|ainsi qu[e’']|de même que|puis|suivie?s? d[e’'u]s?|assortie?s? d[e’'u]s?|accompagnée?s? d[e’'u]s?|outre|en plus d[e’'u]s?)(?=[\s’'])/giu,
  es: /[,/]|\s(?:y|e|o|u|así como|además de|junto con|seguid[oa]s? de|acompañad[oa]s? de|al igual que|más)(?=\s)/giu,
  ru: /[,/]|\s(?:и|или|либо|а также|наряду с|вместе с|помимо|с последующ\p{L}+|в сочетании с)(?=\s)/giu,
  zh: /[,，、/／]|以及|并且|并|(?<![涉普])及|(?<!和)和(?![平解谐])|(?<!参)与|或者|或|连同|随后|同时|还有/gu,
  ar: new RegExp(
    `[,،/]|\\s(?:أو|فضلا عن|فضلاً عن|إلى جانب|علاوة على|بالإضافة إلى|ثم|يليها|يليه|مقترنة ب)(?=\\s)|\\s(?=و(?!(?:${ARABIC_WAW_WORDS})))`,
    'gu',
  ),
};

/** The clauses of a segment: what commas, slashes and conjunctions part. */
export const clausesOf = (segment: string, lang: DocumentLang): string[] =>
  segment.replace(/[\u064b-\u0652\u0640]/gu, '').split(CONJUNCTIONS[lang]);

/** Words that turn to details of what was named before; in folded text. */
export const DETAILS: Readonly<Record<DocumentLang, RegExp>> = {
  en: / (?:including|inter alia|in particular|particularly|notably|especially|such as|e g|for example|for instance|namely|based on|in line with|in accordance with|drawing on|modelled on) /u,
  fr: / (?:notamment|y compris|compris|en particulier|par exemple|tels? que|telles? que|a savoir|surtout|specialement|conformement|fondee?s? sur|sur la base) /u,
  es: / (?:incluid[oa]s?|inclusive|en particular|particularmente|especialmente|en especial|sobre todo|por ejemplo|tales como|como|entre otras cosas|a saber|basad[oa]s? en|de conformidad con) /u,
  ru: / (?:включая|в том числе|в частности|например|особенно|прежде всего|таких как|такие как|а именно|на основе|в соответствии с) /u,
  zh: /包括|特别是|尤其是|尤其|例如|比如|诸如|(?<!立)即(?![使可将])|其中/u,
  ar: / [وف]?(?:بما في ذلك|بما فيها|بما فيه|بما يشمل|لا سيما|خاصه|خصوصا|تحديدا|مثل|منها|منه|علي سبيل المثال|تشمل|يشمل|استنادا الي|وفقا) /u,
};
const RESUMING: Readonly<Record<DocumentLang, RegExp>> = {
  en: /\| (?:assistance|support|help|advice) /u,
  fr: /\| (?:une |l |d )?(?:assistance|aide|appui) /u,
  es: /\| (?:la |una )?(?:asistencia|ayuda|apoyo) /u,
  ru: /\| (?:помощь|содействие|поддержка) /u,
  zh: /\|(?:协助|帮助|支持)/u,
  ar: /\| و?(?:ال)?(?:مساعده|دعم) /u,
};

/** Whether between two phrases the text, after details, asks anew. */
export const resumes = (between: string, lang: DocumentLang): boolean => RESUMING[lang].test(`${between} `);

/** What between two types of one clause makes the second its head ("software training", "立法起草方面的培训"). */
export const HEAD_LAST: Readonly<Partial<Record<DocumentLang, RegExp>>> = {
  en: /^ ?$/u,
  zh: /^$|的|方面|进行|开展|举办/u,
};

const CHINESE_TOPIC = /(?:关于|有关|就|针对|在)[^，；]*?(?:的|方面|进行|举办|开展|提供)/gu;

/** Where in a folded text a complement stands before its head, as in Chinese: from and to, in characters. */
export function topicComplements(folded: string, lang: DocumentLang): [start: number, end: number][] {
  if (lang !== 'zh') return [];
  return [...folded.matchAll(CHINESE_TOPIC)].map(({ index, 0: words }) => [index, index + words.length]);
}
