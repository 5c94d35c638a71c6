import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { LANGS } from '../messages.ts';
import { isRead } from './exporting.ts';
import { ENGLISH } from './languages.ts';
import { type Origin, originsOf } from './units.ts';

const HEAD = `# Texts for a linguist

Written by \`pnpm cli translation status\`; do not edit. It lists, for each language, the texts that no linguist has read and those that
are not translated yet. \`pnpm cli translation export <language> -o <file>\` gives them to a translation tool, and \`import\` takes them
back. Once a linguist has read a language, set \`language.read_by_linguist\` to \`yes\` in its messages. Article titles are mended in
\`sources/reference/article_titles\`, and their basis set to \`source\`.
`;

/** `TRANSLATION.md`: what no linguist has read, by language; article titles from memory among them. */
export function translationStatus(reports: string, sources: string): string {
  const titles = readTitles(join(sources, 'reference', 'article_titles', 'article_titles.csv'));
  const languages = LANGS.map((lang) => {
    const origins = originsOf(reports, lang);
    const isOwn = lang === ENGLISH;
    const memory = titles.filter((title) => title[`basis_${lang}`] === 'memory').map(({ article }) => Number(article));
    const lines = origins.map((origin) => `- ${lineOf(origin, isOwn)}`);
    return [
      `\n## ${nameOf(lang)}\n`,
      isRead(reports, lang) ? 'A linguist has read these texts.' : 'No linguist has read these texts.',
      '',
      ...lines,
      memory.length === 0
        ? '- Article titles: each is from a source.'
        : `- Article titles from memory, ${memory.length} of ${titles.length}: articles ${ranges(memory).join(', ')}.`,
      '',
    ].join('\n');
  });
  return `${HEAD}${languages.join('')}`.replace(/\n+$/, '\n');
}

function lineOf({ origin, units }: Origin, isOwn: boolean): string {
  const done = isOwn ? units.length : units.filter(({ present }) => present !== null).length;
  const name = origin === 'messages' ? 'Messages' : `Note \`${origin.replace(/^note\//, '')}\``;
  if (done === units.length) return `${name}: ${units.length} texts.`;
  return done === 0
    ? `${name}: not translated (${units.length} texts).`
    : `${name}: ${done} of ${units.length} texts translated.`;
}

const nameOf = (lang: string): string => {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang);
  return `${name} (${lang})`;
};

/** `15–19` for numbers that follow one another. */
function ranges(numbers: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    if (runs.at(-1)?.at(-1) === number - 1) runs.at(-1)!.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`));
}

const readTitles = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), { header: true }).data;
