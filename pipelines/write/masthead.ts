import type { NoteContext } from './bind.ts';
import type { Words } from './messages.ts';
import type { NoteSource } from './note.ts';
import type { Inline, Masthead } from './tree.ts';

/**
 * First page of a note in the form of United Nations documents, without the emblem and without a symbol: what stands in their
 * places says that the document is a draft.
 */
export function mastheadOf(source: NoteSource, context: NoteContext, words: Words): Masthead {
  const { meeting, collection } = context;
  const { form_of: form } = source.spec;
  const meetingKey = `note.meeting.${meeting.meeting_id}`;
  const item: Inline[] = [
    {
      kind: 'text',
      text: words.say('note.agenda_item', { item: meeting.agenda_item }),
      bold: false,
      italic: false,
    },
    { kind: 'footnote', footnote: 0 },
  ];
  return {
    organization: words.say('note.organization'),
    form: form ? words.say('note.form.symbol', { symbol: form }) : words.say('note.form.note'),
    body: words.say('note.body'),
    details: [
      words.say('note.distribution'),
      words.say('note.data_as_of', { date: words.date(collection.as_of) }),
      words.say('note.drafted_in'),
    ],
    meeting: words.say(`${meetingKey}.name`),
    placeAndDates: placeAndDates(words.say(`${meetingKey}.place`), meeting.opens_on, meeting.closes_on, words),
    agendaItem: item,
    agendaTitle: meeting.agenda_item_title,
    statement: {
      draft: words.say('note.draft'),
      mark: context.isIllustrative ? words.say('note.illustrative') : null,
      lines: [
        words.say('note.collection', { title: collection.title, date: words.date(collection.as_of) }),
        ...(context.rejectCount > 0 ? [words.say('note.rejects', { count: context.rejectCount })] : []),
      ],
    },
  };
}

/** "Vienna, 6 and 7 November 2017": the month is written once where it is the same. */
function placeAndDates(place: string, opens: string, closes: string, words: Words): string {
  if (opens === closes) return words.say('note.place_and_day', { place, day: words.date(opens) });
  const [first, last] = words.days(opens, closes);
  return words.say('note.place_and_days', { place, first, last });
}
