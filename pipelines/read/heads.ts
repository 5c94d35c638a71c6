import { distance } from 'fastest-levenshtein';
import { UserError } from '../error.ts';

/**
 * For each head of a file the contract column it holds; undefined where `source.yaml` says to ignore it. `named` says how an error
 * names the head row and its cells.
 */
export function matchHeads(
  cells: readonly string[],
  request: { readonly shown: string; readonly heads: ReadonlyMap<string, string>; readonly ignored: readonly string[] },
  named: { readonly row: string; readonly column: (index: number) => string } = {
    row: 'head row',
    column: (index) => `column ${index + 1}`,
  },
): (string | undefined)[] {
  const byHead = new Map([...request.heads].map(([column, head]) => [head, column]));
  const place = `${request.shown}, ${named.row}`;
  const expected = [...byHead.keys()];
  cells.forEach((cell, index) => {
    if (cells.indexOf(cell) !== index)
      throw new UserError(`${place}, ${named.column(index)}`, `${cell} stands twice`, 'keep one');
    if (byHead.has(cell) || request.ignored.includes(cell)) return;
    throw new UserError(
      `${place}, ${named.column(index)}`,
      `${JSON.stringify(cell)} is no column of this dataset${nearest(cell, expected)}`,
      `the columns are ${expected.join(', ')}; map another wording under \`columns\` in source.yaml, or list it under \`ignored\``,
    );
  });
  const missing = expected.filter((head) => !cells.includes(head));
  if (missing.length > 0) {
    throw new UserError(
      place,
      `the column ${missing.join(', ')} is missing`,
      'add it, or list it under `absent` in source.yaml if the source has none',
    );
  }
  return cells.map((cell) => byHead.get(cell));
}

/** A hint at the nearest allowed word, if one is near enough to be a slip. */
export function nearest(word: string, allowed: readonly string[]): string {
  const ranked = allowed
    .map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.floor(word.length / 4)) ? ` (did you mean ${best.one}?)` : '';
}
