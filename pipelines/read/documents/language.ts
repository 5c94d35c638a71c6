/** The six official languages of the United Nations, as ISO 639-1 codes. */
export type DocumentLang = 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh';

const FUNCTION_WORDS: Readonly<Record<'en' | 'es' | 'fr', ReadonlySet<string>>> = {
  en: new Set('the of and to in is for that with by be are on which has not or was were it its'.split(' ')),
  fr: new Set('le la les des du et est une dans pour que qui par sur au aux ne pas il ont été sont'.split(' ')),
  es: new Set('el la los las del y es una en para que por con se al no lo su ha han fue son como'.split(' ')),
};

/**
 * Language a text is written in, by its script and, among Latin scripts, by its function words. What a masthead says of the
 * original language says nothing of the text: a translation is marked "Original: English" too.
 */
export function languageOf(texts: readonly string[]): DocumentLang {
  const text = texts.join('\n');
  const counts = {
    ar: text.match(/\p{Script=Arabic}/gu)?.length ?? 0,
    ru: text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0,
    // One Chinese character says about as much as three letters.
    zh: 3 * (text.match(/\p{Script=Han}/gu)?.length ?? 0),
    latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0,
  };
  const [script] = Object.entries(counts).reduce((best, one) => (one[1] > best[1] ? one : best));
  if (script !== 'latin') return script as 'ar' | 'ru' | 'zh';

  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = (lang: 'en' | 'es' | 'fr'): number => words.filter((word) => FUNCTION_WORDS[lang].has(word)).length;
  return (['en', 'fr', 'es'] as const).reduce((best, lang) => (hits(lang) > hits(best) ? lang : best));
}
