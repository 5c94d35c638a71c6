import { UserError } from '../../error.ts';
import { describesData } from '../digits.ts';
import { assembled, formsOf, partsOf } from './assembly.ts';
import { plainText } from './context.ts';
import { faultsOf } from './faults.ts';
import { segmentsOf } from './segments.ts';
import type { Origin, Unit } from './units.ts';
import type { ReadUnit } from './xliff_reader.ts';

/** What a translation file says, held against the English of today. */
export interface Taking {
  /** The new text of each unit that the file has one for. */
  readonly texts: ReadonlyMap<Unit, string>;
  /** What was not taken, in a sentence each: texts whose English changed since the export, and English that is newer than it. */
  readonly left: readonly string[];
}

/**
 * Takes the texts of a translation file, all or none.
 *
 * @param shown the file, as errors name it
 * @throws UserError that lists every unit that is unknown, missing or not a sound translation of its English
 */
export function taken(read: readonly ReadUnit[], origins: readonly Origin[], shown: string, lang: string): Taking {
  const units = new Map(read.map((unit) => [unit.id, unit]));
  const forms = formsOf(units.keys());
  const faults: Told[] = [];
  const left: string[] = [];
  const texts = new Map<Unit, string>();
  const waiting = new Map(
    origins.flatMap((origin) => origin.units.map((unit): [string, Unit[]] => [nameOf(unit), []])),
  );
  for (const unit of origins.flatMap((origin) => origin.units)) waiting.get(nameOf(unit))!.push(unit);

  const isFilledBelow = (id: string): boolean =>
    [...(forms.get(id)?.values() ?? [])].some((keys) => [...keys.values()].some((form) => units.get(form)!.target));

  const ordinals = new Map<string, { total: number; seen: Set<number> }>();
  for (const one of read) {
    const parts = partsOf(one.id);
    const where = `${shown}, line ${one.line}, unit "${one.id}"`;
    const parent = parts?.path ? one.id.replace(/\.[^.]+\.[^.]+$/, '') : null;
    if (!parts || parts.ordinal > parts.total || (parent !== null && !units.has(parent))) {
      faults.push([
        where,
        'no export writes such a unit',
        'take it out, and leave the identifiers of units as they are',
      ]);
      continue;
    }
    if (parts.path) continue;
    const all = ordinals.get(parts.origin) ?? { total: parts.total, seen: new Set() };
    ordinals.set(parts.origin, { ...all, seen: all.seen.add(parts.ordinal) });
    const unit = waiting.get(`${parts.origin}:${parts.name}:${one.id.slice(-8)}`)?.shift();
    if (!unit) {
      left.push(`${where}: the English changed since the export, so the text is not taken; export anew`);
      continue;
    }
    const { text: whole, faults: own } = assembled(one.id, units, forms);
    const text = whole === null ? null : edged(whole, unit.english);
    faults.push(...own.map(({ id, line, what, todo }): Told => [`${shown}, line ${line}, unit "${id}"`, what, todo]));
    for (const segment of segmentsOf(unit, lang)) {
      const id = one.id + segment.id.slice(unit.id.length);
      if (segment.target === null || units.get(id)?.target) continue;
      const what = units.has(id) ? 'the text is gone, and the project has one' : 'the unit is missing';
      faults.push([`${shown}, unit "${id}"`, `${what} ("${plainText(segment.target).slice(0, 60)}")`, 'put it back']);
    }
    if (text === null && isFilledBelow(one.id))
      left.push(`${where}: its forms are filled, and the text around them is not`);
    // What stands in the project already is the business of `pnpm check`.
    if (text === null || text === unit.present || own.length > 0) continue;
    const isDictionary = unit.format === 'message' && describesData(unit.name);
    faults.push(
      ...faultsOf(unit.english, text, unit.format, lang, isDictionary).map(
        ({ what, todo }): Told => [where, what, todo],
      ),
    );
    texts.set(unit, text);
  }
  for (const [origin, { total, seen }] of ordinals)
    for (let ordinal = 1; ordinal <= total; ordinal += 1)
      if (!seen.has(ordinal))
        faults.push([
          shown,
          `unit ${ordinal} of ${total} of ${origin} is missing`,
          'take the file that was exported, whole',
        ]);
  if (!ordinals.has('messages'))
    faults.push([shown, 'the messages are missing', 'take the file that was exported, whole']);
  if (faults.length > 0) throw refusal(faults, shown);
  const newer = [...waiting.values()].flat();
  left.push(
    ...newer.map(
      ({ file, line, name }) =>
        `${file}, line ${line}: ${name} is not in the file, being newer than its export; export anew`,
    ),
  );
  return { texts, left };
}

/** The text with the space at its edges that the English has, whatever a tool put there. */
function edged(text: string, english: string): string {
  return `${/^\s*/.exec(english)![0]}${text.trim()}${/\s*$/.exec(english)![0]}`;
}

type Told = readonly [where: string, what: string, todo: string];

/** Matches a text of the file to one of the project, whatever was put before or behind it meanwhile. */
const nameOf = ({ origin, name, id }: Unit): string => `${origin}:${name}:${id.slice(-8)}`;

const MOST = 25;

function refusal(faults: readonly Told[], shown: string): UserError {
  if (faults.length === 1) return new UserError(...faults[0]!);
  const told = faults.slice(0, MOST).map(([where, what, todo]) => `\n  ${where}: ${what}; ${todo}`);
  const more = faults.length > MOST ? `\n  and ${faults.length - MOST} more` : '';
  return new UserError(
    shown,
    `${faults.length} faults; nothing was taken${told.join('')}${more}`,
    'mend them, and import the file again',
  );
}
