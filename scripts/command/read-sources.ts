// Source jobs → their results as they come, read here if they are few and small, else in worker threads.
import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import { type Batch, batchJobs } from './batch-jobs.ts';
import type { Core } from './core.ts';
import { limits } from './limits.ts';
import { readSource, type SourceJob, type SourceResult } from './read-source.ts';
import { rejectCrash, rejectTooSlow } from './reject.ts';

export interface ReadPlan {
  core: Core;
  threads?: number;
  /** Module that reads a batch; another one only in tests of dying workers. */
  worker?: URL;
  /** Other limits, only in those tests too. */
  milliseconds?: number;
  megabytes?: number;
}

export async function* readSources(jobs: readonly SourceJob[], plan: ReadPlan): AsyncGenerator<SourceResult> {
  const batches = batchJobs(jobs);
  const first = batches.next();
  if (first.done) return;
  // A thread costs a second to start; but a large document goes to one anyway, as only a thread survives a full heap.
  const few = first.value.jobs.length === jobs.length && first.value.bytes < 1024 * 1024;
  if (few && plan.worker === undefined) {
    for (const job of jobs) yield readSource(plan.core, job);
    return;
  }
  yield* readInThreads(first.value, batches, plan);
}

async function* readInThreads(first: Batch, rest: Generator<Batch>, plan: ReadPlan): AsyncGenerator<SourceResult> {
  const threads = plan.threads ?? availableParallelism();
  const pool = openPool(threads, plan);
  const running = new Set<Promise<{ done: () => void; results: SourceResult[] }>>();
  const start = ({ jobs }: Batch) => {
    const task = readBatch(pool, jobs, plan).then((results) => ({ done: () => running.delete(task), results }));
    running.add(task);
  };
  try {
    start(first);
    while (running.size > 0) {
      // No more batches under way than threads: each starts at once, and no results pile up.
      for (const batch of take(rest, threads - running.size)) start(batch);
      const { done, results } = await Promise.race(running);
      done();
      yield* results;
    }
  } finally {
    await pool.destroy();
  }
}

function* take(batches: Generator<Batch>, count: number): Generator<Batch> {
  for (let taken = 0; taken < count; taken++) {
    const next = batches.next();
    if (next.done) return;
    yield next.value;
  }
}

function openPool(threads: number, { worker, megabytes }: ReadPlan): Tinypool {
  return new Tinypool({
    filename: (worker ?? new URL('./read-worker.ts', import.meta.url)).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: megabytes ?? limits.megabytes },
  });
}

/** A thread that dies takes its batch with it: each file of it is tried again alone, so that only the culprit is lost. */
async function readBatch(pool: Tinypool, jobs: SourceJob[], plan: ReadPlan): Promise<SourceResult[]> {
  try {
    return await runWithin(pool, jobs, (plan.milliseconds ?? limits.milliseconds) * (jobs.length + 1));
  } catch (error) {
    const [job] = jobs;
    if (jobs.length === 1 && job) return [rejectJob(job, error)];
    const results: SourceResult[] = [];
    for (const single of jobs) results.push(...(await readBatch(pool, [single], plan)));
    return results;
  }
}

/** The thread itself stops a slow document; this is for a thread that no longer answers at all. */
async function runWithin(pool: Tinypool, jobs: SourceJob[], milliseconds: number): Promise<SourceResult[]> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), milliseconds);
  try {
    return await pool.run(jobs, { signal: abort.signal });
  } finally {
    clearTimeout(timer);
  }
}

function rejectJob(job: SourceJob, error: unknown): SourceResult {
  const silent = error instanceof Error && error.name === 'AbortError';
  return { kind: 'rejected', file: job.file, hash: null, rejection: silent ? rejectTooSlow() : rejectCrash(error) };
}
