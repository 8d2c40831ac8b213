// In a worker thread: numbers → the outcomes of the damaged files that they stand for.

import { outliveStrayRejections } from '../../../src/pipeline/core.ts';
import { announceThread, type Batch } from '../../../src/pipeline/reading-pool.ts';
import type { Registry } from '../../../src/report/registry/registry.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { type FuzzOutcome, fuzzDocument } from './fuzz-document.ts';
import { type BinaryBase, listBinaryBases } from './list-binary-bases.ts';

export interface FuzzTask {
  index: number;
  seed: number;
}

outliveStrayRejections();

let loaded: { bases: BinaryBase[]; registry: Registry; now: () => number } | undefined;

export async function fuzzBatch({ tasks, finished }: Batch<FuzzTask>): Promise<FuzzOutcome[]> {
  announceThread(finished);
  loaded ??= {
    bases: listBinaryBases(process.env.MINGBAI_CORPUS),
    registry: loadRegistry(),
    now: () => performance.now(),
  };
  const outcomes: FuzzOutcome[] = [];
  for (const { index, seed } of tasks) {
    outcomes.push(await fuzzDocument(loaded, index, seed));
    Atomics.add(finished, 0, 1);
  }
  return outcomes;
}
