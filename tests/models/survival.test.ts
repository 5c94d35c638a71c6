import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_PLACES } from '../../pipelines/paths.ts';

/** Two models, since a shared one would let the sources of either stand under the charts of the other. */
it('times to close requests and times to follow-up measures are estimated by the same text', () => {
  const method = (name: string): string => {
    const sql = readFileSync(join(DEFAULT_PLACES.sql, 'prep', `${name}.sql`), 'utf8');
    return sql.slice(sql.indexOf('-- From here on'));
  };
  expect(method('request_survival')).toContain('risk_count');
  expect(method('follow_up_survival')).toBe(method('request_survival'));
});
