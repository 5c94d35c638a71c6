import type { Element } from 'hast';
import { h } from 'hastscript';

/** A table of a page; wider than the page, it is moved under it, also by keyboard. */
export const grid = (
  label: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Element)[])[],
): Element =>
  h('div.grid', { tabIndex: 0, role: 'region', ariaLabel: label }, [
    h('table', [
      h('thead', [
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', cell)),
          ),
        ),
      ),
    ]),
  ]);
