// Many source jobs → batches that are worth a message to a worker, yet small enough to hold their results in memory.
import { statSync } from 'node:fs';
import type { SourceJob } from './read-source.ts';

const most = { files: 16, bytes: 2 * 1024 * 1024 };

export function batchJobs(jobs: readonly SourceJob[]): SourceJob[][] {
  const batches: SourceJob[][] = [];
  let [batch, bytes]: [SourceJob[], number] = [[], 0];
  for (const job of jobs) {
    const size = sizeOf(job);
    if (batch.length === 0 || batch.length === most.files || bytes + size > most.bytes) {
      [batch, bytes] = [[], 0];
      batches.push(batch);
    }
    batch.push(job);
    bytes += size;
  }
  return batches;
}

function sizeOf(job: SourceJob): number {
  try {
    return statSync(job.path).size;
  } catch {
    // Reading it will say what is wrong.
    return 0;
  }
}
