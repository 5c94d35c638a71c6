import type { BlockContent, DefinitionContent, FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { UserError } from '../error.ts';
import { sortedRows, type TableData, tableOf } from './cells.ts';
import { labelled, labelsOf } from './labels.ts';
import type { Numbered } from './languages/language.ts';
import { languageOf } from './languages/languages.ts';
import { mastheadOf } from './masthead.ts';
import type { Words } from './messages.ts';
import type { NoteSource } from './note.ts';
import { withoutIdleParts } from './parts.ts';
import { figureOf, type Picture } from './picture.ts';
import { flow, placedBy, targetOf } from './structure.ts';
import type { Block, Footnote, Inline, Label, NoteTree } from './tree.ts';
import { tied, unbroken } from './unbroken.ts';
import { valuesOf } from './values.ts';

/** All that a note is filled with; texts are in the language of the note. */
export interface NoteContext {
  readonly collection: {
    readonly name: string;
    readonly title: string;
    readonly as_of: string;
    /** The earlier day with which the note compares, if any. */
    readonly since: string | null;
    readonly selection: string;
    readonly caveats: readonly { readonly id: string; readonly text: string }[];
  };
  readonly meeting: {
    readonly meeting_id: string;
    readonly opens_on: string;
    readonly closes_on: string;
    readonly job_number: string | null;
    readonly agenda_item: number;
    readonly agenda_item_title: string;
  };
  readonly numbers: Readonly<Record<string, number | string | null>>;
  readonly charts: Readonly<Record<string, Picture>>;
  /** `contract` is that of the mart the table's query reads; `sourceLine` is in the language. */
  readonly tables: Readonly<Record<string, TableData>>;
  /** Of each dataset, where its data are from, in the language; null where the collection has none or cites nothing. */
  readonly citations: Readonly<Record<string, string | null>>;
  readonly isIllustrative: boolean;
  /** `chart:NAME` and `table:ID` that no made-up row feeds, in a note of which others are fed by some. */
  readonly unmarked?: ReadonlySet<string>;
  readonly rejectCount: number;
  /** The only day the document knows, YYYY-MM-DD. */
  readonly buildDate: string;
}

/**
 * Binds a note to its numbers, charts and tables, and numbers all that a note numbers: sections, paragraphs, subparagraphs,
 * figures, tables, footnotes.
 *
 * @throws UserError naming file and line for a number, chart or table that the context does not hold
 */
export function bindNote(source: NoteSource, context: NoteContext, words: Words): NoteTree {
  return new Binding(withoutIdleParts(source, context.numbers), context, tied(words)).tree();
}

class Binding {
  private readonly values: Record<string, string | number | null>;
  private readonly labels: ReadonlyMap<string, Label>;
  private readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  private readonly footnotes: Footnote[] = [];
  private readonly footnoteOf = new Map<string, number>();
  private readonly mark: string | null;
  private readonly counts = { section: 0, subsection: 0, paragraph: 0 };

  constructor(
    private readonly source: NoteSource,
    private readonly context: NoteContext,
    private readonly words: Words,
  ) {
    this.mark = context.isIllustrative ? words.say('note.mark_of_figures') : null;
    this.values = valuesOf(context, words);
    this.labels = labelsOf(source, words);
    this.definitions = new Map(
      source.root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])),
    );
  }

  tree(): NoteTree {
    const { source, context, words } = this;
    const job = context.meeting.job_number ?? '';
    const agenda = words.say(job ? 'note.agenda_footnote' : 'note.agenda_footnote.no_number', { job });
    this.footnotes.push({ mark: words.number(1), children: [plain(agenda)] });
    const masthead = mastheadOf(source, context, words);
    let summary: NoteTree['summary'] = null;
    let title = '';
    const blocks: Block[] = [];
    for (const node of source.root.children) {
      if (node.type === 'heading' && node.depth === 1) title = this.plainText(node.children);
      else if (node.type === 'blockquote') {
        summary = {
          head: words.say('note.summary'),
          paragraphs: node.children.map((child) => this.paragraphOf(child)),
        };
      } else blocks.push(...this.block(node));
    }
    return {
      name: source.name,
      lang: source.lang,
      dir: words.dir,
      title,
      masthead,
      header: { draft: masthead.statement.draft, mark: masthead.statement.mark },
      summary,
      blocks,
      footnotes: this.footnotes,
      words: {
        footnotes: words.say('note.footnotes'),
        backToText: words.say('note.back_to_text'),
      },
      date: context.buildDate,
    };
  }

  private block(node: RootContent): Block[] {
    const { words, counts } = this;
    const placed = placedBy(node);
    if (placed?.kind === 'caveats')
      return this.context.collection.caveats.map((caveat) =>
        this.paragraph([plain(unbroken(caveat.text, words.lang))]),
      );
    if (placed?.kind === 'chart') return [this.figure(placed.name, node)];
    if (placed?.kind === 'table') return [this.table(placed.name, node)];
    if (node.type === 'paragraph') return [this.paragraph(this.inlines(node.children))];
    if (node.type === 'list') {
      const items = node.children.map((item, index) => ({
        mark: this.numberedAs('item', index + 1),
        children: item.children.flatMap((child) => this.paragraphOf(child)),
      }));
      return [{ kind: 'items', items }];
    }
    if (node.type !== 'heading') return [];
    const level = node.depth === 2 ? 'section' : 'subsection';
    counts[level] += 1;
    if (level === 'section') counts.subsection = 0;
    return [
      {
        kind: 'heading',
        level: level === 'section' ? 1 : 2,
        mark: this.numberedAs(level, counts[level]),
        text: this.plainText(node.children),
        id: level === 'section' ? `s${counts.section}` : `s${counts.section}-${counts.subsection}`,
      },
    ];
  }

  private paragraph(children: Inline[]): Block {
    this.counts.paragraph += 1;
    const { paragraph } = this.counts;
    return { kind: 'paragraph', mark: this.numberedAs('paragraph', paragraph), id: `p${paragraph}`, children };
  }

  /** "IV." in the language. */
  private numberedAs(kind: Numbered, count: number): string {
    const { mark, numeral } = languageOf(this.words.lang).numbering[kind];
    return mark.replace('%', numeral(count));
  }

  private figure(name: string, node: RootContent): Block {
    const chart = this.context.charts[name];
    if (!chart)
      throw new UserError(this.source.at(node), `the chart "${name}" was not drawn`, 'is it in reports/charts?');
    return figureOf(`figure-${name}`, chart, this.labels.get(`chart:${name}`) as Label, this.markOf(`chart:${name}`));
  }

  private table(id: string, node: RootContent): Block {
    const { words, source } = this;
    const given = this.context.tables[id];
    if (!given) {
      throw new UserError(source.at(node), `the table "${id}" has no rows given`, 'is it under tables: in note.yaml?');
    }
    const { columns: names, sorted_by: sortedBy } = source.spec.tables[id] ?? { columns: [] };
    const unknown = [...names, ...(sortedBy ? [sortedBy] : [])].find((name) => !given.contract[name]);
    if (unknown) {
      const where = `${source.file.replace(/[^/\\]+$/, 'note.yaml')}, tables.${id}`;
      const known = Object.keys(given.contract).join(', ');
      throw new UserError(where, `mart.${given.mart} has no column "${unknown}"`, `it has ${known}`);
    }
    const data = sortedBy ? sortedRows(given, sortedBy, words) : given;
    const label = this.labels.get(`table:${id}`) as Label;
    const title = words.say(`note.${source.name}.table.${id}`, this.values);
    return tableOf(
      `table-${id}`,
      { label, title, subtitle: null, mark: this.markOf(`table:${id}`) },
      names,
      data,
      words,
    );
  }

  private markOf(target: string): string | null {
    return this.context.unmarked?.has(target) ? null : this.mark;
  }

  private paragraphOf(node: BlockContent | DefinitionContent): Inline[] {
    if (node.type === 'paragraph') return this.inlines(node.children);
    throw new UserError(
      this.source.at(node),
      `a ${node.type} within another block`,
      'one level of plain paragraphs is lawful here',
    );
  }

  private plainText(nodes: readonly PhrasingContent[]): string {
    return this.inlines(nodes)
      .map((inline) => (inline.kind === 'text' ? inline.text : ''))
      .join('');
  }

  private inlines(nodes: readonly PhrasingContent[], bold = false, italic = false): Inline[] {
    return nodes.flatMap((node, index): Inline[] => {
      if (node.type === 'text') return [{ kind: 'text', text: this.fill(node.value, node), bold, italic }];
      if (node.type === 'strong') return this.inlines(node.children, true, italic);
      if (node.type === 'emphasis') return this.inlines(node.children, bold, true);
      if (node.type === 'inlineCode') return [{ kind: 'text', text: node.value, bold, italic }];
      if (node.type === 'footnoteReference') return [{ kind: 'footnote', footnote: this.footnote(node.identifier) }];
      if (node.type !== 'link') return [];
      const target = targetOf(node.url);
      if (!target || target.kind === 'caveats')
        return [{ kind: 'link', url: node.url, text: this.plainText(node.children) }];
      const { number } = this.labels.get(`${target.kind}:${target.name}`) as Label;
      const kind = target.kind === 'chart' ? 'figure' : 'table';
      const form = beginsSentence(nodes[index - 1]) ? 'label' : 'reference';
      return [
        {
          kind: 'reference',
          target: `${kind}-${target.name}`,
          ...labelled(this.words, `note.${kind}.${form}`, number),
        },
      ];
    });
  }

  /** Footnotes are numbered in the order of their first citation. */
  private footnote(identifier: string): number {
    const known = this.footnoteOf.get(identifier);
    if (known !== undefined) return known;
    const index = this.footnotes.push({ mark: '', children: [] }) - 1;
    this.footnoteOf.set(identifier, index);
    const definition = this.definitions.get(identifier);
    const children = (definition?.children ?? []).flatMap((child) => this.paragraphOf(child));
    this.footnotes[index] = { mark: this.words.number(index + 1), children };
    return index;
  }

  private fill(text: string, node: PhrasingContent): string {
    try {
      return this.words.fill(flow(text), this.values);
    } catch (error) {
      throw new UserError(
        this.source.at(node),
        (error as Error).message,
        'mend the text, or give the number under numbers: in note.yaml',
      );
    }
  }
}

/** "Figure I" with a capital where the text before it is empty or ends a sentence. */
const beginsSentence = (before: PhrasingContent | undefined): boolean =>
  !before || (before.type === 'text' && /[.?!}]\s+$/.test(before.value));

const plain = (text: string): Inline => ({ kind: 'text', text, bold: false, italic: false });
