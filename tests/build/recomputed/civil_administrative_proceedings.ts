import { type Confidential, counted, isSmall, likewise, type OneOf, otherThan, parted } from './confidence.ts';
import type { Recomputed } from './note.ts';
import { type Collection, distinct, partiesOf, percent, type Row, recordsOf, share, statesOf } from './records.ts';

const QUESTIONS = [
  'civil_assistance',
  'administrative_assistance',
  'direct_action',
  'compensation_in_criminal_proceedings',
  'recognition_of_claims',
  'experience',
  'focal_point_designated',
];
const MATTERS = ['civil_and_administrative_proceedings', 'asset_recovery', 'international_cooperation'];

export function civilAdministrativeProceedings(collection: Collection): Recomputed {
  const { as_of: asOf } = collection;
  const sent = (id: string): string =>
    recordsOf(collection, 'communications').find((one) => one.communication_id === id)!.sent_on!;
  const note = sent('NV1');
  const reminder = sent('NV3');

  const parties = partiesOf(collection);
  const isParty = statesOf(parties);
  const answers = recordsOf(collection, 'civil_administrative_replies').filter(
    (answer) => isParty.has(answer.iso3!) && answer.replied_on! <= asOf,
  );
  const hasReplied = statesOf(answers);
  const lastAsked = [note, reminder].filter((day) => day <= asOf).at(-1) ?? '';
  const asked = parties.filter((party) => party.deposited_on! <= lastAsked || hasReplied.has(party.iso3!));
  const repliers = asked.filter((party) => hasReplied.has(party.iso3!));
  const replied = counted(repliers);
  /** What a party answered to a question; a question left out is not answered. */
  const answerOf = (party: Row, question: string): string =>
    answers.find((answer) => answer.iso3 === party.iso3 && answer.question === question)?.answer ?? 'no_answer';

  const groups = distinct(asked, (party) => party.regional_group!);
  const repliersOf = (group: string): Row[] => repliers.filter((party) => party.regional_group === group);
  const groupShares = groups.map((group) =>
    percent(repliersOf(group).length, asked.filter((party) => party.regional_group === group).length),
  ) as number[];
  const groupSizes = groups.map((group) => repliersOf(group).length);

  const questions = QUESTIONS.map((question) => {
    const code = parted(repliers, (party) => answerOf(party, question), replied);
    const answered = otherThan(
      code('no_answer'),
      repliers.filter((party) => answerOf(party, question) !== 'no_answer'),
    );
    const yesShare = share(code('yes').states.size, answered.value as number);
    return { question, code, answered, yesShare: likewise(yesShare, code('yes')) };
  });
  const to = (question: string) => questions.find((one) => one.question === question)!;
  const answeredOf = questions.map(({ answered }) => answered.value as number);
  const answeredFamily = questions.flatMap(({ code }) => code('no_answer').family);

  // A cell shows how many answered yes or in part of those that replied, so that the others are known too.
  const cells = QUESTIONS.flatMap((question) =>
    groups
      .filter((group) => repliersOf(group).length > 0)
      .map((group) => {
        const affirmative = repliersOf(group).filter((party) => ['yes', 'partly'].includes(answerOf(party, question)));
        const others = repliersOf(group).length - affirmative.length;
        return { question, isSmall: isSmall(affirmative.length) || isSmall(others) };
      }),
  );
  const smallCells = cells.filter((cell) => cell.isSmall);
  const ofSmallQuestions = cells.filter((cell) => smallCells.some(({ question }) => question === cell.question));

  /** The period in which a party first did something; empty where no day is known. */
  const periodOf = (days: readonly string[]): string => {
    const first = days.filter((day) => day !== '').sort()[0];
    if (first === undefined) return '';
    return first < note ? 'before' : first < reminder ? 'until' : 'since';
  };
  const daysOf = (rows: readonly Row[], party: Row, column: string): string[] =>
    rows.filter((row) => row.iso3 === party.iso3).map((row) => row[column]!);
  const replyIn = parted(repliers, (party) => periodOf(daysOf(answers, party, 'replied_on')), replied);

  const list = recordsOf(collection, 'focal_points').filter((point) => point.designated_on! <= asOf);
  const listedFor = (matter: string): Row[] => {
    const designated = statesOf(list.filter((point) => point.matter === matter));
    return parties.filter((party) => designated.has(party.iso3!));
  };
  // The parties of a matter are shown by regional group.
  const listed = (matter: string): Confidential => {
    const inGroup = groups.map((group) => listedFor(matter).filter((party) => party.regional_group === group).length);
    return counted(listedFor(matter), inGroup);
  };
  const [civil] = MATTERS as [string];
  const civilList = list.filter((point) => point.matter === civil);
  const civilListed = listed(civil);
  const designatedIn = parted(
    listedFor(civil),
    (party) => periodOf(daysOf(civilList, party, 'designated_on')),
    civilListed,
  );

  const saidOf = (party: Row): string =>
    hasReplied.has(party.iso3!) ? answerOf(party, 'focal_point_designated') : 'not_replied';
  const isListed = (party: Row): boolean => civilListed.states.has(party.iso3!);
  const said = parted(asked, saidOf, replied);
  // Rows add up by column and columns by row, so that every cell is of one family.
  const crossed = ['yes', 'partly', 'no', 'no_answer', 'not_replied'].map((answer) => {
    const is = parted(
      asked.filter((party) => saidOf(party) === answer),
      (party) => String(isListed(party)),
      said(answer),
    );
    return { answer, state_count: said(answer), listed_count: is('true'), not_listed_count: is('false') };
  });
  const crossedFamily = crossed.flatMap((row) => [...row.listed_count.family, ...row.not_listed_count.family]);
  const focalPoints = crossed.map((row) => ({
    ...row,
    listed_count: { ...row.listed_count, family: crossedFamily },
    not_listed_count: { ...row.not_listed_count, family: crossedFamily },
  }));
  const focal = (answer: string) => focalPoints.find((row) => row.answer === answer)!;

  const period = (event: string, part: typeof replyIn, all: Confidential) => ({
    event,
    before_note_verbale_count: part('before'),
    until_reminder_count: part('until'),
    since_reminder_count: part('since'),
    day_unknown_count: part(''),
    event_count: all,
  });

  return {
    numbers: {
      note_on: note,
      reminder_on: reminder,
      directory_on: sent('NV4'),

      asked: asked.length,
      replied,
      silent: likewise(asked.length - repliers.length, replied),
      replied_percent: likewise(percent(repliers.length, asked.length), replied),
      group_least: extreme(Math.min, groupShares, groupSizes),
      group_most: extreme(Math.max, groupShares, groupSizes),
      groups_withheld: between(groupSizes.filter(isSmall).length, groups.length),
      before_note: replyIn('before'),
      until_reminder: replyIn('until'),
      since_reminder: replyIn('since'),

      answered_least: extreme(Math.min, answeredOf, answeredFamily),
      answered_most: extreme(Math.max, answeredOf, answeredFamily),
      answers_withheld: between(
        questions.filter(({ code }) => isSmall(code('no_answer').states.size)).length,
        questions.filter(({ code }) => code('no_answer').family.some(isSmall)).length,
      ),
      civil_answered: to('civil_assistance').answered,
      civil_yes: to('civil_assistance').code('yes'),
      civil_partly: to('civil_assistance').code('partly'),
      civil_no: to('civil_assistance').code('no'),
      administrative_answered: to('administrative_assistance').answered,
      administrative_yes: to('administrative_assistance').code('yes'),
      administrative_partly: to('administrative_assistance').code('partly'),
      administrative_no: to('administrative_assistance').code('no'),
      action_answered: to('direct_action').answered,
      action_yes: to('direct_action').code('yes'),
      action_partly: to('direct_action').code('partly'),
      compensation_answered: to('compensation_in_criminal_proceedings').answered,
      compensation_yes: to('compensation_in_criminal_proceedings').code('yes'),
      compensation_partly: to('compensation_in_criminal_proceedings').code('partly'),
      recognition_answered: to('recognition_of_claims').answered,
      recognition_yes: to('recognition_of_claims').code('yes'),
      recognition_partly: to('recognition_of_claims').code('partly'),
      experience_answered: to('experience').answered,
      experience_yes: to('experience').code('yes'),
      experience_partly: to('experience').code('partly'),
      experience_silent: to('experience').code('no_answer'),
      cells: cells.length,
      cells_withheld: between(smallCells.length, ofSmallQuestions.length),
      said: to('focal_point_designated').code('yes'),

      // One row for each matter and regional group, and one for each matter and the parties in none.
      focal_rows: list.length > 0 ? MATTERS.length * 6 : null,
      parties: parties.length,
      listed: civilListed,
      listed_percent: likewise(percent(civilListed.states.size, parties.length), civilListed),
      listed_recovery: listed('asset_recovery'),
      listed_cooperation: listed('international_cooperation'),
      listed_before: designatedIn('before'),
      listed_until: designatedIn('until'),
      listed_since: designatedIn('since'),
      listed_undated: designatedIn(''),
      said_listed: focal('yes').listed_count,
      said_unlisted: focal('yes').not_listed_count,
      denied_listed: focal('no').listed_count,
      silent_listed: focal('not_replied').listed_count,
    },
    tables: {
      times: {
        key: ['event'],
        rows: [period('reply', replyIn, replied), period('designation', designatedIn, civilListed)],
      },
      answers: {
        key: ['question'],
        rows: questions.map(({ question, code, answered, yesShare }) => ({
          question,
          answered_count: answered,
          yes_count: code('yes'),
          partly_count: code('partly'),
          no_count: code('no'),
          yes_share: yesShare,
        })),
      },
      focal_points: { key: ['answer'], rows: focalPoints },
    },
    sentences: [
      'replied to the note verbale of {note_on} on international cooperation',
      'Of {asked} parties asked, {replied} replied, or {replied_percent} per cent, and {silent} did not.',
      'Of {civil_answered} parties that answered, {civil_yes} stated that they can assist other States in civil proceedings, {civil_partly} that they can in part, and {civil_no} that they cannot.',
      'The list of focal points holds one for civil and administrative proceedings for {listed} of {parties} parties, or {listed_percent} per cent.',
      'Of {said} parties that replied that they had designated a focal point, {said_listed} stand in the list and {said_unlisted} do not.',
    ],
  };
}

const between = (least: number, most: number): OneOf => ({
  oneOf: Array.from({ length: most - least + 1 }, (_, index) => least + index),
});

/** The least or most of some values: of all of them, unless some or all are withheld. */
const extreme = (of: (...values: number[]) => number, values: readonly number[], family: readonly number[]): OneOf => ({
  oneOf: family.some(isSmall) ? [...values, null] : [of(...values)],
});
