import { code, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is a wording by which executive summaries of one language head a section or a chapter. */
export default dataset({
  key: ['lang', 'section', 'wording'],
  columns: {
    lang: code(['ar', 'en', 'es', 'fr', 'ru', 'zh']),
    section: code([
      'contents',
      'executive_summary',
      'introduction',
      'chapter_iii',
      'chapter_iv',
      'chapters',
      'other_chapter',
      'observations',
      'good_practices',
      'challenges',
      'ta_needs',
      'other',
    ]),
    wording: text(),
  },
  example: { lang: 'en', section: 'challenges', wording: 'Challenges in implementation' },
});
