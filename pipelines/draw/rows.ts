import type { Column } from '../../schemas/columns.ts';
import type { Words } from '../write/messages.ts';
import { isDay, isLabelled, isNumber } from './fields.ts';
import { wrap, wrapWithin } from './lines.ts';
import type { Heads } from './room.ts';
import { withSoftHyphens } from './syllables.ts';
import { SIZES } from './theme.ts';

/** Beside a plot, above one column of a heat map, and above a column too narrow for that, where it stands upright. */
const LABEL_WIDTH = 290;
const NARROW_WIDTH = 92;
const UPRIGHT_WIDTH = 128;
/** More upright lines would stand in the next column. */
const UPRIGHT_LINES = 3;
const USUAL: Heads = { width: NARROW_WIDTH, lines: UPRIGHT_LINES };
const UNKNOWN = '–';

/** The rows with their labels, printed numbers and column heads in the language, labels wrapped to the width beside a plot. */
export const labelledRows = (
  rows: readonly Record<string, unknown>[],
  columns: Readonly<Record<string, Column>>,
  mart: string,
  words: Words,
  heads: Heads = USUAL,
): Record<string, unknown>[] =>
  rows.map((row) => {
    const added: [string, unknown][] = [];
    for (const [name, column] of Object.entries(columns)) {
      if (isLabelled(name, column) || isDay(column)) {
        const said = isDay(column) ? dayLabel(name, row[name], words) : words.label(name, row[name]);
        const label = withSoftHyphens(said, words.lang);
        added.push(
          [`${name}_label`, wrap(label, LABEL_WIDTH, SIZES.label).join('\n')],
          [`${name}_narrow`, wrap(label, Math.min(NARROW_WIDTH, heads.width), SIZES.label).join('\n')],
          [
            `${name}_upright`,
            wrapWithin(label, Math.min(UPRIGHT_LINES, heads.lines), UPRIGHT_WIDTH, SIZES.label).join('\n'),
          ],
        );
      }
      if (isNumber(column))
        added.push(
          [`${name}_text`, row[name] === null ? UNKNOWN : words.amount(name, Number(row[name]))],
          [`${name}_head`, words.head(mart, name)],
        );
    }
    return { ...row, ...Object.fromEntries(added) };
  });

/** A day as documents write it; for no day `code.<column>.none`, where there is such a label. */
function dayLabel(name: string, value: unknown, words: Words): string {
  if (value !== null && value !== undefined) return words.date(String(value));
  return words.has(`code.${name}.none`) ? words.label(name, null) : UNKNOWN;
}
