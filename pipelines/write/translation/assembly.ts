import { inOrder, isCategory } from '../plurals.ts';
import type { Fault } from './faults.ts';
import { NO_WORDS } from './segments.ts';
import type { ReadUnit } from './xliff_reader.ts';

/** What a file says of one unit: its text with every choice put together, or null where it has none; and what stands against it. */
export interface Assembled {
  readonly text: string | null;
  readonly faults: readonly (Fault & { readonly id: string; readonly line: number })[];
}

/** The parts of an identifier: that of the unit, and the codes and forms below it. */
const ID =
  /^(?<unit>(?<origin>[^:]+):(?<ordinal>\d+)\/(?<total>\d+):(?<name>.+):[0-9a-f]{8})(?<path>(?:\.[^.]+\.[^.]+)*)$/;

export interface IdParts {
  readonly unit: string;
  readonly origin: string;
  readonly ordinal: number;
  readonly total: number;
  readonly name: string;
  readonly path: string;
}

/** The parts of a unit's or form's identifier, or null for one that no export writes. */
export function partsOf(id: string): IdParts | null {
  const found = ID.exec(id)?.groups;
  if (!found) return null;
  const { unit, origin, name, path } = found as Record<string, string> & { unit: string };
  return {
    unit,
    origin: origin!,
    name: name!,
    path: path!,
    ordinal: Number(found.ordinal),
    total: Number(found.total),
  };
}

/** Of each segment that has forms below it: code -> form -> the form's segment. */
export type Forms = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>>;

export function formsOf(ids: Iterable<string>): Forms {
  const forms = new Map<string, Map<string, Map<string, string>>>();
  for (const id of ids) {
    const found = /^(.*)\.([^.]+)\.([^.]+)$/.exec(partsOf(id)?.path ? id : '');
    if (!found) continue;
    const [, parent, code, key] = found as unknown as [string, string, string, string];
    const codes = forms.get(parent) ?? new Map<string, Map<string, string>>();
    const keys = codes.get(code) ?? new Map<string, string>();
    forms.set(parent, codes.set(code, keys.set(key, id)));
  }
  return forms;
}

/** Puts the segments of a unit together. */
export function assembled(id: string, units: ReadonlyMap<string, ReadUnit>, forms: Forms): Assembled {
  const faults: (Fault & { id: string; line: number })[] = [];
  const report = (unit: ReadUnit, what: string, todo: string): void =>
    void faults.push({ id: unit.id, line: unit.line, what, todo });

  const textOf = (unit: ReadUnit): string | null => {
    if (unit.target === null) return null;
    const seen = new Set<string>();
    return (
      unit.target
        .map((inline) => {
          if (typeof inline === 'string') return inline;
          const code = inline.code || codeOf(unit, inline.id);
          if (code === NO_WORDS) return '';
          if (seen.has(inline.id)) report(unit, `the code ${code} stands twice`, 'keep one of the two');
          seen.add(inline.id);
          return resolved(unit, inline.id, code);
        })
        .join('')
        // Lines are a tool's: none at the edges, a space within.
        .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
        .replace(/\s*\n\s*/g, ' ')
    );
  };

  const codeOf = (unit: ReadUnit, code: string): string => {
    const twin = unit.source.find((inline) => typeof inline !== 'string' && inline.id === code);
    if (typeof twin === 'object' && twin.code) return twin.code;
    report(unit, `the code ${code} is none of the English`, 'take it out, or copy the code of the English');
    return '';
  };

  const resolved = (unit: ReadUnit, id: string, code: string): string => {
    const keys = forms.get(unit.id)?.get(id);
    const named = /^\{([a-z0-9_]+), (plural|selectordinal|select),( offset:\d+)? …\}$/.exec(code);
    const name = named?.[1] ?? /^\{([a-z0-9_]+)/.exec(code)?.[1] ?? '';
    const filled = new Map<string, string>();
    for (const [key, form] of keys ?? []) {
      const text = textOf(units.get(form)!);
      if (text !== null) filled.set(key, text);
    }
    if (filled.size === 0) {
      if (named) report(unit, `no form of {${name}} has a text`, `fill the units ${unit.id}.${id}.…`);
      return code;
    }
    const texts = [...filled.values()];
    const [only] = texts;
    const isBare = texts.every((text) => text === only) && [...filled.keys()].every(isCategory);
    if (isBare && only === '#') return `{${name}}`;
    if (isBare && new RegExp(`^\\{${name}(_words)?\\}$`).test(only!)) return only!;
    const keyword = named?.[2] ?? 'plural';
    const order = keyword === 'select' ? [...filled.keys()] : inOrder(filled.keys());
    return `{${name}, ${keyword},${named?.[3] ?? ''} ${order.map((key) => `${key} {${filled.get(key)}}`).join(' ')}}`;
  };

  return { text: textOf(units.get(id)!), faults };
}
