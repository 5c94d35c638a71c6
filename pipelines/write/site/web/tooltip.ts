import type { Column } from '../../../../schemas/columns.ts';
import { isLabelled, isNumber } from '../../../draw/fields.ts';
import type { Words } from '../../messages.ts';
import { made } from './elements.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is said of a row: head and value of each column that it knows. */
export function factsOf(
  row: Row,
  mart: string,
  columns: Readonly<Record<string, Column>>,
  words: Words,
): [string, string][] {
  return Object.entries(columns).flatMap(([name, column]): [string, string][] => {
    const value = row[name];
    const text = isLabelled(name, column)
      ? String(row[`${name}_label`] ?? '').replaceAll('\n', ' ')
      : value === null || value === undefined
        ? ''
        : isNumber(column)
          ? String(row[`${name}_text`] ?? value)
          : typeof value === 'boolean'
            ? words.say(value ? 'explorer.yes' : 'explorer.no')
            : Array.isArray(value)
              ? words.list(value.map(String))
              : column.kind === 'date'
                ? words.date(String(value))
                : String(value);
    return text === '' ? [] : [[words.head(mart, name), text]];
  });
}

let box: HTMLElement | undefined;

/** Shows facts beside a place of the window. */
export function showTooltip(
  facts: readonly (readonly [string, string])[],
  at: { readonly x: number; readonly y: number },
): void {
  box ??= document.body.appendChild(made('div', { id: 'tooltip', role: 'tooltip' }));
  box.replaceChildren(
    made('dl', {}, ...facts.flatMap(([head, text]) => [made('dt', {}, head), made('dd', { dir: 'auto' }, text)])),
  );
  box.hidden = false;
  const { width, height } = box.getBoundingClientRect();
  const gap = 14;
  const x = at.x + gap + width > innerWidth ? Math.max(4, at.x - gap - width) : at.x + gap;
  const y = at.y + gap + height > innerHeight ? Math.max(4, at.y - gap - height) : at.y + gap;
  box.style.left = `${x}px`;
  box.style.top = `${y}px`;
}

export function hideTooltip(): void {
  if (box) box.hidden = true;
}
