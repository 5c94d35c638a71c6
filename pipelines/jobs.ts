import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Cache } from './cache.ts';
import { UserError } from './error.ts';
import { bundled } from './thread_code.ts';

/** Slow work for another core: drawing a chart, printing a document. */
export interface Job {
  /** Hash of all that goes into the result; equal keys are done once. */
  readonly key: string;
  /** Module that does it: its default export takes `input` and gives bytes. */
  readonly worker: URL;
  readonly input: unknown;
  readonly label: string;
}

/** What `thread.mjs` gives back; no bytes where it was only to load a module. */
interface Answer {
  readonly bytes: Uint8Array;
  readonly refusal?: { readonly where: string; readonly what: string; readonly todo: string };
}

const THREAD = new URL('./thread.mjs', import.meta.url).href;

/** Threads are slow to start, since each loads the drawing libraries, so one pool serves all collections of a run. */
let pool: Tinypool | undefined;

function threads(): Tinypool {
  pool ??= new Tinypool({ filename: THREAD, minThreads: availableParallelism(), maxThreads: availableParallelism() });
  return pool;
}

/** Starts the threads and lets each load what it will need, while the data are still being read. */
export function startJobs(...workers: readonly URL[]): void {
  const started = threads();
  for (let thread = 0; thread < availableParallelism(); thread += 1)
    // A module that cannot be loaded is told of when a job needs it.
    Promise.all(workers.map(bundled))
      .then((modules) => started.run({ modules }))
      .catch(() => {});
}

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
  const done = (job: Job, bytes: Uint8Array): void => {
    const kept = Buffer.from(bytes);
    cache.put(job.key, kept);
    results.set(job.key, kept);
    tell(job.label);
  };
  await Promise.all(
    [...open.values()].map(async (job) => {
      const { bytes, refusal } = (await threads().run({
        modules: [await bundled(job.worker)],
        input: job.input,
      })) as Answer;
      if (refusal) throw new UserError(refusal.where, refusal.what, refusal.todo);
      done(job, bytes);
    }),
  );
  return results;
}

/** Ends the threads; whoever has had jobs done calls it at the end, so that the process can end too. */
export async function endJobs(): Promise<void> {
  await pool?.destroy();
  pool = undefined;
}
