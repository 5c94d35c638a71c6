import type { Glyph } from './pdf_glyphs.ts';
import type { Cell } from './pdf_rows.ts';

/**
 * Where a font makes lam-alef of two glyphs, the alef has no width and stands on the lam: it is read after it.
 * @returns the glyphs that turn out to be signs, as no lam waits for an alef where they stand
 */
export function placeAlefs(alefs: readonly Glyph[], rows: readonly Cell[][]): Glyph[] {
  const signs: Glyph[] = [];
  for (const alef of [...alefs].sort((a, b) => a.text.length - b.text.length)) {
    const near = rows
      .flat()
      .filter(
        ({ glyph, x0, x1 }) => Math.abs(glyph.y - alef.y) < alef.size * 0.3 && x0 <= alef.x0 + 1 && x1 >= alef.x0 - 1,
      );
    near.sort((a, b) => Math.abs(a.x0 - alef.x0) - Math.abs(b.x0 - alef.x0));
    const [letter, sign] = [alef.text[0]!, alef.text.slice(1)];
    const lam = near.find((cell) => cell.text === '\u0644') ?? (sign ? undefined : near[0]);
    if (lam) lam.text += letter;
    else signs.push({ ...alef, text: sign });
  }
  return signs.filter((sign) => sign.text);
}

/** Ways a sign can point to its letter: what is printed next, what was printed before it, or what it stands over. */
type Way = (sign: Glyph) => Cell | undefined;

/**
 * Adds each sign to its letter. Files differ in whether a sign is printed before or after its letter, and its place is that of its
 * origin and not of its ink; so the way is taken that gives the page the fewest signs on letters that do not bear them.
 */
export function placeSigns(signs: readonly Glyph[], rows: readonly Cell[][]): void {
  if (signs.length === 0) return;
  const cells = rows.flat().filter((cell) => cell.text.trim());
  const byOrder = cells.sort((a, b) => a.glyph.order - b.glyph.order);
  const orders = byOrder.map((cell) => cell.glyph.order);
  const isNear = (cell: Cell | undefined, sign: Glyph): Cell | undefined => {
    if (!cell || Math.abs(cell.glyph.y - sign.y) > sign.size * 0.9) return undefined;
    return Math.max(cell.x0 - sign.x1, sign.x0 - cell.x1) < sign.size * 0.8 ? cell : undefined;
  };
  const at = (order: number): number => {
    let [low, high] = [0, orders.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (orders[mid]! < order) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  const ways: Way[] = [
    (sign) => isNear(byOrder[at(sign.order)], sign),
    (sign) => isNear(byOrder[at(sign.order) - 1], sign),
    (sign) => under(sign, rows),
  ];
  const faults = ways.map((way) => signs.reduce((sum, sign) => sum + fault(sign.text, way(sign)?.text), 0));
  const best = ways[faults.indexOf(Math.min(...faults))]!;
  for (const sign of [...signs].sort((a, b) => a.order - b.order)) {
    const cell = best(sign) ?? under(sign, rows);
    if (cell) cell.text = `${cell.text}${sign.text}`.normalize('NFC');
  }
}

/** How wrong a sign is on a letter: tanwin stands on an alef or a last letter, no vowel on a bare alef, none on what is no letter. */
function fault(sign: string, letter: string | undefined): number {
  if (letter === undefined || !/\p{L}/u.test(letter)) return 2;
  if (sign.includes('\u064B')) return /[\u0627\u0649\u0629\u0621\u0623]/u.test(letter) ? 0 : 1;
  return /^\u0627$/u.test(letter) ? 1 : 0;
}

/** The letter whose width holds the place of a sign, on the nearest row. */
function under(sign: Glyph, rows: readonly Cell[][]): Cell | undefined {
  let best: Cell | undefined;
  let least = sign.size * 1.5;
  for (const row of rows) {
    const away = Math.abs((row[0]?.glyph.y ?? 0) - sign.y);
    if (away > sign.size * 0.7) continue;
    for (const cell of row) {
      if (!/\p{L}/u.test(cell.text)) continue;
      const x = (sign.x0 + sign.x1) / 2;
      const cost = Math.max(cell.x0 - x, x - cell.x1, 0) * 3 + away + Math.abs((cell.x0 + cell.x1) / 2 - x) * 0.05;
      if (cost < least) [best, least] = [cell, cost];
    }
  }
  return best;
}
