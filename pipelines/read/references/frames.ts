import type { ReferenceLang } from './references.ts';

/** How a style prints its numbers and letters. */
export type Figures = 'western' | 'arabic' | 'han' | 'cyrillic';

/** A style that prints each reference for itself: `{a}` article, `{p}` paragraph, `{l}` letter. */
export interface Frame {
  readonly article: string;
  readonly paragraph: string;
  readonly letter: string;
  readonly both: string;
  /** Between two references, and before the last. */
  readonly between: readonly [string, string];
  readonly figures: Figures;
}

/** A style that groups: `{list}` is the list of articles, paragraphs or letters. */
export interface Grouping {
  readonly articles: readonly [one: string, many: string];
  readonly paragraphs: readonly [one: string, many: string];
  readonly letters: readonly [one: string, many: string];
  /** Letters of one paragraph. */
  readonly both: string;
  /** One letter within `letters` and `both`. */
  readonly letter: string;
  readonly between: readonly [string, string];
  readonly range: string;
  readonly figures: Figures;
}

const frame = (
  article: string,
  paragraph: string,
  letter: string,
  both: string,
  between: readonly [string, string] = ['; ', '; '],
  figures: Figures = 'western',
): Frame => ({ article, paragraph, letter, both, between, figures });

/** The styles of each language that print one reference after the other. */
export const FRAMES: Readonly<Record<ReferenceLang, readonly Frame[]>> = {
  en: [
    frame('art. {a}', 'art. {a}, para. {p}', 'art. {a}, subpara. ({l})', 'art. {a}, para. {p} ({l})'),
    frame(
      'article {a}',
      'paragraph {p} of article {a}',
      'subparagraph ({l}) of article {a}',
      'subparagraph ({l}) of paragraph {p} of article {a}',
      [', ', ' and '],
    ),
    frame('article {a}', 'article {a} ({p})', 'article {a} ({l})', 'article {a} ({p}) ({l})', [', ', ' and ']),
    frame('art. {a}', 'art. {a}.{p}', 'art. {a}.{l}', 'art. {a}.{p}.{l}', [', ', ' and ']),
  ],
  fr: [
    frame('art. {a}', 'art. {a}, par. {p}', 'art. {a}, al. {l})', 'art. {a}, par. {p} {l})'),
    frame(
      'l’article {a}',
      'le paragraphe {p} de l’article {a}',
      'l’alinéa {l}) de l’article {a}',
      'l’alinéa {l}) du paragraphe {p} de l’article {a}',
      [', ', ' et '],
    ),
    frame('article {a}', 'article {a} ({p})', 'article {a} {l})', 'article {a} ({p}) {l})', [', ', ' et ']),
    frame('art. {a}', 'art. {a}.{p}', 'art. {a}.{l}', 'art. {a}.{p}.{l}', [', ', ' et ']),
  ],
  es: [
    frame('art. {a}', 'art. {a}, párr. {p}', 'art. {a}, apdo. {l})', 'art. {a}, párr. {p} {l})'),
    frame(
      'el artículo {a}',
      'el párrafo {p} del artículo {a}',
      'el apartado {l}) del artículo {a}',
      'el apartado {l}) del párrafo {p} del artículo {a}',
      [', ', ' y '],
    ),
    frame('artículo {a}', 'artículo {a} ({p})', 'artículo {a} ({l})', 'artículo {a} ({p}) ({l})', [', ', ' y ']),
    frame('art. {a}', 'art. {a}.{p}', 'art. {a}.{l}', 'art. {a}.{p}.{l}', [', ', ' y ']),
  ],
  ru: [
    frame('статья {a}', 'статья {a}, пункт {p}', 'статья {a} ({l})', 'статья {a}, пункт {p} ({l})'),
    frame('статья {a}', 'пункт {p} статьи {a}', 'подпункт ({l}) статьи {a}', 'подпункт ({l}) пункта {p} статьи {a}', [
      ', ',
      ' и ',
    ]),
    frame('ст. {a}', 'п. {p} ст. {a}', 'подп. «{l}» ст. {a}', 'подп. «{l}» п. {p} ст. {a}', [', ', ' и '], 'cyrillic'),
    frame('ст. {a}', 'ст. {a} ({p})', 'ст. {a} ({l})', 'ст. {a} ({p}) ({l})', [', ', ' и ']),
  ],
  ar: [
    frame(
      'المادة {a}',
      'المادة {a}، الفقرة {p}',
      'المادة {a}، الفقرة الفرعية ({l})',
      'المادة {a}، الفقرة {p} ({l})',
      ['؛ ', '؛ '],
      'arabic',
    ),
    frame(
      'المادة {a}',
      'الفقرة {p} من المادة {a}',
      'الفقرة الفرعية ({l}) من المادة {a}',
      'الفقرة الفرعية ({l}) من الفقرة {p} من المادة {a}',
      ['، و', ' و'],
      'arabic',
    ),
    frame('المادة {a}', 'المادة {a} ({p})', 'المادة {a} ({l})', 'المادة {a} ({p}) ({l})', ['، و', ' و'], 'arabic'),
    frame(
      'المادة ({a})',
      'الفقرة ({p}) من المادة ({a})',
      'المادة ({a})، الفقرة الفرعية ({l})',
      'الفقرة ({p}) ({l}) من المادة ({a})',
      ['؛ ', '؛ '],
      'western',
    ),
  ],
  zh: [
    frame('第{a}条', '第{a}条第{p}款', '第{a}条第（{l}）项', '第{a}条第{p}款第（{l}）项', ['、', '和'], 'han'),
    frame('《公约》第{a}条', '《公约》第{a}条第{p}款', '《公约》第{a}条({l})项', '《公约》第{a}条第{p}款({l})项', [
      '、',
      '和',
    ]),
    frame('第{a}条', '第{a}条第{p}款', '第{a}条第({l})项', '第{a}条第{p}({l})款', ['，', '以及']),
    frame('第{a}条', '第{a}({p})条', '第{a}({l})条', '第{a}({p})({l})条', ['；', '；']),
  ],
};

/** The grouping style of each language. */
export const GROUPINGS: Readonly<Record<ReferenceLang, Grouping>> = {
  en: {
    articles: ['article {list}', 'articles {list}'],
    paragraphs: ['article {a}, paragraph {list}', 'article {a}, paragraphs {list}'],
    letters: ['article {a} {list}', 'article {a} {list}'],
    both: 'article {a}, paragraph {p} {list}',
    letter: '({l})',
    between: [', ', ' and '],
    range: ' to ',
    figures: 'western',
  },
  fr: {
    articles: ['article {list}', 'articles {list}'],
    paragraphs: ['article {a}, paragraphe {list}', 'article {a}, paragraphes {list}'],
    letters: ['article {a}, alinéa {list}', 'article {a}, alinéas {list}'],
    both: 'article {a}, paragraphe {p} {list}',
    letter: '{l})',
    between: [', ', ' et '],
    range: ' à ',
    figures: 'western',
  },
  es: {
    articles: ['artículo {list}', 'artículos {list}'],
    paragraphs: ['artículo {a}, párrafo {list}', 'artículo {a}, párrafos {list}'],
    letters: ['artículo {a}, apartado {list}', 'artículo {a}, apartados {list}'],
    both: 'artículo {a}, párrafo {p} {list}',
    letter: '{l})',
    between: [', ', ' y '],
    range: ' a ',
    figures: 'western',
  },
  ru: {
    articles: ['статья {list}', 'статьи {list}'],
    paragraphs: ['пункт {list} статьи {a}', 'пункты {list} статьи {a}'],
    letters: ['подпункт {list} статьи {a}', 'подпункты {list} статьи {a}'],
    both: 'статья {a}, пункт {p} {list}',
    letter: '({l})',
    between: [', ', ' и '],
    range: '–',
    figures: 'western',
  },
  ar: {
    articles: ['المادة {list}', 'المواد {list}'],
    paragraphs: ['الفقرة {list} من المادة {a}', 'الفقرات {list} من المادة {a}'],
    letters: ['الفقرة الفرعية {list} من المادة {a}', 'الفقرات الفرعية {list} من المادة {a}'],
    both: 'المادة {a}، الفقرة {p} {list}',
    letter: '({l})',
    between: [' و', ' و'],
    range: ' إلى ',
    figures: 'arabic',
  },
  zh: {
    articles: ['第{list}条', '第{list}条'],
    paragraphs: ['第{a}条第{list}款', '第{a}条第{list}款'],
    letters: ['第{a}条第{list}项', '第{a}条第{list}项'],
    both: '第{a}条第{p}款第{list}项',
    letter: '({l})',
    between: ['、', '和'],
    range: '至',
    figures: 'han',
  },
};
