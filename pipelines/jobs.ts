import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Cache } from './cache.ts';

/** Slow work for another core: drawing a chart, printing a document. */
export interface Job {
  /** Hash of all that goes into the result; equal keys are done once. */
  readonly key: string;
  /** Module that does it: its default export takes `input` and gives bytes. */
  readonly worker: URL;
  readonly input: unknown;
  readonly label: string;
}

const THREAD = new URL('./thread.mjs', import.meta.url).href;

/**
 * Does jobs on all cores, each once, and none whose result is in the cache.
 * @param tell is told of each piece of work done
 * @returns the results by key
 */
export async function doJobs(
  jobs: readonly Job[],
  cache: Cache,
  tell: (label: string) => void,
): Promise<Map<string, Buffer>> {
  const results = new Map<string, Buffer>();
  const open = new Map<string, Job>();
  for (const job of jobs) {
    const known = results.get(job.key) ?? cache.get(job.key);
    if (known) results.set(job.key, known);
    else open.set(job.key, job);
  }
  if (open.size === 0) return results;
  const threads = Math.min(availableParallelism(), open.size);
  const pool = new Tinypool({ filename: THREAD, minThreads: threads, maxThreads: threads });
  try {
    await Promise.all(
      [...open.values()].map(async (job) => {
        const bytes = Buffer.from((await pool.run({ module: job.worker.href, input: job.input })) as Uint8Array);
        cache.put(job.key, bytes);
        results.set(job.key, bytes);
        tell(job.label);
      }),
    );
  } finally {
    await pool.destroy();
  }
  return results;
}
