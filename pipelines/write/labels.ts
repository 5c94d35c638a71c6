import { languageOf } from './languages/languages.ts';
import type { Words } from './messages.ts';
import type { NoteSource } from './note.ts';
import { placedBy } from './structure.ts';
import type { Label } from './tree.ts';
import { NUMBER_TO_COME, unbroken } from './unbroken.ts';

/** Numbers figures (I, II …) and tables (1, 2 …) in the order they are placed. */
export function labelsOf(source: NoteSource, words: Words): Map<string, Label> {
  const labels = new Map<string, Label>();
  const counts = { chart: 0, table: 0 };
  for (const node of source.root.children) {
    const placed = placedBy(node);
    if (!placed || placed.kind === 'caveats') continue;
    counts[placed.kind] += 1;
    const count = counts[placed.kind];
    const kind = placed.kind === 'chart' ? 'figure' : 'table';
    const number = languageOf(words.lang).numbering[kind].numeral(count);
    labels.set(`${placed.kind}:${placed.name}`, labelled(words, `note.${kind}.label`, number));
  }
  return labels;
}

/** A message around a number, in parts. */
export function labelled(words: Words, key: string, number: string): Label {
  const [before = '', after = ''] = unbroken(words.say(key, { number: NUMBER_TO_COME }), words.lang).split(
    NUMBER_TO_COME,
  );
  return { before, number, after };
}
