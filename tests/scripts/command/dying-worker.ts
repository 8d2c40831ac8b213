// A worker for tests: does what the names of its files say.
import type { SourceJob, SourceResult } from '../../../scripts/command/read-source.ts';
import type { Batch } from '../../../scripts/command/reading-pool.ts';

export function readBatch({ tasks, finished }: Batch<SourceJob>): SourceResult[] {
  return tasks.map(({ file }) => {
    if (file.includes('exit')) process.exit(1);
    if (file.includes('memory')) fillHeap();
    while (file.includes('silent')) Math.random();
    Atomics.add(finished, 0, 1);
    return { kind: 'same', file };
  });
}

function fillHeap(): void {
  const rows: number[][] = [];
  for (;;) rows.push(Array.from({ length: 1000 }, Math.random));
}
