// Source jobs → their results as they come from worker threads.
import { availableParallelism } from 'node:os';
import { batchJobs } from './batch-jobs.ts';
import type { SourceJob, SourceResult } from './read-source.ts';
import { type PoolOptions, ReadingPool } from './reading-pool.ts';

type Options = PoolOptions<SourceJob, SourceResult>;

/** Even a few small files go to a thread: only a thread can be stopped when a document makes it hang. */
export async function* readSources(
  jobs: readonly SourceJob[],
  options: Partial<Options> = {},
): AsyncGenerator<SourceResult> {
  const batches = batchJobs(jobs);
  if (batches.length === 0) return;
  const threads = Math.min(options.threads ?? availableParallelism(), batches.length);
  const pool = new ReadingPool<SourceJob, SourceResult>({ name: 'readBatch', reject: rejectJob, ...options, threads });
  try {
    yield* runAll(batches, threads, (batch) => pool.run(batch));
  } finally {
    await pool.close();
  }
}

const rejectJob: Options['reject'] = ({ file }, rejection) => ({ kind: 'rejected', file, hash: null, rejection });

/** No more batches under way than threads: each starts at once, and no results pile up. */
async function* runAll(
  batches: SourceJob[][],
  threads: number,
  run: (batch: SourceJob[]) => Promise<SourceResult[]>,
): AsyncGenerator<SourceResult> {
  const running = new Map<number, Promise<{ index: number; results: SourceResult[] }>>();
  for (const [index, batch] of batches.entries()) {
    running.set(
      index,
      run(batch).then((results) => ({ index, results })),
    );
    if (running.size >= threads) yield* await takeFirst(running);
  }
  while (running.size > 0) yield* await takeFirst(running);
}

async function takeFirst(
  running: Map<number, Promise<{ index: number; results: SourceResult[] }>>,
): Promise<SourceResult[]> {
  const { index, results } = await Promise.race(running.values());
  running.delete(index);
  return results;
}
