import { describe, expect, it } from 'vitest';
import { bindNote } from '../../pipelines/write/bind.ts';
import { readNote } from '../../pipelines/write/note.ts';
import type { Block } from '../../pipelines/write/tree.ts';
import { context, MARKDOWN, noteFolder, sampleTree, words, YAML } from './write_fixture.ts';

const reading = (yaml: string, markdown: string) => () => readNote(noteFolder(yaml, markdown), 'en');
const at = (text: string): number => MARKDOWN.slice(0, MARKDOWN.indexOf(text)).split('\n').length;
const marks = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    'mark' in block ? [block.mark] : block.kind === 'items' ? block.items.map(({ mark }) => mark) : [],
  );

describe('bindNote', () => {
  it('numbers sections, subsections, paragraphs, subparagraphs and caveats', () => {
    expect(marks(sampleTree('en').blocks)).toEqual(['I.', '1.', 'A.', '2.', '(a)', '(b)', 'II.', '3.', '4.']);
    expect(marks(sampleTree('ar').blocks)).toEqual(['أولاً-', '١-', 'ألف-', '٢-', '(أ)', '(ب)', 'ثانياً-', '٣-', '٤-']);
  });

  it('numbers figures and tables as placed and resolves references to them', () => {
    const { blocks } = sampleTree('en');
    const labels = blocks.flatMap((block) =>
      'caption' in block ? [block.caption.label.before + block.caption.label.number] : [],
    );
    expect(labels).toEqual(['Table\u00a01', 'Figure\u00a0I', 'Figure\u00a0II']);
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.children : []));
    const references = texts.flatMap((one) => (one.kind === 'reference' ? [one.before + one.number] : []));
    expect(references).toEqual(['table\u00a01', 'figure\u00a0II', 'Figure\u00a0I']);
  });

  it('binds numbers, in words where asked, and numbers footnotes as cited', () => {
    const tree = sampleTree('en');
    const [first] = tree.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : []));
    expect(first?.[0]).toMatchObject({ text: 'At least three of 80 States.' });
    expect(tree.footnotes.map(({ mark }) => mark)).toEqual(['1', '2', '3']);
    expect(tree.footnotes[1]?.children[0]).toMatchObject({ text: 'Second defined, first cited, 3 times.' });
  });

  it('fills in what the data are, the days of the run, citations and days that a query gives', () => {
    const markdown = MARKDOWN.replace(
      'Last, with',
      '{nature, select, illustrative {Made up} other {Real}}, {selection}, {as_of}, {since}, {cite_reviews}, {cite_findings}, {few_known}, {gone_known}, {gone}, {day}, with',
    );
    const said = (overrides: object) => {
      const source = readNote(
        noteFolder(`${YAML.replace('  few:', '  gone: select null\n  day: select current_date\n  few:')}`, markdown),
        'en',
      );
      const { blocks } = bindNote(source, context(overrides), words('en'));
      const last = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.children : [])).at(-3);
      return last?.kind === 'text' ? last.text.replaceAll('\u00a0', ' ') : '';
    };
    const numbers = { reviewed: 80, few: 3, gone: null, day: '2015-03-04' };
    expect(said({ numbers })).toBe('Made up, lots, 6 November 2017, …, A list, …, yes, no, …, 4 March 2015, with a ');
    const compared = { ...context().collection, since: '2015-01-31' };
    expect(said({ numbers, isIllustrative: false, collection: compared })).toMatch(/^Real, .*, 31 January 2015, /);
  });

  it('leaves out the parts whose number is unknown, zero or false, and numbers what is left', () => {
    const markdown = MARKDOWN.replace('![](table:counts)\n', '<!-- if: few -->\n\n![](table:counts)\n').replace(
      '## Second',
      '<!-- end: few -->\n\n## Second',
    );
    const bound = (few: number | null) => {
      const source = readNote(noteFolder(YAML, markdown.replace('[](table:counts) and ', '')), 'en');
      return marks(bindNote(source, context({ numbers: { reviewed: 80, few } }), words('en')).blocks);
    };
    expect(bound(3)).toEqual(['I.', '1.', 'A.', '2.', '(a)', '(b)', 'II.', '3.', '4.']);
    for (const none of [0, null]) expect(bound(none)).toEqual(['I.', '1.', 'II.', '2.', '3.']);
  });

  it('sets table cells by the kind of their column', () => {
    const [table] = sampleTree('ar').blocks.filter((block) => block.kind === 'table');
    expect(table?.rows[0]?.slice(0, 2)).toEqual(['Art. ٤٤', '٢٠']);
    expect(table?.rows[0]?.[2]).toMatch(/٢٥/);
    expect(table?.rows[1]).toEqual(['Chapter as a whole', '..', '..', '–']);
    expect(table?.columns.map(({ isNumber }) => isNumber)).toEqual([false, true, true, false]);
  });

  it('says on the first page that it is a draft, that the data are made up and what was rejected', () => {
    const { statement } = sampleTree('en').masthead;
    expect(statement.draft).toBe('Draft made by a data pipeline; not an official document of the United Nations');
    expect(statement.mark).toBe('Illustrative data: States and findings are made up');
    expect(statement.lines[1]).toMatch(/^2 records/);
    const real = bindNote(
      readNote(noteFolder(), 'en'),
      context({ isIllustrative: false, rejectCount: 0 }),
      words('en'),
    );
    expect(real.masthead.statement.mark).toBeNull();
    expect(real.header.mark).toBeNull();
    expect(real.masthead.statement.lines).toHaveLength(1);
  });
});

describe('a note that is wrong', () => {
  it.each([
    ['an unknown number', '{reviewed} States', '{unknown} States', /en\.md, line 7: there is no number "unknown"/],
    ['an unknown chart', '![](chart:bar_one)', '![](chart:bar_none)', /line 18: there is no chart "bar_none"/],
    ['an unknown table', '[](table:counts) and', '[](table:none) and', /line 7: there is no table "none"/],
    ['an unknown footnote', '[^b] See', '[^z] See', /line 7: there is no footnote "z"/],
    ['a broken message', '{few_words}', '{few_words', /line 7: not a message/],
    ['HTML', 'Last, with', 'Last, <b>with</b>', /line 26: html is no part of a note/],
    ['a script as link', 'https://example.org/a?b=1&c=2', 'javascript:alert(1)', /line 26: the link leads to/],
    ['an image', '![](chart:bar_two)', '![](chart:bar_two) and more', /line 22: an image within a text/],
    ['a chart twice', '![](chart:bar_two)', '![](chart:bar_one)', /line 22: chart:bar_one is placed a second time/],
    ['a part of no number', '### Under', '<!-- if: none -->', /line 11: there is no number "none"/],
    ['a part that does not end', '### Under', '<!-- if: few -->', /line 11: the part "few" does not end/],
    ['a part that ends only', '### Under', '<!-- end: few -->', /line 11: the part "few" is closed and not open/],
    ['another comment', '### Under', '<!-- note -->', /line 11: HTML is no part of a note/],
    ['a chart left out', '![](chart:bar_two)\n', '', /chart:bar_two is declared and not placed/],
  ])('names file and line of %s', (_, from, to, message) => {
    expect(MARKDOWN).toContain(from);
    expect(reading(YAML, MARKDOWN.replace(from, to))).toThrow(message);
  });

  it('names the line of note.yaml', () => {
    expect(reading(YAML.replace('agenda_item: 3', 'agenda_item: three'), MARKDOWN)).toThrow(
      /note\.yaml, line 2, agenda_item/,
    );
    expect(reading(`${YAML}extra: 1\n`, MARKDOWN)).toThrow(/note\.yaml, line 11, extra/);
    expect(reading(YAML.replace('few:', 'as_of:'), MARKDOWN)).toThrow(
      /note\.yaml, line 3, numbers: a number may not end/,
    );
    expect(reading(YAML.replace('[bar_one', 'bar_one'), MARKDOWN)).toThrow(/note\.yaml, line/);
  });

  it('names what the data did not give', () => {
    const source = readNote(noteFolder(), 'en');
    const bind = (overrides: object) => () => bindNote(source, context(overrides), words('en'));
    expect(bind({ charts: {} })).toThrow(`line ${at('![](chart:bar_one)')}: the chart "bar_one" was not drawn`);
    expect(bind({ numbers: { reviewed: 80 } })).toThrow(`line ${at('At least')}`);
    expect(bind({ tables: {} })).toThrow(`line ${at('![](table:counts)')}: the table "counts"`);
  });
});
