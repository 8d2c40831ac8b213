// In a worker thread: a batch of tasks → their results, one after the other.
import { type CheckedFile, checkFile, type ParseLine, parseFile } from './check-file.ts';
import { loadCore, outliveStrayRejections, type ReadingCore } from './core.ts';
import { readSource, type SourceJob, type SourceResult } from './read-source.ts';
import { announceThread, type Batch } from './reading-pool.ts';

// Standard output belongs to the results: a library that logs must not break into them.
console.log = console.error;
console.info = console.error;
console.debug = console.error;
outliveStrayRejections();

let loaded: ReadingCore | undefined;

export function parseBatch(batch: Batch<string>): Promise<ParseLine[]> {
  return runEach(batch, parseFile);
}

export function checkBatch(batch: Batch<string>): Promise<CheckedFile[]> {
  return runEach(batch, checkFile);
}

export function readBatch(batch: Batch<SourceJob>): Promise<SourceResult[]> {
  return runEach(batch, readSource);
}

async function runEach<Task, Result>(
  { tasks, finished }: Batch<Task>,
  run: (core: ReadingCore, task: Task) => Promise<Result>,
): Promise<Result[]> {
  loaded ??= loadCore();
  announceThread(finished);
  const results: Result[] = [];
  for (const task of tasks) {
    results.push(await run(loaded, task));
    Atomics.add(finished, 0, 1);
  }
  return results;
}
