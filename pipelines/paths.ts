import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `pipelines`, `sources`, `sql` and the rest. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where a run reads and writes; tests give other folders. */
export interface Places {
  readonly sources: string;
  readonly schemas: string;
  readonly sql: string;
  readonly reports: string;
  readonly checks: string;
  readonly out: string;
  /** Where drawings and printed notes are kept; else `.cache` in `out`. */
  readonly cache?: string;
}

export const DEFAULT_PLACES: Places = {
  sources: join(ROOT, 'sources'),
  schemas: join(ROOT, 'schemas'),
  sql: join(ROOT, 'sql'),
  reports: join(ROOT, 'reports'),
  checks: join(ROOT, 'tests', 'data'),
  out: join(ROOT, 'build'),
};
