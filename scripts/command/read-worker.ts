// In a worker thread: a batch of source jobs → their results.
import { type Core, loadCore } from './core.ts';
import { readSource, type SourceJob, type SourceResult } from './read-source.ts';

let core: Core | undefined;

export default function readBatch(jobs: SourceJob[]): SourceResult[] {
  core ??= loadCore();
  const loaded = core;
  return jobs.map((job) => readSource(loaded, job));
}
