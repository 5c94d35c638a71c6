import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../pipelines/cache.ts';
import { type Places, ROOT } from '../../pipelines/paths.ts';
import { trialSources } from './trial.ts';

const REVIEWS = `iso3,review_cycle,chapters,issued_year,completed_on,executive_summary_symbol,executive_summary_job_number,executive_summary_url,country_profile_url,is_source_text_complete,source_text_mentions_chapter_iv
XAA,1,III|IV,2014,,,,,,,
`;

/** Runs the command as a person would and gives the first line it prints. */
function pipeline(places: Places, ...more: string[]): string {
  const args = [
    'pipelines/cli.ts',
    'pipeline',
    '--sources',
    places.sources,
    '--out',
    places.out,
    '--lang',
    'en',
    ...more,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: ROOT });
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
  return stdout.toString().split('\n')[0]!;
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.duckdb'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, hashOf(readFileSync(file))]),
  );

describe('a run after a run', () => {
  let places: Places;
  beforeAll(() => {
    places = trialSources({ 'reviews/reviews.csv': REVIEWS });
  });

  it('has nothing to do where nothing changed, builds anew where anything did, and writes the same bytes when forced', () => {
    const build = join(places.out, 'trial');
    expect(pipeline(places)).toMatch(/^trial, built in/);
    const first = contents(build);
    expect(Object.keys(first).some((file) => file.endsWith('.png'))).toBe(true);
    expect(pipeline(places)).toBe('trial, unchanged since it was built');

    rmSync(join(places.out, '.cache'), { recursive: true });
    expect(pipeline(places, '--force')).toMatch(/^trial, built in/);
    expect(contents(build)).toEqual(first);

    rmSync(join(build, 'manifest.json'));
    expect(pipeline(places)).toMatch(/^trial, built in/);
    expect(existsSync(join(build, 'manifest.json'))).toBe(true);

    expect(pipeline(places, '--as-of', '2013-01-01')).toMatch(/^trial, built in/);
    appendFileSync(join(places.sources, 'trial/reviews/reviews.csv'), 'XAB,1,III|IV,2014,,,,,,,\n');
    expect(pipeline(places)).toMatch(/^trial, built in/);
  });
});
