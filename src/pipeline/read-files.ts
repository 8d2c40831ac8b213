// Paths → what a worker's function makes of each, in the same order, each as soon as it and those before it are ready.
import { availableParallelism } from 'node:os';
import { loadCore } from './core.ts';
import { type PoolOptions, ReadingPool } from './reading-pool.ts';

export type ReadOptions<Result> = Omit<PoolOptions<string, Result>, 'threads'>;

/** Whoever reads files of others does it here or in `readSources`: a document that hangs or fills memory costs itself alone. */
export async function* readFiles<Result>(
  files: readonly string[],
  options: ReadOptions<Result>,
): AsyncGenerator<Result> {
  const threads = Math.min(availableParallelism(), files.length);
  const pool = new ReadingPool<string, Result>({ ...options, threads });
  const waiting: Promise<Result[]>[] = [];
  try {
    // The threads load it for themselves; here it shows whether it can be loaded, which is no fault of any file.
    loadCore();
    for (const file of files) {
      waiting.push(pool.run([file]));
      // No more under way than threads, so that results nobody has taken yet do not pile up.
      if (waiting.length === threads) yield* (await waiting.shift()) ?? [];
    }
    for (const results of waiting) yield* await results;
  } finally {
    await pool.close();
  }
}
