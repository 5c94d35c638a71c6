import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { noteSchema } from '../../schemas/note.ts';
import { readYaml } from '../read/yaml.ts';

/** Names of the charts that some note of a folder places: only these are needed as outlines. */
export function printedCharts(notes: string): Set<string> {
  const files = readdirSync(notes).map((name) => join(notes, name, 'note.yaml'));
  return new Set(files.filter((file) => existsSync(file)).flatMap((file) => readYaml(file, noteSchema).charts));
}
