import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readChartSpecs } from '../../draw/specs.ts';
import { type Lang, readJson } from '../messages.ts';
import { type Meanings, maxLengthOf, noteOf } from './context.ts';
import { segmentsOf } from './segments.ts';
import { type Origin, originsOf, READ_KEY, type Unit } from './units.ts';
import { xliff } from './xliff.ts';

/**
 * Every message and note as one XLIFF file from English into a language.
 *
 * @param shown how a path is written in the file
 */
export function exported(reports: string, lang: Lang, shown: (file: string) => string): string {
  const meaningsOf = meanings(reports);
  const files = originsOf(reports, lang).map((origin) => ({
    original: shown(origin.english),
    units: origin.units.flatMap((unit) =>
      segmentsOf(unit, lang).map((segment) => ({
        segment,
        name: unit.format === 'message' ? unit.name : `${unit.origin} ${unit.name}`,
        line: unit.line,
        note: noteOf(unit, segment, lang, meaningsOf(unit, origin)),
        maxLength: segment.form ? null : maxLengthOf(unit),
      })),
    ),
  }));
  return xliff(files, lang, isRead(reports, lang));
}

/** What the placeholders of a unit are: numbers of its note, or of the chart that its key names. */
function meanings(reports: string): (unit: Unit, origin: Origin) => Meanings {
  const charts = new Map(
    readChartSpecs(join(reports, 'charts')).map(({ name, spec }) => [name, spec.usermeta.numbers] as const),
  );
  return ({ name }, { note }) => note?.spec.numbers ?? charts.get(/^chart\.([^.]+)/.exec(name)?.[1] ?? '') ?? {};
}

/** Whether a linguist has read the language. */
export function isRead(reports: string, lang: Lang): boolean {
  const file = join(reports, 'messages', `${lang}.json`);
  return existsSync(file) && readJson(file)[READ_KEY] === 'yes';
}
