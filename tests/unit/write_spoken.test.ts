import { describe, expect, it } from 'vitest';
import { bindNote } from '../../pipelines/write/bind.ts';
import { readNote } from '../../pipelines/write/note.ts';
import { spoken } from '../../pipelines/write/spoken.ts';
import { integer, text } from '../../schemas/columns.ts';
import { context, noteFolder, words, YAML } from './write_fixture.ts';

describe('a column that a mart has once for each language', () => {
  const contract = { item: integer(), title_en: text(), title_ar: text(), name_en: text() };
  const rows = [{ item: 3, title_en: 'Chapter IV', title_ar: 'الفصل الرابع', name_en: 'A' }];

  it('stands under its bare name too, in the language asked for', () => {
    expect(spoken(contract, rows, 'ar').rows).toEqual([{ ...rows[0], title: 'الفصل الرابع' }]);
    expect(spoken(contract, rows, 'en').rows[0]!.title).toBe('Chapter IV');
    expect(Object.keys(spoken(contract, rows, 'en').contract)).toEqual([...Object.keys(contract), 'title']);
  });

  it('hides no column of that name', () => {
    const own = spoken({ ...contract, title: text() }, [{ ...rows[0], title: 'its own' }], 'en');
    expect(own.rows[0]!.title).toBe('its own');
  });
});

describe('a note for several items, part of which rests on made-up data', () => {
  const note = readNote(noteFolder(`${YAML}also_items: [7, 1]\n`), 'en');
  const marks = (unmarked: readonly string[]): (string | null)[] =>
    bindNote(note, context({ isIllustrative: true, unmarked: new Set(unmarked) }), words('en')).blocks.flatMap(
      (block) => (block.kind === 'table' || block.kind === 'figure' ? [block.caption.mark] : []),
    );

  it('names them all on its first page', () => {
    const { agendaItem } = bindNote(note, context({}), words('en')).masthead;
    expect(agendaItem[0]).toMatchObject({ text: 'Items\u00a01, 3 and 7 of the provisional agenda' });
  });

  it('marks only the figures and tables that made-up rows feed', () => {
    expect(marks([])).toEqual(marks([]).map(() => 'Illustrative data'));
    expect(marks(['table:counts']).filter((mark) => mark === null)).toHaveLength(1);
  });
});
