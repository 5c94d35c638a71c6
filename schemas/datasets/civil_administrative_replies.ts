import { code, date, optional, state, text } from '../columns.ts';
import { dataset } from '../dataset.ts';

/** A row is the reply of one State to one question on cooperation in civil and administrative proceedings (arts. 43 (1), 53). */
export default dataset({
  key: ['iso3', 'question'],
  columns: {
    iso3: state(),
    /** 43 (1): civil_assistance, administrative_assistance; 53 (a) to (c): the next three. */
    question: code([
      'civil_assistance',
      'administrative_assistance',
      'direct_action',
      'compensation_in_criminal_proceedings',
      'recognition_of_claims',
      'experience',
      'focal_point_designated',
    ]),
    answer: code(['yes', 'no', 'partly', 'no_answer']),
    replied_on: date(),
    remark: optional(text()),
  },
  example: {
    iso3: 'XAA',
    question: 'direct_action',
    answer: 'partly',
    replied_on: '2017-04-11',
    remark: 'Only where the other State is recognized as a legal person',
  },
});
