import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { pageStyle } from './html_style.ts';
import { languageOf } from './languages/languages.ts';
import { selfContainedPage } from './page.ts';
import type { Block, Caption, Inline, Label, NoteTree, TableBlock } from './tree.ts';

/**
 * Prints a note as one HTML file that needs nothing else: style within, charts as data, no script, no request.
 * Every text goes through the serializer, which escapes it.
 */
export function printHtml(tree: NoteTree): string {
  const { title, masthead } = tree;
  return selfContainedPage(tree.lang, title, pageStyle(languageOf(tree.lang).typography), [
    h('p.running', [h('span', tree.header.draft), tree.header.mark ? h('strong', tree.header.mark) : '']),
    h('main', [
      h('header', [
        h('div.line', [h('p.organization', masthead.organization), h('p.form', masthead.form)]),
        h('div.line', [
          h('p.body', masthead.body),
          h(
            'div.details',
            masthead.details.map((detail) => h('p', detail)),
          ),
        ]),
        h('p.meeting', masthead.meeting),
        h('p', masthead.placeAndDates),
        h('p', inlines(tree, masthead.agendaItem, 'masthead')),
        h('p.meeting', masthead.agendaTitle),
        h('div.statement', { role: 'note' }, statement(tree)),
        h('h1', title),
      ]),
      tree.summary ? summary(tree, tree.summary) : '',
      ...tree.blocks.flatMap((block) => blockOf(tree, block)),
      tree.footnotes.length > 0 ? footnotes(tree) : '',
    ]),
  ]);
}

function statement({ masthead }: NoteTree): Element[] {
  const { draft, mark, lines } = masthead.statement;
  return [h('p.draft', draft), ...(mark ? [h('p.mark', mark)] : []), ...lines.map((line) => h('p', line))];
}

function summary(tree: NoteTree, { head, paragraphs }: NonNullable<NoteTree['summary']>): Element {
  const texts = paragraphs.map((children, index) => h('p', inlines(tree, children, `summary${index}`)));
  return h('section.summary', { ariaLabel: head }, [h('p.head', head), ...texts]);
}

function blockOf(tree: NoteTree, block: Block): Element[] {
  switch (block.kind) {
    case 'heading':
      return [h(block.level === 1 ? 'h2' : 'h3', { id: block.id }, [h('span.number', block.mark), ' ', block.text])];
    case 'paragraph':
      return [
        h('p.numbered', { id: block.id }, [
          h('span.number', block.mark),
          ' ',
          ...inlines(tree, block.children, block.id),
        ]),
      ];
    case 'items':
      return [
        h(
          'ul.items',
          { role: 'list' },
          block.items.map((item, index) =>
            h('li', [h('span.number', item.mark), ' ', h('span', inlines(tree, item.children, `item${index}`))]),
          ),
        ),
      ];
    case 'figure': {
      const src = `data:image/svg+xml;base64,${Buffer.from(block.svg).toString('base64')}`;
      return [
        h('figure', { id: block.target }, [
          h('figcaption', captionOf(block.caption)),
          h(
            'div.plot',
            h('img', { src, alt: block.alt, width: Math.round(block.width), height: Math.round(block.height) }),
          ),
          ...(block.sourceLine ? [h('p.source', block.sourceLine)] : []),
        ]),
      ];
    }
    case 'table':
      return [table(tree, block)];
  }
}

function table(tree: NoteTree, block: TableBlock): Element {
  const side = (isNumber: boolean): string | undefined => (isNumber ? 'figure' : undefined);
  const heads = block.columns.map(({ head, isNumber }) => h('th', { scope: 'col', className: side(isNumber) }, head));
  const rows = block.rows.map((row) =>
    h(
      'tr',
      row.map((cell, index) => {
        const className = side(block.columns[index]?.isNumber ?? false);
        const content = typeof cell === 'string' ? [cell] : inlines(tree, cell, block.target);
        return index === 0 ? h('th', { scope: 'row', className }, content) : h('td', { className }, content);
      }),
    ),
  );
  return h('div.table', { id: block.target }, [
    h('table', [
      h('caption', captionOf(block.caption)),
      h(
        'colgroup',
        block.columns.map(({ weight }) => h('col', { style: `width:${(weight * 100).toFixed(1)}%` })),
      ),
      h('thead', h('tr', heads)),
      h('tbody', rows),
    ]),
    h('p.source', block.sourceLine),
  ]);
}

function captionOf({ label, title, subtitle, mark }: Caption): Element[] {
  return [
    h('span.label', labelText(label)),
    ...(mark ? [h('span.mark', mark)] : []),
    ...(title ? [h('strong', title)] : []),
    ...(subtitle ? [h('span.subtitle', subtitle)] : []),
  ];
}

function inlines(tree: NoteTree, children: readonly Inline[], place: string): ElementContent[] {
  return children.map((inline): ElementContent => {
    if (inline.kind === 'link') return h('a', { href: inline.url }, inline.text);
    if (inline.kind === 'reference') return h('a.reference', { href: `#${inline.target}` }, labelText(inline));
    if (inline.kind === 'footnote') {
      const { mark } = tree.footnotes[inline.footnote] ?? { mark: '' };
      const id = `note${inline.footnote}-${place}`;
      return h('sup', h('a', { href: `#note${inline.footnote}`, id, role: 'doc-noteref' }, mark));
    }
    const text: ElementContent = { type: 'text', value: inline.text };
    const leaning = inline.italic ? h('em', [text]) : text;
    return inline.bold ? h('strong', [leaning]) : leaning;
  });
}

function footnotes(tree: NoteTree): Element {
  const places = firstPlaces(tree);
  const notes = tree.footnotes.map((footnote, index) =>
    h('li', { id: `note${index}` }, [
      h('span.number', footnote.mark),
      ' ',
      ...inlines(tree, footnote.children, `footnote${index}`),
      ' ',
      h(
        'a',
        {
          href: `#note${index}-${places.get(index) ?? ''}`,
          role: 'doc-backlink',
          ariaLabel: `${tree.words.backToText} ${footnote.mark}`,
        },
        '↩',
      ),
    ]),
  );
  return h('section.footnotes', { role: 'doc-endnotes' }, [
    h('h2', tree.words.footnotes),
    h('ol', { role: 'list' }, notes),
  ]);
}

/** Where each footnote is first cited, to lead back to. */
function firstPlaces(tree: NoteTree): Map<number, string> {
  const places = new Map<number, string>();
  const see = (children: readonly Inline[], place: string): void => {
    for (const inline of children) {
      if (inline.kind === 'footnote' && !places.has(inline.footnote)) places.set(inline.footnote, place);
    }
  };
  see(tree.masthead.agendaItem, 'masthead');
  for (const [index, children] of (tree.summary?.paragraphs ?? []).entries()) see(children, `summary${index}`);
  for (const block of tree.blocks) {
    if (block.kind === 'paragraph') see(block.children, block.id);
    if (block.kind === 'items') for (const [index, item] of block.items.entries()) see(item.children, `item${index}`);
  }
  return places;
}

const labelText = ({ before, number, after }: Label): string => `${before}${number}${after}`;
