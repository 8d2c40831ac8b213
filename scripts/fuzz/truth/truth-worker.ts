// In a worker thread: numbers → the documents they stand for, read and judged.

import { outliveStrayRejections } from '../../../src/pipeline/core.ts';
import { announceThread, type Batch } from '../../../src/pipeline/reading-pool.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { type Judged, judge } from '../../../tests/truth/judge.ts';
import { type Choice, makeDocument } from '../../../tests/truth/make-document.ts';
import { makeRead, type Read } from '../../../tests/truth/read-document.ts';
import { nameLayout } from '../../../tests/truth/write/layout.ts';

export interface TruthTask {
  index: number;
  seed: number;
  choice: Choice;
}

export interface TruthOutcome {
  index: number;
  /** Names of the mutators, joined. */
  name: string;
  layout: string;
  judged: Judged[];
}

outliveStrayRejections();

let read: Read | undefined;

async function judgeOne({ index, seed, choice }: TruthTask): Promise<TruthOutcome> {
  read ??= makeRead(loadRegistry());
  const { name, layout, draft, bytes } = makeDocument(index, seed, choice);
  return { index, name, layout: nameLayout(layout), judged: judge(draft, await read(bytes)) };
}

export async function truthBatch({ tasks, finished }: Batch<TruthTask>): Promise<TruthOutcome[]> {
  announceThread(finished);
  const outcomes: TruthOutcome[] = [];
  for (const task of tasks) {
    outcomes.push(await judgeOne(task));
    Atomics.add(finished, 0, 1);
  }
  return outcomes;
}
