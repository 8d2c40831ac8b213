// Many source jobs → batches that are worth a message to a worker, yet small enough to hold in memory.
import { statSync } from 'node:fs';
import type { SourceJob } from './read-source.ts';

const most = { files: 16, bytes: 2 * 1024 * 1024 };

export interface Batch {
  jobs: SourceJob[];
  bytes: number;
}

export function* batchJobs(jobs: readonly SourceJob[]): Generator<Batch> {
  let batch: Batch = { jobs: [], bytes: 0 };
  for (const job of jobs) {
    const bytes = sizeOf(job);
    if (batch.jobs.length === most.files || (batch.jobs.length > 0 && batch.bytes + bytes > most.bytes)) {
      yield batch;
      batch = { jobs: [], bytes: 0 };
    }
    batch.jobs.push(job);
    batch.bytes += bytes;
  }
  if (batch.jobs.length > 0) yield batch;
}

function sizeOf(job: SourceJob): number {
  try {
    return statSync(job.path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
