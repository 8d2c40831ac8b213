// A worker for tests: does what the names of its files say.
import type { SourceJob, SourceResult } from '../../src/pipeline/read-source.ts';
import { announceThread, type Batch } from '../../src/pipeline/reading-pool.ts';

export function readBatch({ tasks, finished }: Batch<SourceJob>): SourceResult[] {
  announceThread(finished);
  return tasks.map(({ file }) => {
    if (file.includes('exit')) process.exit(1);
    if (file.includes('memory')) fillHeap();
    if (file.includes('buffers')) fillBuffers();
    while (file.includes('silent')) Math.random();
    Atomics.add(finished, 0, 1);
    return { kind: 'same', file };
  });
}

function fillHeap(): void {
  const rows: number[][] = [];
  for (;;) rows.push(Array.from({ length: 1000 }, Math.random));
}

/** What is outside the heap counts too; 10 MiB at a time, until somebody ends it. */
function fillBuffers(): void {
  const buffers: Uint8Array[] = [];
  for (;;) {
    if (buffers.length < 20) buffers.push(new Uint8Array(10 * 1024 * 1024));
  }
}
