import { optional } from '../columns.ts';
import followUpMeasures from '../datasets/follow_up_measures.ts';
import reviewFindings from '../datasets/review_findings.ts';
import { mart } from '../mart.ts';
import { regionalGroup, taken } from '../mart_columns.ts';

export default mart({
  key: ['measure_id'],
  publish: false,
  requires: ['reviews', 'follow_up_measures'],
  columns: {
    ...taken(followUpMeasures, 'measure_id', 'iso3', 'review_cycle'),
    regional_group: optional(regionalGroup()),
    ...taken(followUpMeasures, 'chapter', 'provisions', 'finding_id'),
    /** Empty where no finding is named, or the one named is of a reading that is not counted. */
    kind: optional(taken(reviewFindings, 'kind').kind!),
    ...taken(
      followUpMeasures,
      'measure_kind',
      'measure_status',
      'taken_on',
      'reported_on',
      'had_assistance',
      'review_played_part',
      'summary',
    ),
  },
});
