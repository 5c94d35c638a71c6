/** The element of a page that a script relies on. */
export function element<Kind extends Element = HTMLElement>(selector: string, within: ParentNode = document): Kind {
  const found = within.querySelector<Kind>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** A new element with texts and elements in it; texts are never read as markup. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const one = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) one.setAttribute(attribute, value);
  one.append(...children);
  return one;
}

/** More of a text than this is cut in a cell, where the whole would hold up the page. */
const LONGEST = 2000;

export const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A table of texts. */
export function tableOf(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: readonly boolean[] = [],
): HTMLTableElement {
  const side = (index: number): Record<string, string> => (isNumber[index] ? { class: 'figure' } : {});
  return made(
    'table',
    {},
    made(
      'thead',
      {},
      made('tr', {}, ...heads.map((head, index) => made('th', { scope: 'col', ...side(index) }, head))),
    ),
    made(
      'tbody',
      {},
      ...rows.map((row) =>
        made('tr', {}, ...row.map((cell, index) => made('td', { dir: 'auto', ...side(index) }, shortened(cell)))),
      ),
    ),
  );
}

/** Gives a file to the reader. */
export function save(name: string, content: Blob): void {
  const link = made('a', { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
