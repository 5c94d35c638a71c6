import type { NoteSpec } from '../../schemas/note.ts';
import type { NoteContext } from './bind.ts';
import { languageOf } from './languages/languages.ts';
import type { Words } from './messages.ts';
import type { Inline, Masthead } from './tree.ts';

/**
 * First page of a note in the form of United Nations documents, without the emblem and without a symbol: what stands in their
 * places says that the document is a draft.
 */
export function mastheadOf(
  source: { readonly spec: Pick<NoteSpec, 'form_of' | 'agenda_item' | 'also_items'> },
  context: Pick<NoteContext, 'meeting' | 'collection' | 'isIllustrative' | 'rejectCount'>,
  words: Words,
): Masthead {
  const { meeting, collection } = context;
  const { form_of: form } = source.spec;
  const meetingKey = `note.meeting.${meeting.meeting_id}`;
  const item: Inline[] = [
    {
      kind: 'text',
      text: itemsOf([source.spec.agenda_item, ...source.spec.also_items], words),
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

/** "Item 6 of the provisional agenda", "Items 1, 2 and 7 of the provisional agenda". */
function itemsOf(items: readonly number[], words: Words): string {
  if (items.length === 1) return words.say('note.agenda_item', { item: items[0]! });
  const said = [...items].sort((one, other) => one - other).map((item) => words.number(item));
  const list = new Intl.ListFormat(languageOf(words.lang).locale).format(said);
  return words.say('note.agenda_items', { count: items.length, items: list });
}

/** "Vienna, 6 and 7 November 2017": the month is written once where it is the same. */
function placeAndDates(place: string, opens: string, closes: string, words: Words): string {
  if (opens === closes) return words.say('note.place_and_day', { place, day: words.date(opens) });
  const [first, last] = words.days(opens, closes);
  return words.say('note.place_and_days', { place, first, last });
}
