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

/** What `thread.mjs` gives back for each input. */
interface Answer {
  readonly bytes: Uint8Array;
  readonly refusal?: { readonly where: string; readonly what: string; readonly todo: string };
}

const THREAD = new URL('./thread.mjs', import.meta.url).href;

/** Drawing makes much that is soon thrown away; with more room for it less is moved about. */
const YOUNG_MB = 64;

/** Threads are slow to start, since each loads the drawing libraries, so one pool serves all collections of a run. */
let pool: Tinypool | undefined;

function threads(): Tinypool {
  pool ??= new Tinypool({
    filename: THREAD,
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  return pool;
}

/** Starts the threads and lets each load what it will need, while the data are still being read. */
export function startJobs(...workers: readonly URL[]): void {
  const started = threads();
  for (let thread = 0; thread < availableParallelism(); thread += 1)
    // A module that cannot be loaded is told of when a job needs it.
    Promise.all(workers.map(bundled))
      .then((modules) => started.run({ modules, inputs: [] }))
      .catch(() => {});
}

/**
 * Does jobs on all cores, each once, and none whose result is in the cache.
 * @param tell is told of each piece of work done
 * @param together as many jobs go to one thread at a time: code that is slow to warm up is then not warmed up on all of them for
 *   little work
 * @returns the results by key
 */
export async function doJobs(
  jobs: readonly Job[],
  cache: Cache,
  tell: (label: string) => void,
  together = 1,
): Promise<Map<string, Buffer>> {
  const results = new Map<string, Buffer>();
  const open = new Map<string, Job>();
  for (const job of jobs) {
    const known = results.get(job.key) ?? cache.get(job.key);
    if (known) results.set(job.key, known);
    else open.set(job.key, job);
  }
  if (open.size === 0) return results;
  await Promise.all(
    batches([...open.values()], together).map(async (batch) => {
      const modules = [await bundled(batch[0]!.worker)];
      const answers = (await threads().run({ modules, inputs: batch.map(({ input }) => input) })) as Answer[];
      for (const [index, { bytes, refusal }] of answers.entries()) {
        if (refusal) throw new UserError(refusal.where, refusal.what, refusal.todo);
        const { key, label } = batch[index]!;
        const kept = Buffer.from(bytes);
        cache.put(key, kept);
        results.set(key, kept);
        tell(label);
      }
    }),
  );
  return results;
}

/** Jobs of one worker each, as many together as they may be. */
function batches(jobs: readonly Job[], together: number): Job[][] {
  const made: Job[][] = [];
  for (const job of jobs) {
    const last = made.at(-1);
    if (last && last.length < together && last[0]!.worker.href === job.worker.href) last.push(job);
    else made.push([job]);
  }
  return made;
}

/** Ends the threads; whoever has had jobs done calls it at the end, so that the process can end too. */
export async function endJobs(): Promise<void> {
  await pool?.destroy();
  pool = undefined;
}
