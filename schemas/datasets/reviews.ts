import { boolean, chapter, date, integer, list, optional, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

const url = () => text('https?://[!-~]+');

/** A row is the review of one State in one cycle. */
export default dataset({
  key: ['iso3', 'review_cycle'],
  columns: {
    iso3: state(),
    review_cycle: integer({ min: 1, max: 2 }),
    chapters: list(chapter()),
    issued_year: optional(integer({ min: 2010, max: 2099 })),
    completed_on: optional(date()),
    executive_summary_symbol: optional(text('CAC/COSP/IRG/[A-Za-z0-9./]+')),
    executive_summary_job_number: optional(text('V[0-9]{7}')),
    executive_summary_url: optional(url()),
    country_profile_url: optional(url()),
    is_source_text_complete: optional(boolean()),
    source_text_mentions_chapter_iv: optional(boolean()),
  },
  example: {
    iso3: 'XAA',
    review_cycle: '1',
    chapters: 'III|IV',
    issued_year: '2014',
    completed_on: '2014-03-19',
    executive_summary_symbol: '',
    executive_summary_job_number: '',
    executive_summary_url: '',
    country_profile_url: '',
    is_source_text_complete: 'true',
    source_text_mentions_chapter_iv: 'true',
  },
});
