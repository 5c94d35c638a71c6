import { z } from 'zod';

const phrases = z.array(z.string().min(1));
const byLanguage = z.strictObject({
  ar: phrases.default([]),
  en: phrases.default([]),
  es: phrases.default([]),
  fr: phrases.default([]),
  ru: phrases.default([]),
  zh: phrases.default([]),
});

/**
 * `reports/editorial.yaml`: words that `pnpm check` looks for in texts, and those it lets pass. Phrases are compared without case,
 * diacritics and punctuation, by whole words; in Chinese by characters.
 */
export const editorialSchema = z.strictObject({
  /** Words that order States or groups of States by what they achieve. */
  ranking: byLanguage,
  /** Phrases that hold a ranking word and order nothing. */
  ranking_lawful: byLanguage,
  /** Phrases that hold a State's name, or are written like one, and name no State. */
  not_states: byLanguage,
  /** Words in Latin letters that stand so in Arabic, Chinese and Russian texts too. */
  latin: phrases,
});
export type Editorial = z.infer<typeof editorialSchema>;
